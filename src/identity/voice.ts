/** A named speaker of one article, as the archive knows it: what there is to tell whether two of them are the same. */
export type Voice = {
  /** Unlike that of any other voice; tells nothing, and changes nothing. */
  readonly id: number
  readonly kind: 'person' | 'organisation'
  /** The fullest name that the article gives, without titles. */
  readonly name: string
  /** Every form in which the article names the speaker, the bare surname too where it stands there. */
  readonly aliases: readonly string[]
  /** As the article words it ("Russian Foreign Minister"); null where it gives none. */
  readonly role: string | null
  readonly affiliation: string | null
  /** Names of the others who speak in the article. */
  readonly company: readonly string[]
  /** The article's key and its date of publication (ISO 8601). */
  readonly article: string
  readonly published: string | null
}

/** What people decided about two voices, each told by its article and name. It goes before what the program thinks. */
export type Tie = { readonly kind: 'same' | 'apart'; readonly a: VoiceRef; readonly b: VoiceRef }
export type VoiceRef = { readonly article: string; readonly name: string }

/** One speaker across the archive. */
export type Identity = {
  readonly kind: 'person' | 'organisation'
  /** The form that is used most among the fullest: a full name before initials, and those before a bare family name or an acronym. */
  readonly name: string
  /** Its voices, each with the reason why it was counted in ("same name", "family name, and role", "merged by hand"). */
  readonly members: readonly { readonly voice: number; readonly why: string }[]
}
