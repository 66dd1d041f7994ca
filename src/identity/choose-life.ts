import { countShared } from './company.ts'
import { compareRoles } from './compare-roles.ts'
import { isAway, isClose } from './distance-in-time.ts'
import type { IdentityLexicon } from './lexicon.ts'
import type { Profile, Told } from './profile.ts'
import { type Strand, weigh } from './strand.ts'

/** So many times as many voices make a life the likely one for voices that tell nothing. */
const CLEAR = 3

type Choice = { readonly life: Strand; readonly why: string }

/** The life that a voice goes to which tells no role, and why; null where none is likelier than another. */
export function chooseLife(
  profile: Profile,
  told: Told,
  lives: readonly Strand[],
  { careers }: IdentityLexicon,
): Choice | null {
  const isFar = ({ cluster }: Strand) =>
    cluster.roles.some(({ role }) => compareRoles(profile.role, role, careers) === 'far')
  const open = lives.filter((life) => !isFar(life))
  const candidates = open.length > 0 ? open : lives
  return (
    only(
      candidates,
      (life) => Number(life.cluster.affiliations.has(profile.affiliation)),
      1,
      'same name, and affiliation',
    ) ??
    only(
      candidates,
      (life) => countShared(told.company, life.cluster.company),
      1,
      'same name, and others who speak in both articles',
    ) ??
    chooseByDay(candidates, told) ??
    chooseByWeight(candidates)
  )
}

/** The life that scores more than all others, and at least so much. */
function only(lives: readonly Strand[], score: (life: Strand) => number, least: number, why: string): Choice | null {
  const scores = lives.map(score)
  const top = Math.max(...scores)
  const best = lives.filter((_, i) => scores[i] === top)
  return top >= least && best.length === 1 ? { life: best[0], why } : null
}

function chooseByDay(lives: readonly Strand[], told: Told): Choice | null {
  const near = lives.filter(({ cluster }) => isClose(cluster, told))
  const isOnly = near.length === 1 && lives.every((life) => life === near[0] || isAway(life.cluster, told))
  return isOnly ? { life: near[0], why: 'same name, and date' } : null
}

function chooseByWeight(lives: readonly Strand[]): Choice | null {
  const [first, second] = [...lives].sort((a, b) => weigh(b) - weigh(a))
  const isClear = !second || weigh(first) >= CLEAR * weigh(second)
  return isClear ? { life: first, why: 'same name' } : null
}
