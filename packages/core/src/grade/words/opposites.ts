/**
 * Words of which one stands for the other only where the meaning turns round. Each row is one change of kind:
 * a bound is a value, an order in time a condition, an obligation a requirement.
 */
const opposites = {
  'requirement-changed': ['normative informative', 'prescribed proscribed', 'prescribes proscribes'],
  'value-changed': [
    'minimum maximum',
    'lower upper',
    'least most',
    'smallest largest',
    'minimal maximal',
    'first last',
    'single multiple',
    'once twice',
    'odd even',
    'true false',
    'ascending descending',
    'increasing decreasing',
    'increase decrease',
    'increment decrement',
    'positive negative',
    'signed unsigned',
    'big little',
    'high low',
    'higher lower',
    'most least',
    'double single',
    'shorter longer',
    'more fewer',
    'msb lsb',
    'big-endian little-endian',
    'more less',
    'left right',
    'leftmost rightmost',
    'up down',
    'upwards downwards',
    'over under',
    'plus minus',
    'incremented decremented',
    'increments decrements',
    'increased decreased',
    'increases decreases',
    'multiplied divided',
    'halved doubled',
    'doubled tripled',
    'max min',
    'shortest longest',
    'smaller larger',
    'highest lowest',
    'newest oldest',
    'latest earliest',
    'inner outer',
    'innermost outermost',
    'horizontal vertical',
    'horizontally vertically',
    'row column',
    'on off',
    'top bottom',
    'rising falling',
    'leading trailing',
    'initial final',
    'slow fast',
    'slower faster',
    'absolute relative',
    'overflow underflow',
    'pair triple',
    'parent child',
    'prefix suffix',
    'forward backward',
    'begins ends',
    'beginning end',
    'empty full',
    'internal external',
    'lossless lossy',
    'master slave',
    'immediate deferred',
  ],
  'condition-changed': [
    'before after',
    'above below',
    'greater less',
    'earlier later',
    'within outside',
    'inside outside',
    'preceding following',
    'precede follow',
    'precedes follows',
    'preceded followed',
    'previous next',
    'until after',
    'during after',
    'success failure',
    'succeeds fails',
    'successful unsuccessful',
    'present absent',
    'equal unequal',
    'include exclude',
    'includes excludes',
    'including excluding',
    'included excluded',
    'inclusive exclusive',
    'enabled disabled',
    'enable disable',
    'enables disables',
    'accept reject',
    'accepts rejects',
    'accepted rejected',
    'set cleared',
    'set reset',
    'start stop',
    'open closed',
    'opens closes',
    'opened closed',
    'starts stops',
    'started stopped',
    'passes fails',
    'accepts refuses',
    'accepted refused',
    'accept refuse',
    'within after',
    'once before',
    'sender receiver',
    'sent received',
    'sends receives',
    'send receive',
    'transmitter receiver',
    'transmitted received',
    'transmits receives',
    'encoder decoder',
    'encoded decoded',
    'encoding decoding',
    'encodes decodes',
    'encrypted decrypted',
    'encrypts decrypts',
    'source destination',
    'input output',
    'inputs outputs',
    'client server',
    'upstream downstream',
    'uplink downlink',
    'local remote',
    'public private',
    'static dynamic',
    'primary secondary',
    'incoming outgoing',
    'inbound outbound',
    'ingress egress',
    'read-only read-write',
    'read-only write-only',
    'active passive',
    'encrypt decrypt',
    'encode decode',
    'transmit receive',
    'explicit implicit',
    'synchronous asynchronous',
    'serial parallel',
    'caller callee',
    'read write',
    'always never',
    'has lacks',
    'have lack',
    'holds lacks',
    'contains lacks',
    'contain lack',
    'having lacking',
    'agrees refuses',
    'agree refuse',
    'same different',
    'identical different',
  ],
} as const

const table = new Map<string, keyof typeof opposites>()
for (const [kind, rows] of Object.entries(opposites)) {
  for (const row of rows) {
    const [a, b] = row.split(' ') as [string, string]
    table.set(`${a} ${b}`, kind as keyof typeof opposites)
    table.set(`${b} ${a}`, kind as keyof typeof opposites)
  }
}

const months: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

/** Words that say alone what is to be done with something, as cells of a table have them: one of another row is another duty. */
const duties = [
  'mandatory required obligatory compulsory',
  'conditional',
  'recommended advisable',
  'permitted allowed permissible optional',
  'deprecated discouraged',
  'prohibited forbidden disallowed',
]
const dutyOf = new Map(duties.flatMap((row, at) => row.split(' ').map((word) => [word, at] as const)))

/** The kind of change that one word against another makes; null where they are no opposites. Lower case. */
export function oppositeKind(a: string, b: string): keyof typeof opposites | null {
  if (months.has(a) && months.has(b) && a !== b) return 'value-changed'
  const [duty, other] = [dutyOf.get(a), dutyOf.get(b)]
  if (duty !== undefined && other !== undefined && duty !== other) return 'requirement-changed'
  return table.get(`${a} ${b}`) ?? null
}

/** Whether one word is the other with a prefix that denies it: `valid` and `invalid`, `encrypted` and `unencrypted`. */
export function deniesByPrefix(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short.length >= 4 &&
    long.endsWith(short) &&
    /^(?:un|in|im|ir|il|dis|non|non-|mis|de|a)$/.test(long.slice(0, long.length - short.length))
  )
}

/** Whether one word says the contrary of another. Lower case. */
export function areOpposites(a: string, b: string): boolean {
  return oppositeKind(a, b) !== null || deniesByPrefix(a, b)
}
