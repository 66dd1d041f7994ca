import type { OrganisationName } from './organisation-name.ts'
import type { Voice } from './voice.ts'

/** Voices of one name and country. */
export type OrganisationGroup = {
  readonly key: string
  readonly name: OrganisationName
  readonly voices: readonly Voice[]
  /** The group that it goes to, and why; null where it stands for itself. */
  to: { readonly group: OrganisationGroup; readonly why: string } | null
}

/** Where a group ends up; the last reason counts. */
export function follow(group: OrganisationGroup): { end: OrganisationGroup; why: string } {
  let end = group
  let why = 'same name'
  while (end.to !== null) {
    why = end === group ? end.to.why : why
    end = end.to.group
  }
  return { end, why }
}
