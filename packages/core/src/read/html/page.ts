import type { Story } from '../sts/story.ts'
import { walk, type XmlElement } from '../sts/sts-xml.ts'
import { settle } from '../xml/text-fate.ts'
import { Footnotes } from './footnotes.ts'
import { hasClass } from './html-element.ts'

/** What the reading of one page shares. */
export class Page {
  readonly story: Story
  readonly footnotes: Footnotes
  /** Ids that links can lead to. */
  readonly ids = new Set<string>()
  /** Ids of entries of the references: a link to one is a citation. */
  readonly entries = new Set<string>()
  /** The text broke off at a notice that the rest is for sale, and no heading has come since. */
  isCut = false
  /** The font that is set around what is read, where it is one of symbols. */
  symbolFont: string | undefined

  constructor(root: XmlElement, story: Story) {
    this.story = story
    this.footnotes = new Footnotes(root)
    for (const element of walk(root)) {
      const { id, name } = element.attributes
      if (id !== undefined) this.ids.add(id)
      if (id !== undefined && hasClass(element, /^(?:Biblio|NormRef|sts-ref)$/)) this.entries.add(id)
      if (name !== undefined && element.name === 'a') this.ids.add(name)
    }
  }

  /** Leaves an element out under a rule that permits it. */
  drop(rule: string, element: XmlElement): void {
    this.story.drop(rule, settle(element, 'told'))
  }
}
