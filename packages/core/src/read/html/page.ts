import type { Story } from '../sts/story.ts'
import { rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { Footnotes } from './footnotes.ts'
import { headingNumbers } from './heading-numbers.ts'
import { hasClass } from './html-element.ts'
import { PageStyles } from './page-styles.ts'

const partsOfLists: ReadonlySet<string> = new Set(['ol', 'ul', 'li', 'menu'])

/** What the reading of one page shares. */
export class Page {
  readonly story: Story
  readonly footnotes: Footnotes
  /** Ids that links can lead to. */
  readonly ids = new Set<string>()
  /** Ids of entries of the references: a link to one is a citation. */
  readonly entries = new Set<string>()
  /** The numbers of headings that stand in numbered lists. */
  readonly headingNumbers: ReadonlyMap<XmlElement, string>
  /** The text broke off at a notice that the rest is for sale, and no heading has come since. */
  isCut = false
  /** The heading that was read last, as it is printed. */
  lastHeading = ''
  /** Feet of a quotation, a figure or a section: who is quoted, what is said below. They are text. */
  readonly innerFeet = new Set<XmlElement>()
  /** How its classes print text. */
  readonly styles = new PageStyles()
  /** A script of the page draws the formulas that are written in its text. */
  readsTex = false
  readonly root: XmlElement
  /** The font that is set around what is read, where it is one of symbols. */
  symbolFont: string | undefined

  constructor(root: XmlElement, story: Story) {
    this.story = story
    this.root = root
    this.footnotes = new Footnotes(root)
    const lists: XmlElement[] = []
    const inLists = new Set<XmlElement>()
    for (const element of walk(root)) {
      if (partsOfLists.has(element.name)) {
        if (element.name === 'ol' && !inLists.has(element)) lists.push(element)
        for (const part of element.children) if (typeof part !== 'string') inLists.add(part)
      }
      if (/^(?:blockquote|figure|section|aside|details|li|td|th)$/.test(element.name))
        for (const part of element.children)
          if (typeof part !== 'string' && part.name === 'footer') this.innerFeet.add(part)
      if (element.name === 'style') this.styles.add(rawText(element))
      const { id, name } = element.attributes
      if (
        element.name === 'script' &&
        /mathjax|katex/i.test(`${element.attributes['src'] ?? ''} ${rawText(element).slice(0, 2_000)}`)
      )
        this.readsTex = true
      if (id !== undefined) this.ids.add(id)
      if (id !== undefined && hasClass(element, /^(?:Biblio|NormRef|sts-ref)$/)) this.entries.add(id)
      if (name !== undefined && element.name === 'a') this.ids.add(name)
    }
    this.headingNumbers = headingNumbers(lists, this.styles)
  }

  /** Leaves an element out under a rule that permits it. */
  drop(rule: string, element: XmlElement): void {
    this.story.drop(rule, settle(element, 'told'))
  }
}
