import type { SourceLine } from './source-line.ts'

/**
 * What of a line is text that a reader of the printed page sees. The one place that decides what is markup; it knows
 * nothing of what the parser makes of the line. Words are runs of letters and digits, and each sign beyond ASCII is one;
 * ASCII punctuation counts as nothing, for the markup is made of it.
 */
export function wordsOf(line: SourceLine): readonly string[] {
  if (line.kind === 'syntax') return []
  const text = line.kind === 'text' ? withoutMarkup(line.text) : line.text
  return splitWords(text)
}

/** Words of a line that are printed in the index alone: `(((lamp,brass)))`. */
export function indexWordsOf({ text, kind }: SourceLine): readonly string[] {
  if (kind !== 'text' || !(text.includes('(((') || text.includes('indexterm:['))) return []
  return [...text.matchAll(/\(\(\(([^()]*)\)\)\)|\bindexterm:\[([^\]]*)\]/g)].flatMap(([, round, square]) =>
    splitWords(round ?? square ?? ''),
  )
}

/** Signs are left out that print nothing, or that the parser and the printed page write in two ways. */
const word =
  /[\p{L}\p{N}\p{M}]+|[^\x00-\x7f\s\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2018-\u201f\u202a-\u202e\u2060\ufeff\ufdd0-\ufdef\ufffd]/gu
/** Most lines are plain: they need no table of Unicode. */
const plainWord = /[A-Za-z0-9]+/g

/** Words as they are counted: see `wordsOf`. */
export function splitWords(text: string): readonly string[] {
  return text.match(/[^\x00-\x7f]/.test(text) ? word : plainWord) ?? []
}

function withoutMarkup(text: string): string {
  const line = text.trimEnd()
  if (isBlockMark(line)) return ''
  let rest = line.includes('|')
    ? line.replace(cellMark, ' \n ').split('\n').map(withoutLead).join(' ')
    : withoutLead(line)
  if (!/[[{<&(]/.test(rest)) return rest
  for (const [sign, mark] of inlineMarks) if (rest.includes(sign)) rest = rest.replace(mark, ' $1 ')
  return rest
}

/** Without what stands before the text of a paragraph or an item: `NOTE: `, a typed number. */
function withoutLead(text: string): string {
  return text
    .replace(/^\s*(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|EDITOR): /, ' ')
    .replace(/^\s*(?:\d+|[A-Za-z]|[ivxIVX]+)[.)]\s/, ' ')
    .replace(/^<(?:\d+|\.)>\s/, ' ')
}

/** Lines that are all markup: block attributes, anchors, delimiters, block macros. */
function isBlockMark(line: string): boolean {
  if (/^\[.*\]$/.test(line)) return !isProse(line)
  return /^(?:image|video|audio|toc|index)::?\S*\[[^[\]]*\]$/.test(line) || /^:\w/.test(line)
}

/**
 * A line in brackets that AsciiDoc takes for the attributes of a block, and nothing known is named in them: a writer may
 * have meant it as text, a reference `[ITU-T X.500]` or a remark.
 */
export function isProse(line: string): boolean {
  if (!line.startsWith('[[') && closesEarly(line)) return true
  const first = /^\[([\p{L}\p{N}][^\]="#%,]*)[^\]="]*\]$/u.exec(line)?.[1]?.trim()
  return first !== undefined && !knownStyles.has(first.replace(/[.].*$/, '').toLowerCase())
}

/** Whether the first bracket closes before the end, outside quotes: `[smallcap]#brass# [sic]` is no list of attributes. */
function closesEarly(line: string): boolean {
  const plain = line.replace(/"[^"]*"/g, '')
  return /^\[[^\][]*\][^\]]/.test(plain)
}

/** Positional styles of AsciiDoc and Metanorma. */
const knownStyles: ReadonlySet<string> = new Set(
  (
    'abstract acknowledgements align annex appendix arabic asciimath bibliography biblio boilerplate caution circle ' +
    'comment colophon dedication definition definitions decimal diagram discrete disc editor example executivesummary ' +
    'figure float foreword formula glossary graphviz horizontal important index introduction json2text key latexmath listing ' +
    'literal loweralpha lowergreek lowerroman lutaml lutaml_diagram misccontainer mermaid multilingual-rendering normal ' +
    'none note ol ordered partintro pass permission plantuml preface pseudocode qanda quote recommendation requirement ' +
    'roman sidebar smallcap source source_include square stem symbols synopsis term terms tip toc ul unstyled ' +
    'upperalpha upperroman verse warning yaml2text'
  ).split(' '),
)

/** `2+^.^h|`, `.2+|`, `a|`: only at the start of a cell. */
const cellMark = /(?:(?<=^|\s)(?:\d+(?:\.\d+)?[+*]|\.\d+[+*])?(?:[<^>](?:\.[<^>])?|\.[<^>])?[aehlmdsv]?)?(?<!\\)\|/g

/** Marks, each with a sign that no line without it has to be searched for. The first group is what is printed. */
const inlineMarks: readonly (readonly [string, RegExp])[] = [
  ['(((', /\(\(\([^()]*\)\)\)()/g],
  ['indexterm:', /\bindexterm:\[[^\]]*\]()/g],
  ['indexterm2', /\bindexterm2(?=:\[)()/g],
  ['footnoteblock:', /\bfootnoteblock:\[[^\]]*\]()/g],
  ['image:', /\b(?:image|icon):[^\s[\]:]+\[[^\]]*\]()/g],
  ['[[[', /\[\[\[[^\],]*(?:,([^\]]*))?\]\]\]/g],
  ['[[', /\[\[[\p{L}_:][^\]\\]*\]\]()/gu],
  ['<<', /<<[^,<>]*(?:,([^<>]*))?>>/g],
  ['footnoteref:', /footnoteref:\[[^\],]*,?([^\]]*)\]/g],
  // Attributes of a link, which stand behind its text.
  ['=', /(?<=\[[^[\]]{0,300}),\s*(?:title|updatetype|window|role|opts|rel)=(?:"[^"]*"|[^\],"]*)(?=[\],])()/g],
  ['number:', /\bnumber:([\w,.+-]*)\[[^\]]*\]/g],
  ['://', /\b(?:https?|ftp|irc):\/\/[^\s[\]<>]+\[(?=[^\]])()/g],
  [':', /\b(?:link|mailto|xref|image|icon|indexterm2?|anchor):[^\s[\]]+(?=\[)()/g],
  [':', /(?:stem|latexmath|asciimath|footnote):[\w,.-]*(?=\[)()/g],
  [
    ':',
    /(?<![\p{L}\p{N}])(?:pass|kbd|btn|menu|preferred|alt|admitted|deprecated|domain|symbol|term|concept|add|del|span|date|fn|identifier|related|eref|ruby|std-link):[\w,.-]*(?=\[)()/gu,
  ],
  [']', /\[[\w.,#%:;"' -]+\](?=[#*_`^~])()/g],
  ['{', /\{[\w][\w-]*(?::[^{}]*)?\}()/g],
  // Printed as one sign: ©, ®, ™.
  ['(', /\((?:C|R|TM)\)()/g],
  ['&', /&(?:[a-zA-Z]+\d{0,2}|#\d+|#x[0-9a-fA-F]+);()/g],
]
