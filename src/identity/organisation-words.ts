const toSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
/** Words that no acronym needs. */
export const IDLE: ReadonlySet<string> = toSet('the and of for on in to a an de la du des und et y e och')
/** Legal forms and the like at the end of a name. */
export const LEGAL: ReadonlySet<string> = toSet(
  'inc incorporated corp corporation co company ltd limited plc llc llp lp gmbh ag sa nv bv ab asa oy oyj pjsc ojsc oao ooo pao spa srl sarl pty pte bhd kk kg as a.s',
)
/** Heads of offices that every state has. */
export const OFFICES: ReadonlySet<string> = toSet(
  `ministry department government parliament senate congress cabinet treasury embassy consulate court army navy police presidency
  military forces administration agency bureau service reserve guard commission prosecutor customs intelligence secretariat
  force legislature council assembly staff chamber diocese archdiocese municipality`,
)
/** Bodies of which many places have one, often by the same name; singular. */
export const COMMON: ReadonlySet<string> = toSet(
  `hospital clinic infirmary hospice school academy college kindergarten university polytechnic seminary institute faculty church
  cathedral chapel temple mosque synagogue parish monastery abbey court tribunal jail prison police sheriff fire council assembly
  municipality county city town district borough ward club rovers rangers wanderers athletic united party ministry newspaper daily
  herald times post gazette news tribune star sun mirror guardian journal chronicle observer express telegraph standard independent
  mail echo courier press union federation association society chamber cooperative library museum gallery theater hotel restaurant
  cafe inn bakery pharmacy market radio station zoo orchestra choir festival centre center shelter home foundation committee commission
  board authority bureau agency department office embassy cemetery`,
)
/** Words in the names of what is one in a country. */
export const NATIONAL: ReadonlySet<string> = toSet('national federal royal state supreme constitutional')
/** Spellings and abbreviations. */
export const WORDS: ReadonlyMap<string, string> = new Map([
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['theatre', 'theater'],
  ['labour', 'labor'],
  ['harbour', 'harbor'],
  ['programme', 'program'],
  ['dept', 'department'],
  ['univ', 'university'],
  ['govt', 'government'],
  ['intl', 'international'],
  ['natl', 'national'],
  ['assn', 'association'],
  ['min', 'ministry'],
  ['intnl', 'international'],
])
/** Words in front of a name that say what it is in law. */
export const FORMS: readonly (readonly string[])[] = [
  ['state', 'corporation'],
  ['state', 'company'],
  ['public', 'company'],
  ['joint', 'stock', 'company'],
]
/** Offices of state of which one is meant where they stand alone. */
export const SOLE: ReadonlySet<string> = toSet('congress senate parliament treasury cabinet')
/** Words that come and go. */
export const ARTICLES: ReadonlySet<string> = toSet('the and a an und et y e och')
/** What Americans put before the name of an office. */
export const US: ReadonlySet<string> = toSet('us usa')
/** Ends of a name by which a parent and its daughter differ; they share a block. */
export const PARENTS: ReadonlySet<string> = toSet('group holding holdings network media')
