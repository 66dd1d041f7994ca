import type { Circumstance } from '../types.ts'
import type { Context } from './context.ts'

export function findCircumstances(_context: Context): Circumstance[] {
  return []
}
