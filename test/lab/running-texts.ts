/** A run of text in a source that an editor may change without touching what is around it. */
export interface RunningText {
  /** UTF-16 units from the start of the source. */
  readonly at: number
  readonly value: string
}

/** Where the text of a clause begins and ends in each vocabulary, and what in it is no running prose. */
interface Vocabulary {
  readonly from: RegExp
  readonly to: RegExp
  readonly paragraph: RegExp
  /** Elements that set their content apart: tables, notes, references, headings, formulas, code. */
  readonly apart: RegExp
}

const vocabularies: Readonly<Record<'word' | 'sts' | 'metanorma', Vocabulary>> = {
  word: { from: /<w:body>/, to: /<\/w:body>/, paragraph: /^w:p$/, apart: /^(?:w:tbl|w:txbxContent|w:footnote)$/ },
  sts: {
    from: /<body[ >]/,
    to: /<\/body>/,
    paragraph: /^p$/,
    apart:
      /^(?:table|table-wrap|fig|non-normative-.*|fn|tbx:.*|ref|disp-formula|inline-formula|code|preformat|def-list)$/,
  },
  metanorma: {
    from: /<sections>/,
    to: /<\/sections>/,
    paragraph: /^p$/,
    apart: /^(?:table|figure|note|example|fn|term|bibitem|formula|stem|sourcecode|requirement|admonition|dl)$/,
  },
}

const tag = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|[^<]+/g

/** The running prose of an XML source, in order: what stands in paragraphs and list items, and in nothing set apart. */
export function runningTexts(source: string, vocabulary: keyof typeof vocabularies): RunningText[] {
  const { from, to, paragraph, apart } = vocabularies[vocabulary]
  const start = Math.max(0, source.search(from))
  const end = source.search(to)
  const open: string[] = []
  const found: RunningText[] = []
  for (const part of source.slice(start, end).matchAll(tag)) {
    const [all, closing, name, , empty] = part
    if (name === undefined) {
      const isText = !all.startsWith('<') && all.trim() !== '' && (vocabulary !== 'word' || open.at(-1) === 'w:t')
      if (isText && open.some((one) => paragraph.test(one)) && !open.some((one) => apart.test(one)))
        found.push({ at: start + part.index, value: all })
    } else if (closing) {
      const last = open.lastIndexOf(name)
      if (last >= 0) open.length = last
    } else if (!empty) open.push(name)
  }
  return vocabulary === 'word' ? found.filter(({ at }) => isBody(source, at)) : found
}

/** Not in a heading, a caption, a note, a reference or the table of contents: the style of the paragraph says so. */
function isBody(source: string, at: number): boolean {
  const paragraph = source.lastIndexOf('<w:p ', at)
  const style = /<w:pStyle w:val="([^"]*)"/.exec(source.slice(paragraph, at))?.[1] ?? ''
  return !/toc|head|title|note|ref|annex|rec|fig|table|caption|cover|docnumber|summary|keyword/i.test(style)
}
