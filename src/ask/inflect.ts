export type Form = 'base' | 's' | 'past' | 'participle' | 'ing'

/** Past tense and participle of verbs that have their own. */
const IRREGULAR = new Map(
  `say said said|tell told told|speak spoke spoken|think thought thought|write wrote written|swear swore sworn
foresee foresaw foreseen|forecast forecast forecast|make made made|give gave given|mean meant meant|feel felt felt
rebut rebutted rebutted|put put put|read read read`
    .split(/[|\n]/)
    .map((line) => line.split(' '))
    .map(([base, past, participle]): [string, readonly [string, string]] => [base, [past, participle]]),
)

/** Verbs that double their last letter. */
const DOUBLING = /^(?:admit|refer|plan|regret|slam|omit|rebut|quip|beg)$/

/** The forms of a verb, each with what it is; one word may be several ("said"). */
export function inflect(base: string): [string, Form][] {
  const stem = DOUBLING.test(base) ? base + base.at(-1) : base
  const regular = base.endsWith('e') ? `${base}d` : isWithIes(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`
  const [past, participle] = IRREGULAR.get(base) ?? [regular, regular]
  const ing = base.endsWith('ie') ? `${base.slice(0, -2)}ying` : /[^e]e$/.test(base) ? base.slice(0, -1) : stem
  return [
    [base, 'base'],
    [plural(base), 's'],
    [past, 'past'],
    [participle, 'participle'],
    [ing.endsWith('ying') && base.endsWith('ie') ? ing : `${ing}ing`, 'ing'],
  ]
}

/** The third person of a verb, and the plural of a noun. */
export function plural(base: string): string {
  if (isWithIes(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
}

const isWithIes = (base: string) => /[^aeiou]y$/.test(base)
