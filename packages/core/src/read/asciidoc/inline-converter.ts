import type { Diagnostic } from '../../model/diagnostic.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { type AdocInline, attributeOf, rolesOf } from './asciidoctor.ts'
import { MadeElement, sourceIn } from './element.ts'
import { metanormaMacros } from './inline-macros.ts'
import { decodeText, InlineMarks, type MakeInline } from './inline-marks.ts'
import { makeReference } from './reference-mark.ts'
import { makeStem } from './stem.ts'

const quoted: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  monospaced: 'tt',
  superscript: 'sup',
  subscript: 'sub',
}

const roleNames: Readonly<Record<string, string>> = {
  smallcap: 'smallcap',
  strike: 'strike',
  'line-through': 'strike',
  underline: 'underline',
}

/** Converts what stands in a line for the parser: a mark for each, which becomes an element when the line is read. */
export class InlineConverter {
  readonly marks = new InlineMarks()
  readonly diagnostics: Diagnostic[] = []
  private readonly formulas = new Map<string, XmlElement>()
  private readonly isItem: (id: string) => string | undefined
  /** The macro whose words are not in the text that is meant. */
  private readonly dropped: 'add' | 'del' | undefined

  /**
   * @param labelOf the identifier of a listed document by the id of its entry.
   * @param revisions which text is meant where words are marked as added or deleted; by default what is printed, both.
   */
  constructor(labelOf: (id: string) => string | undefined, revisions: 'fail' | 'accept' | 'reject' = 'fail') {
    this.isItem = labelOf
    this.dropped = revisions === 'fail' ? undefined : revisions === 'accept' ? 'del' : 'add'
  }

  /** The parser's hook. Blocks are read from its tree: it never has to convert one. */
  convert(node: AdocInline, transform?: string | null): string {
    switch (transform ?? node.nodeName) {
      case 'inline_quoted':
        return this.quote(node)
      case 'inline_anchor':
        return this.anchor(node)
      case 'inline_break':
        return this.wrap(node.text ?? '', (content, line) => [...content, new MadeElement('br', line)])
      case 'inline_footnote':
        return this.footnote(node)
      case 'inline_image':
        return this.wrap('', (_content, line) => [
          new MadeElement('image', line, { src: node.target ?? '', alt: attributeOf(node, 'alt') ?? '' }).typed(''),
        ])
      case 'inline_callout':
        return this.wrap(node.text ?? '', (content, line) => [new MadeElement('callout', line, {}, content).typed('')])
      case 'inline_indexterm':
        return node.type === 'visible' ? (node.text ?? '') : ''
      case 'inline_kbd':
        return [node.attributes['keys']].flat().join('+')
      case 'inline_menu':
        return [node.attributes['menu'], node.attributes['submenus'], node.attributes['menuitem']]
          .flat()
          .filter((part) => typeof part === 'string')
          .join(' > ')
      default:
        return node.nodeName?.startsWith('inline_') ? (node.text ?? '') : ''
    }
  }

  private wrap(text: string, make: MakeInline): string {
    return this.marks.mark(text, make)
  }

  private quote(node: AdocInline): string {
    const text = node.text ?? ''
    const type = node.type ?? ''
    if (type === 'asciimath' || type === 'latexmath') return this.stem(text, type)
    if (type === 'double') return `\u201c${text}\u201d`
    if (type === 'single') return `\u2018${text}\u2019`
    if (type === 'metanorma') return this.macro(node)
    const role = rolesOf(node).find((name) => roleNames[name] !== undefined)
    const name = role === undefined ? quoted[type] : roleNames[role]
    const id = node.id ?? undefined
    if (name === undefined && id === undefined) return text
    return this.wrap(text, (content, line) => [
      ...(id === undefined ? [] : [new MadeElement('bookmark', line, { id })]),
      ...(name === undefined ? content : [new MadeElement(name, line, {}, content)]),
    ])
  }

  private stem(text: string, notation: 'asciimath' | 'latexmath'): string {
    const source = decodeText(text)
    return this.wrap('', (_content, line) => [
      makeStem({ source, notation, block: false, line, known: this.formulas }, (found) => this.diagnostics.push(found)),
    ])
  }

  private anchor(node: AdocInline): string {
    const text = node.text ?? ''
    if (node.type === 'xref') {
      const id = attributeOf(node, 'refid') ?? attributeOf(node, 'fragment') ?? (node.target ?? '').replace(/^#/, '')
      return this.wrap(text, (content, line) => [makeReference(id, content, line, this.isItem(id))])
    }
    if (node.type === 'link') {
      const bare = rolesOf(node).includes('bare') || text === node.target
      return this.wrap(text, (content, line) => [
        new MadeElement('link', line, { target: decodeText(node.target ?? '') }, bare ? [] : content).typed(
          bare ? decodeText(text) : content.map(textOf).join(''),
        ),
      ])
    }
    if (node.type === 'bibref')
      return this.wrap(text === '' ? (node.id ?? '') : text, (content, line) => [
        new MadeElement('bibref', line, { id: node.id ?? '' }, content),
      ])
    return this.wrap('', (_content, line) => [new MadeElement('bookmark', line, { id: node.id ?? '' })])
  }

  private footnote(node: AdocInline): string {
    const again = node.type === 'xref'
    return this.wrap(node.text ?? '', (content, line) => {
      const fn = new MadeElement('fn', line, { reference: attributeOf(node, 'index') ?? '' }, [
        new MadeElement('p', line, {}, content),
      ])
      return [again ? fn.typed('') : fn]
    })
  }

  private macro(node: AdocInline): string {
    const [name = '', target] = (node.target ?? '').split(/:(.*)/s)
    return this.wrap(node.text ?? '', (content, line) => {
      if (this.dropped !== undefined && (name === 'add' || name === 'del'))
        return name === this.dropped
          ? [new MadeElement('bookmark', line).typed(content.map(sourceIn).join(' '))]
          : content
      if (name === 'del')
        this.diagnostics.push({
          code: 'deletion-printed',
          message: `Line ${line} marks words as deleted; they are printed struck out, and were read as text. Say which text is meant: --revisions accept or --revisions reject.`,
          place: { line, column: 1 },
        })
      return metanormaMacros(name, target ?? '', content, line)
    })
  }
}

function textOf(node: XmlElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}
