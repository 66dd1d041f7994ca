import { DAMAGE_TITLES } from '../damage/kinds.ts'
import { ANCHORS } from './anchors.ts'
import { f1, share } from './counts.ts'
import type { DamageScore } from './damage.ts'
import type { DispatchScore, GroupScore } from './dispatch-score.ts'
import { PARTS } from './exact.ts'
import type { Split } from './files.ts'
import { formatLines, percent, prfCells, shareCells } from './lines.ts'
import type { PolnearScore } from './polnear-score.ts'
import { type Rated, toReliability, toTrades } from './reliability.ts'
import type { SpeakerRun } from './run.ts'
import { isPerson, isStatement, type SpeakerScore, sumVerdicts, sumVerdictsBy, type Verdict } from './speakers.ts'
import { CLASSES } from './speech.ts'
import type { Agreement } from './versions.ts'

const section = (title: string, ...tables: string[]): string => [title, ...tables].join('\n\n')

export function formatPolnear(split: Split, score: PolnearScore, agreement: Agreement): string {
  const f1s = (counts: PolnearScore['exact']) => PARTS.map((part) => percent(f1(counts[part])))
  const rows = (name: string, counts: PolnearScore['exact']) =>
    PARTS.map((part, i) => [i === 0 ? name : '', part, ...prfCells(counts[part]), String(counts[part].gold)])
  return section(
    `PolNeAR ${split}: ${score.versions} annotated versions of ${score.articles} articles`,
    formatLines(
      ['spans', '', 'P', 'R', 'F1', 'gold'],
      [
        ...rows('exact', score.exact),
        ...rows('loose (marks, "that", stops trimmed)', score.loose),
        ...rows('overlap (characters)', score.overlap),
        ...rows('exact, statements alone', score.statements),
      ],
    ),
    formatLines(
      ['exact F1 beside others', 'on', 'source', 'cue', 'content'],
      [
        ['ours', split, ...f1s(score.exact)],
        ...ANCHORS.map(({ name, split, source, cue, content }) => [
          name,
          split,
          ...[source, cue, content].map((figure) => figure.toFixed(1)),
        ]),
        [
          'annotator against annotator, counted here',
          `${agreement.articles} articles`,
          ...f1s(agreement.exact),
          `(content overlap ${percent(f1(agreement.overlap))})`,
        ],
      ],
    ),
    formatLines(
      ['contents by class', 'gold', 'exact', 'overlapped', 'missed'],
      CLASSES.map((name) => {
        const { gold, exact, overlapped, missed } = score.classes[name]
        return [name, String(gold), ...[exact, overlapped, missed].map((n) => percent(share(n, gold)))]
      }),
    ),
    formatLines(
      ['relations (content IoU >= 0.5)', 'P', 'R', 'F1', 'gold'],
      [
        ['all', ...prfCells(score.relations), String(score.relations.gold)],
        ['source and cue overlap too', ...prfCells(score.wholeRelations), String(score.wholeRelations.gold)],
        ['statements alone', ...prfCells(score.statementRelations), String(score.statementRelations.gold)],
      ],
    ),
    formatReliability('confidence that it is a quotation', score.rated),
    formatLines(
      ['relations of that confidence and more', 'P', 'R', 'F1'],
      score.dial.map(({ least, relations }) => [least.toFixed(1), ...prfCells(relations)]),
    ),
  )
}

const formatReliability = (title: string, rated: readonly Rated[]): string =>
  formatLines(
    [title, 'rows', 'mean confidence', 'right'],
    toReliability(rated).map(({ from, to, rows, confidence, right }) => [
      `${from.toFixed(1)} to ${to.toFixed(1)}`,
      String(rows),
      percent(confidence),
      percent(right),
    ]),
  )

const SPEAKER_HEAD = ['labels', 'found', 'right', 'right of found', 'answered', 'wrong names', 'of rows with a person']
const speakerCells = (score: SpeakerScore): string[] => [
  String(score.labels),
  percent(share(score.found, score.labels)),
  percent(score.accuracy),
  percent(score.accuracyFound),
  percent(score.coverage),
  percent(score.wrongNameRate),
  `${score.wrongNames}/${score.persons}`,
]

export function formatSpeakers(split: Split, { found, touched, given }: SpeakerRun): string {
  const table = (title: string, verdicts: readonly Verdict[]) => {
    const by = (key: (verdict: Verdict) => string) =>
      sumVerdictsBy(verdicts, key).map((group) => [`  ${group.key}`, ...speakerCells(group.score)])
    return formatLines(
      [title, ...SPEAKER_HEAD],
      [
        ['all', ...speakerCells(sumVerdicts(verdicts))],
        ['statements', ...speakerCells(sumVerdicts(verdicts.filter(isStatement)))],
        ['people', ...speakerCells(sumVerdicts(verdicts.filter(isPerson)))],
        ['by mention'],
        ...by(({ label }) => label.mention),
        ['by rule'],
        ...by((verdict) => verdict.by),
      ],
    )
  }
  return section(
    `PolNeAR ${split}: speakers (percent of the labels; "-" means that no rule answered)`,
    table('end to end, content IoU >= 0.5', found),
    table('end to end, any words shared', touched),
    table('given gold attributions', given),
    formatReliability(
      'confidence, end to end',
      touched.filter(({ isAnswered }) => isAnswered),
    ),
    formatLines(
      ['--min-confidence', 'shown rows with a person', 'right', 'wrong', 'right of them'],
      toTrades(touched).map(({ least, rows, right, wrongNames }) => [
        least.toFixed(1),
        String(rows),
        String(right),
        String(wrongNames),
        percent(share(right, rows)),
      ]),
    ),
  )
}

const GROUP_HEAD = ['gold', 'found', 'extra rows', 'wholly right', 'wrong names']
const groupCells = (group: GroupScore): string[] => [
  String(group.gold),
  percent(group.foundShare),
  percent(group.extraShare),
  percent(group.whollyRightShare),
  `${percent(group.wrongNameRate)} (${group.wrongNames}/${group.persons})`,
]

export function formatDispatches(split: Split, score: DispatchScore, given: DispatchScore): string {
  const { agree, fields, exact, found } = score
  const groups = (name: string, list: DispatchScore['byDamage']) =>
    formatLines(
      [name, ...GROUP_HEAD],
      list.map((group) => [group.key, ...groupCells(group.score)]),
    )
  return section(
    `Dispatches ${split}: ${score.items} items, ${score.gold} quotations`,
    formatLines(
      ['rows', 'share', 'count'],
      [
        ['found (content IoU >= 0.5)', ...shareCells(found, score.gold)],
        ['extra rows (pair with nothing)', ...shareCells(score.extra, score.rows)],
        ['wholly right (found, speaker, role, kind, act)', ...shareCells(score.whollyRight, score.gold)],
        ['wrong names (of rows that name a person)', ...shareCells(score.wrongNames, score.persons)],
        ...(['direct', 'indirect', 'mixed'] as const).map((kind) => [
          `content exact, ${kind}`,
          ...shareCells(exact[kind].right, exact[kind].gold),
        ]),
      ],
    ),
    formatLines(
      ['fields of the found', 'agree', 'count'],
      [
        ...(['speaker', 'role', 'kind', 'act', 'nesting', 'zone'] as const).map((field) => [
          field,
          ...shareCells(agree[field], found),
        ]),
        ['speaker, given gold quotations', ...shareCells(given.agree.speaker, given.found)],
        ['wrong names, given gold quotations', ...shareCells(given.wrongNames, given.persons)],
      ],
    ),
    formatLines(
      ['fields that most rows lack', 'P', 'R', 'F1', 'gold', 'agree over all found'],
      (['role', 'roleAsWorded', 'place', 'time', 'via', 'nesting'] as const).map((field) => [
        field === 'roleAsWorded' ? 'role, same words' : field,
        ...prfCells(fields[field]),
        String(fields[field].gold),
        percent(share(fields[field].agreed, fields[field].rows)),
      ]),
    ),
    groups('by edition', score.byEdition),
    groups('by damage', score.byDamage),
    groups('by form', score.byForm),
    groups('by style', score.byStyle),
    formatLines(
      ['by rule', 'rows', 'right', 'wrong names'],
      score.byRule.map(({ key, rows, right, wrongNames }) => [
        key,
        String(rows),
        percent(share(right, rows)),
        String(wrongNames),
      ]),
    ),
  )
}

/** Each figure, and in parentheses the share that is kept of it on the texts as they are. */
export function formatDamage(split: Split, scores: readonly DamageScore[]): string {
  const figures = ({ overlap, relations, right, labels }: DamageScore) => [
    f1(overlap),
    f1(relations),
    share(right, labels),
  ]
  const clean = figures(scores[0])
  return section(
    `PolNeAR ${split}, damaged`,
    formatLines(
      ['damage', 'content overlap F1', 'relations F1', 'right speaker', 'worst article (overlap F1 as it is, damaged)'],
      scores.map((score) => [
        score.kind === null ? 'as it is' : DAMAGE_TITLES[score.kind],
        ...figures(score).map((figure, i) =>
          score.kind === null ? percent(figure) : `${percent(figure)} (${percent(share(figure, clean[i]))})`,
        ),
        score.worst ? `${score.worst.article} (${percent(score.worst.clean)}, ${percent(score.worst.damaged)})` : '',
      ]),
    ),
  )
}
