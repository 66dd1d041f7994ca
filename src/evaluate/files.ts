import { readFile } from 'node:fs/promises'
import {
  type DispatchItem,
  type PolnearItem,
  parseDispatches,
  parsePolnear,
  parseSpeakers,
  type SpeakerLabel,
} from '../corpora.ts'

/** `src/evaluate` and `dist/evaluate` both stand two below the root of the package. */
const ROOT = new URL('../../', import.meta.url)

export type Split = 'train' | 'dev'

/** Our own corpus, which comes with the package's sources. */
export const loadDispatches = async (split: Split): Promise<DispatchItem[] | undefined> =>
  readWith(`data/dispatches/${split}.jsonl`, parseDispatches)

/** PolNeAR's annotated versions; undefined where the corpus, which we may not ship, is absent. */
export const loadPolnear = async (split: Split): Promise<PolnearItem[] | undefined> =>
  readWith(`../shared/polnear/${split}.jsonl`, parsePolnear)

/** Who speaks in some of PolNeAR's articles; undefined where the table is absent. */
export const loadSpeakers = async (split: Split): Promise<SpeakerLabel[] | undefined> =>
  readWith(`../shared/polnear/speakers-${split}.tsv`, parseSpeakers)

async function readWith<T>(path: string, parse: (text: string) => T): Promise<T | undefined> {
  let text: string
  try {
    text = await readFile(new URL(path, ROOT), 'utf8')
  } catch {
    return undefined
  }
  return parse(text)
}
