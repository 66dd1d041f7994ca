/** What a word of grammar, or of everybody's talk, counts for; the words that tell one sentence from another count 1. */
const LIGHT = 0.25

/** As `toWords` gives them. */
const LIGHT_WORDS: ReadonlySet<string> = new Set(
  // articles, pronouns, auxiliaries
  (
    'a an the i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself ' +
    'yourself himself herself itself ourselves themselves this that these those who whom whose which what be am is are was ' +
    'were been being have has had having do does did doing done will would shall should can could may might must ought ' +
    // prepositions, conjunctions, particles
    'of in on at by for with from to into onto over under about against between among through during before after above ' +
    'below up down out off around across along behind beyond near since until toward upon within without as than like and ' +
    'or but nor so if because while although though unless whether not no yes ' +
    // adverbs and quantities that come everywhere
    'there here when where why how then now again also too very just only even still already always never ever often ' +
    'really quite rather almost maybe perhaps well much many more most less least few some any all both each every either ' +
    'neither other another such same own else enough lot lots bit 1 2 1st first last next ago back away today yet ' +
    'actually certainly absolutely obviously simply together ' +
    // what people say whatever they speak about
    'say says said saying tell tells told know knows knew think thinks thought mean means meant believe feel want wants ' +
    'wanted need needs go goes going went gone come comes coming came get gets getting got make makes making made take ' +
    'takes took see sees saw look looks looking let try trying put give given gave keep thing things something anything ' +
    'nothing everything someone anyone everyone somebody nobody everybody people person man one ones way kind sort time ' +
    'times day days year years good great right sure able happen happened going thank thanks please sorry hello ok hope ' +
    'glad happy proud love welcome question questions comment comments respond response request interview immediately ' +
    'mr mrs ms dr'
  ).split(' '),
)

/** Whether a word of `toWords` is one of grammar, or of everybody's talk. */
export const isLight = (word: string): boolean => LIGHT_WORDS.has(word)

/** How much a word of `toWords` tells. */
export const weigh = (word: string): number => (isLight(word) ? LIGHT : 1)
