// Makes the shipped example pair from fixtures/pairs/example/source: one invented text, printed as ITU-T and as ISO/IEC
// print it, once aligned and once with the drifts of drifts.mjs.   node scripts/make-example.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drifts } from '../fixtures/pairs/example/source/drifts.mjs'
import { formulas } from '../fixtures/pairs/example/source/formulas.mjs'
import { applyDrifts, describeDrifts } from './example/apply-drifts.mjs'
import { parseText } from './example/parse-text.mjs'
import { greyPoint } from './example/picture.mjs'
import { printDocx } from './example/print-docx.mjs'
import { printMarkdown } from './example/print-markdown.mjs'
import { printSts } from './example/print-sts.mjs'

const home = join(import.meta.dirname, '../fixtures/pairs/example')
const text = readFileSync(join(home, 'source/text.txt'), 'utf8')

makePair('aligned', [])
makePair('drifted', drifts)
writeFileSync(join(home, 'drifts.md'), describeDrifts(drifts))

function makePair(folder, edits) {
  const left = parseText(applyDrifts(text, edits, 'left'))
  const right = parseText(applyDrifts(text, edits, 'right'))
  write(folder, 'left.docx', printDocx(left, formulas, greyPoint))
  write(folder, 'right.xml', printSts(right, formulas, greyPoint))
  write(`${folder}-in-markdown`, 'left.md', printMarkdown(left, formulas, 'itu-t'))
  write(`${folder}-in-markdown`, 'right.md', printMarkdown(right, formulas, 'iso-iec'))
}

function write(folder, name, content) {
  mkdirSync(join(home, folder), { recursive: true })
  writeFileSync(join(home, folder, name), content)
}
