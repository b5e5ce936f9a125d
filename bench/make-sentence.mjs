const nouns =
  'message entity interface service connection channel parameter procedure identifier component registrar beacon record element layer field octet value state timer window frame packet session domain attribute object class operation response request capability certificate algorithm directory relay segment stream picture block sample table header payload address link buffer counter profile policy context function process resource transaction notification association encoder decoder receiver sender user provider agent manager event report log queue token key signature time interval rate level threshold limit condition rule scheme format syntax structure sequence set list entry index map tree node path root branch leaf cell region zone area view scene'.split(
    ' ',
  )
const parts = ['', 'sub', 'pre', 'inter', 'multi', 'meta', 'super', 'micro', 'macro', 'trans', 'cross', 'proto']
const verbs =
  'send receive accept reject store forward delete create update select compute encode decode verify sign discard repeat confirm report release assign reserve restore suspend resume terminate initiate negotiate advertise announce register renew withdraw query locate replace copy move merge split order count measure limit extend reduce protect disclose conceal map'.split(
    ' ',
  )
const qualities =
  'valid invalid current previous next initial final local remote active passive primary secondary optional mandatory temporary permanent nominal maximum minimum average absolute relative logical physical virtual static dynamic public private common specific generic single multiple nested ordered unordered open closed free busy fresh stale'.split(
    ' ',
  )
const units = ['ms', 's', 'octets', 'bit', '%', 'Mbit/s', 'kHz', 'dB']
const cited = [
  'ITU-T X.509 | ISO/IEC 9594-8',
  'ITU-T X.680 | ISO/IEC 8824-1',
  'ITU-T X.690 | ISO/IEC 8825-1',
  'ITU-T X.501 | ISO/IEC 9594-2',
]

/** Prose has a few thousand different words, of which a few hundred make most of the text. */
const vocabulary = parts.flatMap((part) => nouns.map((noun) => `${part}${noun}`))

/** Makes one sentence of 10 to 40 words as a standard has them; `labels` are the clauses that it may name. */
export function makeSentence(random, labels) {
  const noun = () => {
    const word = random.pickByRank(vocabulary)
    return random.chance(0.25) ? `${random.pick(qualities)} ${word}` : word
  }
  const value = () =>
    random.pick([
      () => `${random.between(1, 400)} ${random.pick(units)}`,
      () => `${random.between(1, 64)} ${String(random.between(0, 999)).padStart(3, '0')} octets`,
      () => `${random.between(0, 9)}.${random.between(1, 9)} s`,
    ])()
  const name = () =>
    `{cn ${random.pick([`${random.pick(nouns)}_${random.pick(nouns)}`, `${random.pick(verbs)}${capital(random.pick(nouns))}`])}}`
  const verb = () => random.pick(verbs)
  const tail = () =>
    random.pick([
      () => ` of the ${noun()}`,
      () => ` for each ${noun()} that the ${noun()} is able to ${verb()}`,
      () => `, unless the ${noun()} is ${random.pick(qualities)}`,
      () => ` when the ${noun()} is less than ${value()}`,
      () => ` and the ${noun()} of the ${noun()}`,
      () => ` as specified in {cl ${random.pick(labels)}}`,
      () => ` in accordance with {cite ${random.pick(cited)}}`,
      () => ` in the component ${name()}`,
      () => ` as shown in {ref ${random.pick(['Table', 'Figure'])} ${random.between(1, 20)}}`,
      () => ` (see "${random.pick(qualities)} ${noun()}")`,
      () => ` with at least ${random.between(2, 64)} ${noun()} values`,
      () => `, and not later than ${value()} after the ${noun()}`,
      () => ` to the ${noun()} from which the ${noun()} was taken`,
    ])()
  const start = random.pick([
    () => `The ${noun()} shall ${verb()} the ${noun()}`,
    () => `The ${noun()} shall not ${verb()} a ${noun()}`,
    () => `A ${noun()} may ${verb()} any ${noun()}`,
    () => `A ${noun()} should ${verb()} its ${noun()}`,
    () => `If the ${noun()} is greater than ${value()}, the ${noun()} shall be ${random.pick(qualities)}`,
    () => `The value of ${name()} is the ${noun()}`,
    () => `Each ${noun()} has one ${noun()} and one ${noun()}`,
    () => `{Self} uses the ${noun()} to ${verb()} the ${noun()}`,
    () => `The ${noun()} is ${random.pick(qualities)} after 2^{${random.between(2, 32)}} ${noun()} values`,
  ])()
  const tails = random.between(0, 4)
  let sentence = start
  for (let count = 0; count < tails; count++) sentence += tail()
  return `${sentence}.`
}

/** A heading or a caption of two to five words. */
export function makeTitle(random) {
  const words = [capital(random.pick(qualities)), random.pickByRank(vocabulary)]
  if (random.chance(0.6)) words.push('of', random.pickByRank(vocabulary))
  return words.join(' ')
}

/** One word of prose. */
export const makeWord = (random) => random.pickByRank(vocabulary)

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1)
