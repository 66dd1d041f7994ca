/** Roots of a person who does, and of auxiliaries. */
const ROOTS: ReadonlySet<string> = new Set('=i you =will =can =may =be =have =do must should'.split(' '))
/** Common verbs in forms that are hardly anything else. */
const VERBS: ReadonlySet<string> = new Set(
  (
    'went said made took gave came saw knew got thought told felt kept held brought began met paid sent won stood understood ' +
    'wrote spoke broke chose fell grew found fought caught bought sold ran rose drew drove meant sought became struck sat ' +
    'want wants needs know knows think thinks believe believes means makes takes go goes come comes get gets give gives ' +
    'keep keeps says see sees seem seems remain remains become becomes belong belongs'
  ).split(' '),
)

/** Whether a word makes those around it a clause, rather than a name, a title or a phrase. */
export const isClausal = (word: string, root: string): boolean => ROOTS.has(root) || VERBS.has(word)
