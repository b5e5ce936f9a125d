/** Spellings that one body's house style prefers and the other's does not. Each row: the form kept as the key, then its variants. */
const rows = [
  'analog analogue', 'analyze analyse', 'analyzed analysed', 'analyzer analyser', 'analyzing analysing', 'artifact artefact', 'artifacts artefacts', 'behavior behaviour', 'behaviors behaviours', 'behavioral behavioural',
  'catalog catalogue', 'catalogs catalogues', 'center centre', 'centers centres', 'centered centred', 'color colour', 'colors colours', 'colored coloured', 'color-space colour-space', 'defense defence', 'dialog dialogue', 'dialogs dialogues',
  'disk disc', 'disks discs', 'favor favour', 'favorable favourable', 'fiber fibre', 'fibers fibres', 'fulfill fulfil', 'fulfills fulfils', 'fulfillment fulfilment', 'gray grey', 'harbor harbour', 'honor honour',
  'judgment judgement', 'judgments judgements', 'labeled labelled', 'labeling labelling', 'leveled levelled', 'license licence', 'licenses licences', 'liter litre', 'meter metre', 'meters metres', 'modeled modelled', 'modeling modelling',
  'neighbor neighbour', 'neighbors neighbours', 'neighboring neighbouring', 'offense offence', 'organization organisation', 'program programme', 'programs programmes', 'signaled signalled', 'signaling signalling', 'skeptical sceptical',
  'traveled travelled', 'canceled cancelled', 'canceling cancelling', 'totaled totalled', 'equaled equalled', 'channeled channelled', 'while whilst', 'among amongst', 'acknowledgment acknowledgement', 'acknowledgments acknowledgements',
  'toward towards', 'afterward afterwards', 'forward forwards', 'backward backwards', 'aging ageing', 'indexes indices', 'appendixes appendices', 'practice practise', 'pretense pretence', 'theater theatre', 'tire tyre', 'vapor vapour', 'rigor rigour',
  'focused focussed', 'benefited benefitted', 'inquiry enquiry', 'install instal', 'installment instalment', 'enroll enrol', 'enrollment enrolment', 'aluminum aluminium', 'checksum check-sum', 'email e-mail', 'on-line online', 'off-line offline',
] as const

const keys = new Map<string, string>()
for (const row of rows) for (const word of row.split(' ')) keys.set(word, row.split(' ')[0] as string)

/** `-ise` words that have no `-ize` form; to fold them would make other words of them. */
const onlyIse = new Set([
  'advertise', 'advise', 'arise', 'chastise', 'circumcise', 'comprise', 'compromise', 'concise', 'demise', 'despise', 'devise', 'disguise', 'enterprise', 'exercise', 'expertise', 'franchise', 'improvise', 'likewise', 'merchandise', 'noise',
  'otherwise', 'paradise', 'praise', 'precise', 'premise', 'promise', 'raise', 'revise', 'rise', 'supervise', 'surprise', 'televise', 'treatise', 'wise', 'clockwise', 'pairwise', 'bitwise', 'elsewise', 'poise', 'cruise', 'bruise', 'merchandise', 'apprise', 'incise', 'excise', 'premise',
])

/** What a word is whichever way it is spelled: `organise` and `organize` have one key. Lower case. */
export function spellingVariantKey(word: string): string {
  const lower = word.toLowerCase()
  const known = keys.get(lower)
  if (known) return known
  const found = /^(.{3,}?)(is|iz)(e|ed|es|er|ers|ing|ation|ations|ational|able)$/.exec(lower)
  if (!found) return lower
  const [, stem = '', , ending = ''] = found
  return onlyIse.has(`${stem}ise`) ? lower : `${stem}iz${ending}`
}
