import type { Block, Clause, Document, Footnote, Inline, Label } from '../../packages/core/src/index.ts'
import { printMathml, printTex } from './print-formula.ts'

/**
 * Prints a text again as NISO STS in the house style of ISO/IEC, each permitted difference by chance. The same seed gives the same print.
 *
 * @param standard the number of the print, for a text that does not name its counterpart: `ISO/IEC 8073:1992`
 */
export function printInIsoStyle(document: Document, seed: number, standard?: string): string {
  return new Printer(chanceFrom(seed)).print(document, standard)
}

/** Numbers from 0 to 1 that look like chance: xorshift32. */
export function chanceFrom(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 0x1_0000_0000
  }
}

const ofItsBody = new Set<Clause['role']>(['foreword', 'summary', 'history', 'keywords', 'front'])
const otherHeads: Readonly<Record<string, string>> = {
  Definitions: 'Terms and definitions',
  Abbreviations: 'Abbreviated terms',
}
const types: Readonly<Record<string, string>> = { introduction: 'intro', foreword: 'foreword' }
const dual =
  /(?:Rec\. |Recommendation )?(?:ITU-T|CCITT) (?:Rec\. |Recommendation )?([A-Z]\.\d+(?:\.\d+)?)( \(\d+\/?\d*\))? ?\| ?(ISO\/IEC [\d-]+(?::\d{4})?)/g
const isoReferences =
  '<p>The following documents are referred to in the text in such a way that some or all of their content constitutes requirements of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.</p>'

class Printer {
  readonly #chance: () => number
  /** Whether the front matter is kept that each body has for itself. */
  #isOwn = false
  #ids = 0
  /** Of the clause that is printed: those whose call is still to come. */
  #footnotes: Footnote[] = []

  constructor(chance: () => number) {
    this.#chance = chance
  }

  print({ front, children }: Document, standard?: string): string {
    this.#isOwn = front.publisher === 'iso-iec'
    const number = standard ?? front.counterpart ?? (this.#isOwn ? front.identifier : null) ?? 'ISO/IEC 99999:2017'
    const isBack = ({ role }: Clause): boolean => role === 'annex' || role === 'appendix' || role === 'bibliography'
    const isFront = ({ role }: Clause): boolean => role === 'introduction' || ofItsBody.has(role)
    const preliminaries = children.filter(isFront)
    const body = children.filter((clause) => !isBack(clause) && !isFront(clause))
    const back = children.filter(isBack)
    const annexes = back.filter(({ role }) => role !== 'bibliography')
    const title = escaped((front.title ?? '').replace(/ – /g, ' — '))
    return `<standard xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:tbx="urn:iso:std:iso:30042:ed-1"><front><iso-meta><title-wrap xml:lang="en"><full>${title}</full></title-wrap><std-ident><originator>ISO/IEC</originator></std-ident><std-ref type="dated">${escaped(number)}</std-ref></iso-meta>${this.#clauses(preliminaries)}</front><body>${this.#clauses(body)}</body><back><app-group>${this.#clauses(annexes)}</app-group>${this.#clauses(back.filter(({ role }) => role === 'bibliography'))}</back></standard>`
  }

  #pick(...choices: readonly string[]): string {
    return choices[Math.floor(this.#chance() * choices.length)] as string
  }

  #clauses(clauses: readonly Clause[]): string {
    return clauses.map((clause) => (ofItsBody.has(clause.role) && !this.#isOwn ? '' : this.#clause(clause))).join('\n')
  }

  #clause(clause: Clause): string {
    const { role, label, numbered, depth, status, statusPrinted } = clause
    const printed = clause.title.map((inline) => ('value' in inline ? inline.value : ' ')).join('')
    const own = clause.children.filter((child): child is Block => child.type !== 'clause')
    this.#footnotes = own.filter((block): block is Footnote => block.type === 'footnote')
    const title = (depth === 1 && otherHeads[printed.trim()]) || this.#inlines(clause.title)
    const blocks = this.#blocks(own)
    const inner = this.#clauses(clause.children.filter((child): child is Clause => child.type === 'clause'))
    const text =
      role === 'normative-references'
        ? blocks.replace(/<p>(?:(?!<\/p>).)*At the time of publication(?:(?!<\/p>).)*<\/p>/s, isoReferences)
        : blocks
    const number = numbered ? `<label>${escaped(label)}</label>` : ''
    if (role === 'bibliography')
      return `<ref-list content-type="bibl"><title>${title}</title>${text.replace(/<\/?ref-list>/g, '')}</ref-list>`
    if (role === 'term') return `<term-sec id="${this.#idOf(clause)}">${number}${text}${inner}</term-sec>`
    if (role !== 'annex' && role !== 'appendix')
      return `<sec id="${this.#idOf(clause)}"${types[role] ? ` sec-type="${types[role]}"` : ''}>${number}<title>${title}</title>${text}${inner}</sec>`
    const byType = this.#chance() < 0.5
    const stated = byType || statusPrinted === null ? '' : `<break/>${escaped(statusPrinted)}`
    const type = byType ? `<annex-type>(${status})</annex-type>` : ''
    const only = clause.onlyFor === null ? '' : `<p>${escaped(clause.onlyFor)}</p>`
    return `<app id="${this.#idOf(clause)}"><label>${escaped(label)}</label>${type}<title>${title}${stated}</title>${only}${text}${inner}</app>`
  }

  #blocks(blocks: readonly Block[]): string {
    return blocks
      .map((block, at) => {
        if (block.type !== 'table') return isOfTable(blocks, at) ? '' : this.#block(block)
        const foot = blocks.filter((_, other) => isOfTable(blocks, other, block)).map((part) => this.#block(part))
        const printed = this.#block(block)
        return foot.length === 0
          ? printed
          : printed.replace(/<\/table-wrap>$/, `<table-wrap-foot>${foot.join('')}</table-wrap-foot></table-wrap>`)
      })
      .join('')
      .replaceAll('</ref-list><ref-list>', '')
  }

  #block(block: Block): string {
    switch (block.type) {
      case 'list-item': {
        const mark = block.label.printed.trim()
        const label = /^[–—•-]$/.test(mark) ? '—' : block.label.printed
        return `<list list-type="order"><list-item><label>${escaped(label)}</label><p>${this.#inlines(block.children)}</p></list-item></list>`
      }
      case 'note': {
        const number = /\d+/.exec(block.label.printed)?.[0]
        const label = `NOTE${number === undefined ? '' : ` ${number}`}${this.#pick('', ' —')}`
        return `<non-normative-note><label>${label}</label><p>${this.#inlines(block.children)}</p></non-normative-note>`
      }
      case 'example': {
        const label = escaped(block.label.printed.replace(/[\s–—:.-]+$/, ''))
        // A lead over code has no text of its own.
        return block.children.length === 0
          ? `<p>${escaped(block.label.printed)}</p>`
          : `<non-normative-example><label>${label}</label><p>${this.#inlines(block.children)}</p></non-normative-example>`
      }
      case 'table': {
        const rows = block.children.map(
          ({ children }) =>
            `<tr>${children
              .map(({ header, colspan, rowspan, children: inner }) => {
                const name = header ? 'th' : 'td'
                return `<${name} colspan="${colspan}" rowspan="${rowspan}">${this.#inlines(inner)}</${name}>`
              })
              .join('')}</tr>`,
        )
        return `<table-wrap id="${this.#idOf(block)}">${labelOf('Table', block.label)}${this.#caption(block.title)}<table><tbody>${rows.join('')}</tbody></table></table-wrap>`
      }
      case 'figure':
        return `<fig id="${this.#idOf(block)}">${labelOf('Figure', block.label)}${this.#caption(block.title)}${'<graphic xlink:href="figure.png"/>'.repeat(block.images.length)}</fig>`
      case 'formula':
        return `<disp-formula id="${this.#idOf(block)}">${block.label === null ? '' : `<label>${escaped(block.label.printed)}</label>`}${this.#formula(block.canonical)}</disp-formula>`
      case 'code':
        return `<preformat>${escaped(block.value)}</preformat>`
      case 'reference': {
        const label = block.label.printed.includes('[') ? `<label>${escaped(block.label.printed)}</label>` : ''
        const printed = this.#inlines(block.children, true).replace(/\.((?:<\/\w+>)*)\s*$/, '$1')
        return `<ref-list><ref>${label}<mixed-citation>${printed}</mixed-citation></ref></ref-list>`
      }
      case 'abbreviation':
        return `<def-list><def-item><term>${escaped(block.abbreviation)}</term><def><p>${this.#inlines(block.children)}</p></def></def-item></def-list>`
      case 'footnote':
        return this.#footnotes.includes(block) ? this.#footnote(block) : ''
      case 'term-entry': {
        const definition = this.#inlines(block.children)
          .replace(/^((?:<\w+>)*)(?:The|An?) (\w)/, '$1$2')
          .replace(/\.((?:<\/\w+>)*)\s*$/, '$1')
          .replace(/^((?:<\w+>)*)([A-Z])(?=[a-z ])/, (_, tags: string, first: string) => tags + first.toLowerCase())
        const source = block.source.length === 0 ? '' : `<tbx:source>${this.#inlines(block.source)}</tbx:source>`
        const terms = block.terms.map(
          ({ status, children }) =>
            `<tbx:tig><tbx:term>${this.#inlines(children)}</tbx:term><tbx:normativeAuthorization value="${status}Term"/></tbx:tig>`,
        )
        const domain =
          block.domain.length === 0 ? '' : `<tbx:subjectField>${this.#inlines(block.domain)}</tbx:subjectField>`
        return `<tbx:termEntry><tbx:langSet xml:lang="en">${domain}<tbx:definition>${definition}</tbx:definition>${source}${terms.join('')}</tbx:langSet></tbx:termEntry>`
      }
      case 'paragraph':
        return `<p>${this.#inlines(block.children)}</p>`
    }
  }

  #idOf({ anchors }: Block | Clause): string {
    return escaped(anchors[0] ?? `i${++this.#ids}`)
  }

  /** In MathML or in TeX; an opaque one as a picture. */
  #formula(canonical: string | null): string {
    if (canonical === null) return '<inline-graphic xlink:href="formula.png"/>'
    return this.#chance() < 0.5 ? printMathml(canonical) : `<tex-math>${escaped(printTex(canonical))}</tex-math>`
  }

  #caption(title: readonly Inline[]): string {
    return title.length === 0 ? '' : `<caption><title>${this.#inlines(title)}</title></caption>`
  }

  #inlines(inlines: readonly Inline[], isReference = false): string {
    return inlines.map((inline) => this.#inline(inline, isReference)).join('')
  }

  #inline(inline: Inline, isReference: boolean): string {
    switch (inline.type) {
      case 'text': {
        const text = escaped(inline.mono ? inline.value : this.#words(inline.value, isReference))
        const raised = inline.script === undefined ? null : inline.script === 'superscript' ? 'sup' : 'sub'
        const set = raised === null ? text : `<${raised}>${text}</${raised}>`
        // Emphasis is house style.
        const shown = inline.mono && this.#chance() < 0.7 ? `<monospace>${set}</monospace>` : set
        return inline.bold && this.#chance() < 0.7 ? `<bold>${shown}</bold>` : shown
      }
      case 'cross-reference':
        return `<xref ref-type="sec" rid="${escaped(inline.target)}">${escaped(this.#words(inline.value, isReference))}</xref>`
      case 'break':
        return ' '
      case 'inline-formula':
        return `<inline-formula>${this.#formula(inline.canonical ?? null)}</inline-formula>`
      case 'image':
        return `<inline-graphic xlink:href="${escaped(inline.name ?? 'image.png')}"/>`
      case 'footnote-anchor': {
        const called = this.#footnotes.find(({ label }) => label.printed === inline.value)
        // A note that the reader did not find is printed with what it took it for.
        return called === undefined ? '' : this.#footnote(called)
      }
    }
  }

  #footnote(footnote: Footnote): string {
    this.#footnotes = this.#footnotes.filter((other) => other !== footnote)
    return `<fn><label>${escaped(footnote.label.printed)}</label><p>${this.#inlines(footnote.children)}</p></fn>`
  }

  /** Words in the other house style. Identifiers, values, verbs and conditions are not touched. */
  #words(text: string, isReference: boolean): string {
    const cited = isReference
      ? text
      : text.replace(dual, (whole, rec: string, date: string | undefined, iso: string) =>
          this.#pick(whole, iso, `ITU-T Rec. ${rec}${date ?? ''} | ${iso}`, `Rec. ITU-T ${rec}${date ?? ''} | ${iso}`),
        )
    return cited
      .replace(/\b([Tt])his Recommendation \| International Standard/g, (whole, first: string) =>
        this.#pick(`${first}his document`, whole, `${first}his International Standard`),
      )
      .replace(/\b(?:sub)?clauses? (\d+(?:\.\d+)+|[A-Z]\.\d+(?:\.\d+)*)(?![\d.])/g, (whole: string, number: string) =>
        /s \S/.test(whole) ? whole : this.#pick(number, whole, `subclause ${number}`),
      )
      .replace(/\bclause (\d+)(?![\d.])/g, (whole, number: string) => this.#pick(`Clause ${number}`, whole))
      .replace(/\bEquation \(/g, (whole) => this.#pick('Formula (', whole))
      .replace(/["“]([^"“”]{1,80})["”]/g, (_, inner: string) => this.#pick(`“${inner}”`, `"${inner}"`))
      .replace(/(\w)['’](\w)/g, (_, before: string, behind: string) => before + this.#pick("'", '’') + behind)
      .replace(/ – /g, () => this.#pick(' — ', ' – '))
      .replace(/(\d) (?=[a-zA-Z%]{1,6}\b)/g, (_, digit: string) => digit + this.#pick(' ', '\u00a0'))
      .replace(/([a-z])-(?=[a-z])/g, (_, letter: string) => letter + (this.#chance() < 0.1 ? '\u2011' : '-'))
  }
}

/** Whether a block stands with the notes and footnotes of a table, or of this one. */
function isOfTable(blocks: readonly Block[], at: number, table?: Block): boolean {
  let start = at
  while (blocks[start]?.within === 'table') start--
  const owner = blocks[start]
  return start < at && owner?.type === 'table' && (table === undefined || owner === table)
}

function labelOf(word: string, label: Label | null): string {
  if (label === null) return ''
  return `<label>${label.number ? `${word} ${label.number}` : escaped(label.printed)}</label>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
