import { bookmarkName, printParagraph as p, printField, printTable, printRuns as run, tab } from './docx-runs.mjs'
import { names } from './names.mjs'

/** Yields what an ITU-T printing has before the text: cover, summary, history, keywords, foreword, contents. */
export function* printFront(blocks, house) {
  for (const line of [
    'International Telecommunication Union',
    'ITU-T',
    names.rec,
    'TELECOMMUNICATION STANDARDIZATION SECTOR OF ITU',
    `(${names.recDate})`,
    'SERIES X: DATA NETWORKS, OPEN SYSTEM COMMUNICATIONS AND SECURITY',
    'Open relay applications – Directories',
  ]) {
    yield p('', run(line))
  }
  yield p('', run(house(names.ituTitle), '<w:b/>'))
  yield p('', run(`Recommendation ITU-T ${names.rec}`))
  yield p('RecNo', run(`INTERNATIONAL STANDARD ${names.iso}`))
  yield p('RecNo', run(`Recommendation ITU-T ${names.rec}`))
  yield p('Rectitle', run(house(names.ituTitle)))
  yield p('Headingb', run('Summary'))
  yield p(
    '',
    run(
      `Recommendation ITU-T ${names.rec} | International Standard ${names.iso} specifies how beacons register with registrars.`,
    ),
  )
  yield p('Headingb', run('History'))
  yield history()
  yield p('Headingb', run('Keywords'))
  yield p('', run('Beacon, registrar, registration.'))
  yield p('', run('FOREWORD', '<w:b/>'))
  for (const line of foreword) yield p('', run(line))
  yield p('', run('NOTE', '<w:b/>'))
  yield p(
    '',
    run(
      'In this Recommendation, the expression “Administration” is used for conciseness to indicate both a telecommunication administration and a recognized operating agency.',
    ),
  )
  yield p('', run('INTELLECTUAL PROPERTY RIGHTS', '<w:b/>'))
  yield p(
    '',
    run(
      'ITU draws attention to the possibility that the practice or implementation of this Recommendation may involve the use of a claimed Intellectual Property Right. As of the date of approval of this Recommendation, ITU had not received notice of intellectual property, protected by patents, which may be required to implement this Recommendation.',
    ),
  )
  yield p('', run('© ITU 2024'))
  yield p('', run('CONTENTS', '<w:b/>'))
  for (const block of blocks) if (block.kind === 'heading') yield* contentsLine(block, house)
}

/** The title as it is repeated above clause 1. */
export function* printTitle(house) {
  yield p('RecNo', run('INTERNATIONAL STANDARD'))
  yield p('RecNo', run('ITU-T RECOMMENDATION'))
  yield p('Rectitle', run(house(names.ituTitle)))
}

// Our own words for what every ITU-T foreword says.
export const foreword = [
  'The International Telecommunication Union (ITU) is the United Nations specialized agency in the field of telecommunications and information and communication technologies. Its Telecommunication Standardization Sector (ITU-T) studies technical, operating and tariff questions and issues Recommendations on them.',
  'In some areas of information technology which fall within the purview of ITU-T, the necessary standards are prepared on a collaborative basis with ISO and IEC.',
]

function history() {
  const rows = [
    ['Edition', 'Recommendation', 'Approval', 'Study Group', 'Unique ID'],
    ['1.0', `ITU-T ${names.rec}`, '2024-06-29', '17', '11.1002/1000/99988'],
  ]
  return printTable(
    rows.map((row, at) => row.map((text) => ({ inner: p(at === 0 ? 'Tablehead' : 'Tabletext', run(text)) }))),
    1,
  )
}

function* contentsLine({ label, title }, house) {
  const depth = label === null || /^[A-Z]$/.test(label) ? 1 : label.split('.').length
  if (depth > 2) return
  const number = label === null ? '' : /^[A-Z]$/.test(label) ? run(`Annex ${label} – `) : `${run(label)}${tab}`
  yield p(
    `TOC${depth}`,
    `${number}${run(house(title))}${tab}${printField(`PAGEREF ${bookmarkName('_Toc', label ?? title)} \\h`, run('1'))}`,
  )
}
