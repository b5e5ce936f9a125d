import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formulas } from '../fixtures/pairs/example/source/formulas.mjs'
import { greyPoint } from '../scripts/example/picture.mjs'
import { printDocx } from '../scripts/example/print-docx.mjs'
import { printMarkdown } from '../scripts/example/print-markdown.mjs'
import { printSts } from '../scripts/example/print-sts.mjs'
import { driftText } from './drift-text.mjs'
import { makeText } from './make-text.mjs'

/** Each printing has its body's house style; Markdown is typed in both. */
const printers = {
  docx: (text) => printDocx(text, formulas, greyPoint),
  sts: (text) => printSts(text, formulas, greyPoint),
  'markdown-itu': (text) => printMarkdown(text, formulas, 'itu-t'),
  'markdown-iso': (text) => printMarkdown(text, formulas, 'iso-iec'),
}
const endings = { docx: 'docx', sts: 'xml', 'markdown-itu': 'md', 'markdown-iso': 'md' }

/** Writes one text, or its drifted copy, or another text of the same size, and gives the path of the file. */
export function printFile(folder, { words, printer, copy }) {
  const text = makeText(copy === 'unrelated' ? 7_001 : 42, words)
  const printed = printers[printer](copy === 'drifted' ? driftText(text, 43) : text)
  const path = join(folder, `${copy}-${words}-${printer}.${endings[printer]}`)
  writeFileSync(path, printed)
  return path
}
