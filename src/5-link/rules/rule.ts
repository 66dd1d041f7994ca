import type { Quotation } from '../../types.ts'
import type { Context } from '../context.ts'
import type { Source } from '../source.ts'
import type { Answer, State } from '../state.ts'

/** A way of naming the speaker of a quotation: an answer, or null where it does not apply or is not sure enough. */
export type Rule = (context: Context, quotation: Quotation, source: Source, state: State) => Answer | null
