import { foreword as ituForeword } from './docx-front.mjs'
import { isoHeadings, names } from './names.mjs'
import { foreword as isoForeword } from './sts-front.mjs'
import { center, wrap } from './text-pages.mjs'

const width = 72

/** Prints what an ITU-T printing has before the text: cover, summary, foreword, contents. */
export function printItuFront(blocks, house) {
  return [
    'INTERNATIONAL TELECOMMUNICATION UNION',
    '',
    `ITU-T                                                           ${names.rec}`,
    'TELECOMMUNICATION STANDARDIZATION SECTOR OF ITU',
    `(${names.recDate})`,
    '',
    'SERIES X: DATA NETWORKS, OPEN SYSTEM COMMUNICATIONS AND SECURITY',
    '',
    ...wrap(names.ituTitle, 60, 0, false).map((line) => center(line, width)),
    '',
    `Recommendation ITU-T ${names.rec}`,
    '',
    'Summary',
    '',
    ...wrap(
      `Recommendation ITU-T ${names.rec} | International Standard ${names.iso} specifies how beacons register with registrars.`,
      width,
      0,
      true,
    ),
    '',
    'FOREWORD',
    '',
    ...ituForeword.flatMap((text) => [...wrap(text, width, 0, true), '']),
    'CONTENTS',
    '',
    ...contents(blocks, house, (line, page) => `${line}  ${String(page).padStart(width - line.length - 2, '.')}`),
    '',
  ]
}

/** Prints what an ISO/IEC printing has before the text: cover, contents, foreword. */
export function printIsoFront(blocks, house) {
  return [
    'INTERNATIONAL STANDARD',
    '',
    `${names.iso}:${names.isoYear}`,
    '',
    'First edition',
    '2024-09-12',
    '',
    ...wrap(names.isoTitle, 60, 0, false).map((line) => center(line, width)),
    '',
    'Contents                                                            Page',
    '',
    ...contents(
      blocks,
      (text) => house(isoHeadings[text] ?? text),
      (line, page) => `${line} ${' .'.repeat(Math.floor((width - line.length - 4) / 2))}${String(page).padStart(3)}`,
    ),
    '',
    'Foreword',
    '',
    ...isoForeword.flatMap((text) => [
      ...wrap(text.replace(/<[^>]+>/g, ''), width - 3, 0, false).map((line) => `   ${line}`),
      '',
    ]),
  ]
}

function contents(blocks, house, print) {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading') return []
    const { label, title } = block
    const annex = label !== null && /^[A-Z]$/.test(label)
    const depth = label === null || annex ? 1 : label.split('.').length
    if (depth > 2) return []
    const line = `${'  '.repeat(depth - 1)}${annex ? `Annex ${label} – ` : label ? `${label} ` : ''}${house(title)}`
    return [print(line, 1 + Math.floor(at / 14))]
  })
}
