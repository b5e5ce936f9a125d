import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formulas } from '../fixtures/pairs/example/source/formulas.mjs'
import { greyPoint } from '../scripts/example/picture.mjs'
import { printAsciidoc } from '../scripts/example/print-asciidoc.mjs'
import { printDocx } from '../scripts/example/print-docx.mjs'
import { printHtml } from '../scripts/example/print-html.mjs'
import { printMarkdown } from '../scripts/example/print-markdown.mjs'
import { printMetanorma } from '../scripts/example/print-metanorma.mjs'
import { printSts } from '../scripts/example/print-sts.mjs'
import { printText } from '../scripts/example/print-text.mjs'
import { driftText } from './drift-text.mjs'
import { makeText } from './make-text.mjs'

/** Each printing has its body's house style; Markdown is typed in both. */
const printers = {
  docx: (text) => printDocx(text, formulas, greyPoint),
  sts: (text) => printSts(text, formulas, greyPoint),
  'metanorma-itu': (text) => printMetanorma(text, formulas, greyPoint, 'itu-t'),
  'metanorma-iso': (text) => printMetanorma(text, formulas, greyPoint, 'iso-iec'),
  'asciidoc-itu': (text) => printAsciidoc(text, formulas, 'itu-t'),
  'asciidoc-iso': (text) => printAsciidoc(text, formulas, 'iso-iec'),
  'html-itu': (text) => printHtml(text, formulas, greyPoint, 'itu-t'),
  'html-iso': (text) => printHtml(text, formulas, greyPoint, 'iso-iec'),
  'text-itu': (text) => printText(text, formulas, 'itu-t'),
  'text-iso': (text) => printText(text, formulas, 'iso-iec'),
  'markdown-itu': (text) => printMarkdown(text, formulas, 'itu-t'),
  'markdown-iso': (text) => printMarkdown(text, formulas, 'iso-iec'),
}
const endings = {
  docx: 'docx',
  sts: 'xml',
  metanorma: 'xml',
  asciidoc: 'adoc',
  html: 'html',
  text: 'txt',
  markdown: 'md',
}

/** Writes one text, or its drifted copy, or another text of the same size, and gives the path of the file. */
export function printFile(folder, { words, printer, copy }) {
  const text = makeText(copy === 'unrelated' ? 7_001 : 42, words)
  const printed = printers[printer](copy === 'drifted' ? driftText(text, 43) : text)
  const path = join(folder, `${copy}-${words}-${printer}.${endings[printer.split('-')[0]]}`)
  writeFileSync(path, printed)
  return path
}
