// Makes the shipped example pair from fixtures/pairs/example/source: one invented text, printed as ITU-T and as ISO/IEC print it,
// once aligned and once with the drifts of drifts.mjs.   node scripts/make-example.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drifts } from '../fixtures/pairs/example/source/drifts.mjs'
import { formulas } from '../fixtures/pairs/example/source/formulas.mjs'
import { applyDrifts, parseText } from './example/parse-text.mjs'
import { printDocx } from './example/print-docx.mjs'
import { printMarkdown } from './example/print-markdown.mjs'
import { printSts } from './example/print-sts.mjs'

const home = join(import.meta.dirname, '../fixtures/pairs/example')
const text = readFileSync(join(home, 'source/text.txt'), 'utf8')
// A picture of one grey point.
const picture = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'))

for (const [folder, edits] of [['aligned', []], ['drifted', drifts]]) {
  const left = parseText(applyDrifts(text, edits, 'left'))
  const right = parseText(applyDrifts(text, edits, 'right'))
  mkdirSync(join(home, folder), { recursive: true })
  writeFileSync(join(home, folder, 'left.docx'), printDocx(left, formulas, picture))
  writeFileSync(join(home, folder, 'right.xml'), printSts(right, formulas, picture))
  mkdirSync(join(home, `${folder}-in-markdown`), { recursive: true })
  writeFileSync(join(home, `${folder}-in-markdown`, 'left.md'), printMarkdown(left, formulas, 'itu-t'))
  writeFileSync(join(home, `${folder}-in-markdown`, 'right.md'), printMarkdown(right, formulas, 'iso-iec'))
}
