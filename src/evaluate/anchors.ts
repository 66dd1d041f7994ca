/** Exact F1 (source, cue, content, in percent) that others published for PolNeAR, to be printed beside ours. */
export type Anchor = {
  readonly name: string
  readonly split: string
  readonly source: number
  readonly cue: number
  readonly content: number
}

/** CofeNet: Wang et al., COLING 2022, table 6; the annotators as counted on 20 articles that several of them marked. */
export const ANCHORS: readonly Anchor[] = [
  { name: 'CofeNet BERT+Cofe', split: 'test', source: 83.2, cue: 75.3, content: 72.9 },
  { name: 'BiLSTM-2+CRF', split: 'test', source: 71.1, cue: 67.1, content: 60.9 },
  { name: 'annotator against annotator', split: '20 articles', source: 77.9, cue: 70.6, content: 68.4 },
]
