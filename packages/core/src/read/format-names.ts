import type { Format } from '../model/document.ts'

/** Formats as messages name them. */
export const formatNames: Readonly<Record<Format, string>> = {
  docx: 'a Word file',
  sts: 'NISO STS',
  metanorma: 'Metanorma XML',
  asciidoc: 'AsciiDoc',
  html: 'HTML',
  pdf: 'PDF',
  markdown: 'Markdown',
  text: 'plain text',
}

/** What the extension of a file's name allows; the first is meant where the content does not decide. */
export const extensions: Readonly<Record<string, readonly Format[]>> = {
  docx: ['docx'],
  docm: ['docx'],
  dotx: ['docx'],
  xml: ['sts', 'metanorma'],
  sts: ['sts'],
  html: ['html'],
  htm: ['html'],
  xhtml: ['html'],
  mht: ['html'],
  mhtml: ['html'],
  pdf: ['pdf'],
  adoc: ['asciidoc'],
  asciidoc: ['asciidoc'],
  asc: ['asciidoc'],
  md: ['markdown'],
  markdown: ['markdown'],
  mkd: ['markdown'],
  mdown: ['markdown'],
  txt: ['text', 'markdown', 'asciidoc'],
  text: ['text', 'markdown', 'asciidoc'],
}
