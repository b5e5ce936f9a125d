import type { Block, Clause, Document, Inline } from '../../packages/core/src/index.ts'
import { printTex } from './print-formula.ts'
import { chanceFrom } from './print-in-iso-style.ts'

/** What the print is to be: one half of a common text, or a Recommendation of its own that a standard is the twin of. */
export type ItuPrint = 'common' | 'twin'

/** Prints a text again as Markdown in the house style of ITU-T, each permitted difference by chance. The same seed gives the same print. */
export function printInItuStyle(document: Document, seed: number, as: ItuPrint, recommendation: string): string {
  return new Printer(chanceFrom(seed), document, as).print(recommendation)
}

const ofItsBody = new Set<Clause['role']>(['foreword', 'summary', 'history', 'keywords', 'front'])
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const definitions =
  /^For the purposes of this (?:document|International Standard|Recommendation \| International Standard), the (?:following )?(?:terms and )?definitions (?:given in .{1,80} )?apply[.:]?$/i
const databases = /maintain terminolog\w+ databases|Electropedia|[Bb]rowsing platform/i
const referencesLead =
  /(?:are|is) referred to in the text in such a way|indispensable for the application of this document/
const ituReferences =
  'The following Recommendations and International Standards contain provisions which, through reference in this text, constitute provisions of this Recommendation | International Standard. At the time of publication, the editions indicated were valid. All Recommendations and Standards are subject to revision, and parties to agreements based on this Recommendation | International Standard are encouraged to investigate the possibility of applying the most recent edition of the Recommendations and Standards listed below. Members of IEC and ISO maintain registers of currently valid International Standards. The Telecommunication Standardization Bureau of the ITU maintains a list of the currently valid ITU-T Recommendations.'
const ituOnlyReferences =
  'The following ITU-T Recommendations and other references contain provisions which, through reference in this text, constitute provisions of this Recommendation. At the time of publication, the editions indicated were valid. All Recommendations and other references are subject to revision; users of this Recommendation are therefore encouraged to investigate the possibility of applying the most recent edition of the Recommendations and other references listed below. A list of the currently valid ITU-T Recommendations is regularly published. The reference to a document within this Recommendation does not give it, as a stand-alone document, the status of a Recommendation.'

class Printer {
  readonly #chance: () => number
  readonly #document: Document
  readonly #as: ItuPrint
  /** Letters of annexes that become appendices, and their new numbers. */
  readonly #appendices = new Map<string, string>()
  readonly #lines: string[] = []
  /** The items that are open, outermost first, and the columns at which their texts begin. */
  #items: { readonly depth: number; readonly text: number }[] = []

  constructor(chance: () => number, document: Document, as: ItuPrint) {
    this.#chance = chance
    this.#document = document
    this.#as = as
    if (as === 'common') return
    for (const { role, status, label } of document.children)
      if (role === 'annex' && status === 'informative')
        this.#appendices.set(label.replace(/^Annex\s+/, ''), roman[this.#appendices.size] as string)
  }

  print(recommendation: string): string {
    const { front, children } = this.#document
    const counterpart = this.#as === 'common' ? `counterpart: "${front.identifier ?? ''}"\n` : ''
    this.#lines.push(
      `---\nidentifier: "${recommendation}"\n${counterpart}title: ${JSON.stringify((front.title ?? '').replace(/ — /g, ' – '))}\npublisher: itu-t\n---`,
    )
    const isBack = ({ role }: Clause): boolean => role === 'annex' || role === 'appendix' || role === 'bibliography'
    const annexes = children.filter((clause) => isBack(clause) && clause.role !== 'bibliography')
    const ordered = [
      ...children.filter((clause) => !isBack(clause)),
      ...annexes.filter((clause) => !this.#isAppendix(clause)),
      ...annexes.filter((clause) => this.#isAppendix(clause)),
      ...children.filter(({ role }) => role === 'bibliography'),
    ]
    const isOwn = front.publisher === 'itu-t'
    for (const clause of ordered) if (isOwn || !ofItsBody.has(clause.role)) this.#clause(clause)
    return `${this.#lines.join('\n\n')}\n`
  }

  #isAppendix({ role, label }: Clause): boolean {
    return role === 'annex' && this.#appendices.has(label.replace(/^Annex\s+/, ''))
  }

  #pick(...choices: readonly string[]): string {
    return choices[Math.floor(this.#chance() * choices.length)] as string
  }

  #push(text: string): void {
    if (text.trim() !== '') this.#lines.push(text)
  }

  #clause(clause: Clause): void {
    const { role, label, numbered, depth, status, children } = clause
    const marks = '#'.repeat(Math.min(6, depth))
    const title = this.#inlines(clause.title)
    if (role === 'annex' || role === 'appendix') {
      const appendix = this.#isAppendix(clause)
      const letter = label.replace(/^(?:Annex|Appendix)\s+/, '')
      const named = appendix ? `Appendix ${this.#appendices.get(letter)}` : label
      const unit = appendix ? 'appendix' : 'annex'
      const itself = this.#as === 'twin' ? 'this Recommendation' : 'this Recommendation \\| International Standard'
      const forms = status === 'normative' ? 'forms' : 'does not form'
      this.#push(`${marks} ${named}`)
      this.#push(`${marks} ${title}`)
      this.#push(`(This ${unit} ${forms} an integral part of ${itself}.)`)
      if (clause.onlyFor !== null) this.#push(escaped(clause.onlyFor))
    } else if (role !== 'term') {
      const shown =
        role === 'terms' && /^Terms and definitions$/i.test(title.trim()) ? this.#pick('Definitions', title) : title
      this.#push(`${marks} ${numbered ? `${this.#places(label)} ` : ''}${shown}`)
    }
    for (const [at, child] of children.entries())
      if (child.type === 'clause') this.#clause(child)
      else if (child.type === 'list-item') this.#block(child, clause)
      else this.#within(children.slice(at + 1), () => this.#block(child, clause))
    this.#items = []
  }

  /** Prints what stands between the items of a list, set in under the item that the next one is part of. */
  #within(behind: readonly (Block | Clause)[], print: () => void): void {
    const next = behind.find(({ type }) => type === 'list-item' || type === 'clause')
    const depth = next?.type === 'list-item' ? next.depth : 1
    this.#items = this.#items.filter((item) => item.depth < depth)
    const indent = ' '.repeat(this.#items.at(-1)?.text ?? 0)
    const from = this.#lines.length
    print()
    for (let at = from; at < this.#lines.length; at++)
      this.#lines[at] = (this.#lines[at] as string).replace(/^(?=.)/gm, indent)
  }

  #block(block: Block, owner: Clause): void {
    switch (block.type) {
      case 'term-entry': {
        const definition = this.#inlines(block.children).replace(
          /^((?:\*\*|\*)?)([a-z])/,
          (_, mark: string, first: string) => mark + first.toUpperCase(),
        )
        const terms = block.terms.map(({ children }) => `**${this.#inlines(children).replace(/\*/g, '')}**`).join('; ')
        const source = block.source.length === 0 ? '' : ` [${this.#inlines(block.source).replace(/[[\]]/g, '')}]`
        const domain = block.domain.length === 0 ? '' : `<${this.#inlines(block.domain)}> `
        const stop = /[.:]\s*$/.test(definition) || definition === '' ? '' : '.'
        return this.#push(
          `${owner.numbered ? `${this.#places(owner.label)} ` : ''}${terms}: ${escapedAngle(domain)}${definition}${stop}${source}`,
        )
      }
      case 'note': {
        const number = /\d+/.exec(block.label.printed)?.[0]
        return this.#push(`NOTE${number === undefined ? '' : ` ${number}`} – ${this.#inlines(block.children)}`)
      }
      case 'example':
        return this.#push(`${block.label.printed.replace(/[\s–—:.-]+$/, '')} – ${this.#inlines(block.children)}`)
      case 'list-item': {
        if (owner.role === 'terms' && databases.test(this.#inlines(block.children))) return
        const mark = block.label.printed.trim()
        const shown = /^[\p{L}\p{N}]{1,4}[.)]$/u.test(mark) ? mark.replace('.', '\\.') : '-'
        return this.#push(`${' '.repeat(this.#indent(block.depth, shown))}${shown} ${this.#inlines(block.children)}`)
      }
      case 'table': {
        if (block.label?.number) this.#push(`Table ${this.#places(block.label.number)} – ${this.#inlines(block.title)}`)
        const rows = block.children.map(
          ({ children }) =>
            `<tr>${children
              .map(({ header, colspan, rowspan, children: inner }) => {
                const name = header ? 'th' : 'td'
                return `<${name} colspan="${colspan}" rowspan="${rowspan}">${this.#html(inner)}</${name}>`
              })
              .join('')}</tr>`,
        )
        return this.#push(`<table>\n${rows.join('\n')}\n</table>`)
      }
      case 'figure':
        if (block.images.length > 0) this.#push('![](figure.png)')
        if (block.label?.number)
          this.#push(`Figure ${this.#places(block.label.number)} – ${this.#inlines(block.title)}`)
        else if (block.label !== null) this.#push(`${block.label.printed} ${this.#inlines(block.title)}`)
        return
      case 'formula': {
        const number = block.label?.number ? ` \\tag{${this.#places(block.label.number)}}` : ''
        if (block.canonical === null) return this.#push('![](formula.png)')
        return this.#push(`$$\n${printTex(block.canonical)}${number}\n$$`)
      }
      case 'code':
        return this.#push(`\`\`\`\n${block.value}\n\`\`\``)
      case 'reference': {
        const printed = this.#inlines(block.children).replace(/\.?\s*$/, '.')
        const label = /\[/.test(block.label.printed) ? `${escaped(block.label.printed)} ` : '– '
        return this.#push(`${label}${printed}`)
      }
      case 'abbreviation':
        return this.#push(`**${escaped(block.abbreviation)}** ${this.#inlines(block.children)}`)
      case 'footnote': {
        const call = block.label.printed.replace(/[^a-z0-9]/gi, '')
        return this.#push(
          `${block.within === 'table' ? `<sup>${call}</sup>` : `[^${call}]:`} ${this.#inlines(block.children)}`,
        )
      }
      case 'paragraph': {
        const text = this.#inlines(block.children)
        if (owner.role === 'normative-references' && referencesLead.test(text))
          return this.#push(escaped(this.#as === 'twin' ? ituOnlyReferences : ituReferences))
        if (owner.role === 'terms' && databases.test(text)) return
        if (owner.role === 'terms' && definitions.test(text))
          return this.#push(
            this.#as === 'twin'
              ? 'This Recommendation defines the following terms:'
              : 'For the purposes of this Recommendation \\| International Standard, the following definitions apply.',
          )
        return this.#push(text)
      }
    }
  }

  /** How far an item is set in, in columns: under the text of the item that it belongs to. */
  #indent(depth: number, mark: string): number {
    while ((this.#items.at(-1)?.depth ?? 0) >= depth) this.#items.pop()
    const indent = this.#items.at(-1)?.text ?? 0
    this.#items.push({ depth, text: indent + mark.replace('\\', '').length + 1 })
    return indent
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#inline(inline)).join('')
  }

  #inline(inline: Inline): string {
    switch (inline.type) {
      case 'text': {
        if (inline.mono && inline.script === undefined && inline.value.trim() !== '' && !inline.value.includes('`'))
          return `\`${inline.value}\``
        const text = escaped(this.#words(inline.value))
        if (inline.script !== undefined)
          return inline.script === 'superscript' ? `<sup>${text}</sup>` : `<sub>${text}</sub>`
        return text
      }
      case 'cross-reference':
        return escaped(/^[A-Z][.-]\d/.test(inline.value) ? this.#places(inline.value) : this.#words(inline.value))
      case 'break':
        return ' '
      case 'inline-formula':
        return inline.canonical === undefined ? '![](formula.png)' : `$${printTex(inline.canonical)}$`
      case 'image':
        return ''
      case 'footnote-anchor':
        return `[^${inline.value.replace(/[^a-z0-9]/gi, '')}]`
    }
  }

  #html(inlines: readonly Inline[]): string {
    return inlines
      .map((inline) => {
        if (inline.type === 'footnote-anchor') return `<sup>${inline.value.replace(/[^a-z0-9]/gi, '')}</sup>`
        if (inline.type === 'inline-formula' && inline.canonical !== undefined)
          return `$${htmlEscaped(printTex(inline.canonical))}$`
        if (inline.type !== 'text')
          return inline.type === 'break' ? '<br/>' : 'value' in inline ? htmlEscaped(inline.value) : ''
        const text = htmlEscaped(inline.mono ? inline.value : this.#words(inline.value))
        return inline.script === undefined
          ? text
          : inline.script === 'superscript'
            ? `<sup>${text}</sup>`
            : `<sub>${text}</sub>`
      })
      .join('')
  }

  /** Numbers of annexes that became appendices: `B.1` is `I.1`. */
  #places(number: string): string {
    const [letter = ''] = /^[A-Z](?=[.-]|$)/.exec(number) ?? []
    const appendix = this.#appendices.get(letter)
    return appendix === undefined ? number : appendix + number.slice(1)
  }

  /** Words in the other house style. Identifiers, values, verbs and conditions are not touched. */
  #words(text: string): string {
    return text
      .replace(/\b([Tt])his (?:document|International Standard)\b/g, (_, first: string) =>
        this.#as === 'twin' ? `${first}his Recommendation` : `${first}his Recommendation | International Standard`,
      )
      .replace(/\bAnnex ([A-Z])\b/g, (whole, letter: string) => {
        const appendix = this.#appendices.get(letter)
        return appendix === undefined ? whole : `Appendix ${appendix}`
      })
      .replace(/\b(?:([Tt])able|([Ff])igure|([Ff])ormula) ([A-Z])([.-]\d+)/g, (whole, ...groups: string[]) => {
        const appendix = this.#appendices.get(groups[3] as string)
        return appendix === undefined ? whole : whole.replace(/[A-Z][.-]\d+$/, appendix + groups[4])
      })
      .replace(
        /(?<=\b(?:see|in|with|of|to) )(\d+(?:\.\d+)+|[A-Z]\.\d+(?:\.\d+)*)(?![\d.])(?! ?(?:[a-zA-Z]{1,3}|%)\b)/g,
        (number: string) => this.#pick('', 'clause ') + this.#places(number),
      )
      .replace(/\b(Formula|Equation) \(([A-Z])([.-]\d+)\)/g, (whole, word: string, letter: string, rest: string) => {
        const appendix = this.#appendices.get(letter)
        return appendix === undefined ? whole : `${word} (${appendix}${rest})`
      })
      .replace(/\bClause (\d+)(?![\d.])/g, 'clause $1')
      .replace(/\bFormula \(/g, () => this.#pick('Equation (', 'Formula ('))
      .replace(/ — /g, ' – ')
      .replace(/["“]([^"“”]{1,80})["”]/g, (_, inner: string) => this.#pick(`“${inner}”`, `"${inner}"`))
      .replace(/(\w)['’](\w)/g, (_, before: string, behind: string) => before + this.#pick("'", '’') + behind)
  }
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|$#~^]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&')
}

function escapedAngle(text: string): string {
  return text.replace(/^</, '\\<').replace(/> $/, '\\> ')
}

function htmlEscaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
