/** Marks of AsciiDoc: a document title with attributes, sections with equals signs, block attributes. */
export function looksLikeAsciidoc(text: string): boolean {
  return (
    // One sign of equality may stand before the half of an equation, where it does not open the file.
    /^\s*= \S/.test(text) ||
    /^={2,6} [^\s=]/m.test(text) ||
    /^= \S.*\n(?:.+\n){0,5}:[\w-]+:/m.test(text) ||
    /^:[\w-]+:(?: |$)/m.test(text) ||
    /^\|===\s*$/m.test(text)
  )
}

/**
 * Marks of Markdown that plain text has by no chance: headings with number signs, front matter, fences, tables with
 * their rule, bold words, comments and tags of HTML.
 */
export function looksLikeMarkdown(text: string): boolean {
  return (
    marks.some((mark) => mark.test(text)) ||
    fences.some((mark) => mark.test(text)) ||
    bold.test(text) ||
    rules.some((mark) => mark.test(text))
  )
}

/**
 * The same where the name of the file says that it is plain text or AsciiDoc: those draw tables with signs, have words
 * in angle brackets, stress a word with stars and set code or TeX apart, too.
 */
export function isMarkdownByMarks(text: string): boolean {
  return marks.some((mark) => mark.test(text)) || (text.match(new RegExp(bold, 'gm'))?.length ?? 0) >= enoughBold
}

/** Bold words from which a text stresses them as Markdown does. */
const enoughBold = 3

const marks: readonly RegExp[] = [
  /^ {0,3}#{1,6} \S/m,
  /^---[ \t]*\r?\n[A-Za-z]/,
  // The head of a clause in bold.
  /^ {0,3}\*\*(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,6}\.?|(?:Annex|Appendix) [A-Z]{1,4})(?:[ \t][^*\n]{0,200})?\*\*[ \t]*\r?$/m,
]
const fences: readonly RegExp[] = [
  /^ {0,3}(?:```|\$\$)/m,
  // Under a line of text a row of tildes underlines a heading.
  /(?:^|\n[ \t]*\r?\n) {0,3}~~~/,
]
const bold = /(?:^|[\s(])\*\*[^\s*][^*\n]{0,200}\*\*/m
const rules: readonly RegExp[] = [/^ {0,3}\|?(?: {0,3}:?-{3,}:? {0,3}\|)+/m, /^ {0,3}<\/?[a-z][^<>\n]{0,500}>/im]
