import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drifts } from '../../fixtures/pairs/example/source/drifts.mjs'
import { formulas } from '../../fixtures/pairs/example/source/formulas.mjs'
import { applyDrifts, describeDrifts } from './apply-drifts.mjs'
import { parseText } from './parse-text.mjs'
import { greyPoint } from './picture.mjs'
import { printAsciidoc } from './print-asciidoc.mjs'
import { printDocx } from './print-docx.mjs'
import { printHtml } from './print-html.mjs'
import { printMarkdown } from './print-markdown.mjs'
import { printMetanorma } from './print-metanorma.mjs'
import { printPdf } from './print-pdf.mjs'
import { printSts } from './print-sts.mjs'
import { printText } from './print-text.mjs'

/** Where the example lies. */
export const home = join(import.meta.dirname, '../../fixtures/pairs/example')

/** Prints every file of the example that is made from its source, by its path in the example. */
export function printExample() {
  const text = readFileSync(join(home, 'source/text.txt'), 'utf8')
  return {
    ...printPair(text, 'aligned', []),
    ...printPair(text, 'drifted', drifts),
    'drifts.md': describeDrifts(drifts),
  }
}

function printPair(text, folder, edits) {
  const left = parseText(applyDrifts(text, edits, 'left'))
  const right = parseText(applyDrifts(text, edits, 'right'))
  return {
    [`${folder}/left.docx`]: printDocx(left, formulas, greyPoint),
    [`${folder}/right.xml`]: printSts(right, formulas, greyPoint),
    [`${folder}-in-html/left.html`]: printHtml(left, formulas, greyPoint, 'itu-t'),
    [`${folder}-in-html/right.html`]: printHtml(right, formulas, greyPoint, 'iso-iec'),
    [`${folder}-in-metanorma/left.xml`]: printMetanorma(left, formulas, greyPoint, 'itu-t'),
    [`${folder}-in-metanorma/right.xml`]: printMetanorma(right, formulas, greyPoint, 'iso-iec'),
    [`${folder}-in-markdown/left.md`]: printMarkdown(left, formulas, 'itu-t'),
    [`${folder}-in-markdown/right.md`]: printMarkdown(right, formulas, 'iso-iec'),
    [`${folder}-in-asciidoc/figure-1.png`]: greyPoint,
    [`${folder}-in-asciidoc/left.adoc`]: printAsciidoc(left, formulas, 'itu-t'),
    [`${folder}-in-asciidoc/right.adoc`]: printAsciidoc(right, formulas, 'iso-iec'),
    [`${folder}-in-pdf/left.pdf`]: printPdf(left, formulas, 'itu-t'),
    [`${folder}-in-pdf/right.pdf`]: printPdf(right, formulas, 'iso-iec'),
    [`${folder}-in-text/left.txt`]: printText(left, formulas, 'itu-t'),
    [`${folder}-in-text/right.txt`]: printText(right, formulas, 'iso-iec'),
  }
}
