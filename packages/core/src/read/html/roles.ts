import { countCharacters } from '../../model/count-characters.ts'
import type { Within } from '../../model/document.ts'
import type { ParagraphRole } from '../../model/raw.ts'
import type { XmlElement } from '../sts/sts-xml.ts'
import { classesOf, hasClass } from './html-element.ts'

/** What an element of a page is, where its name, class or role says more than that it is a block. */
export interface PageRole {
  /** The rule under which it is no part of the text. */
  readonly drop?: string
  readonly lead?: 'note' | 'example'
  /** A heading of that depth, from 1. */
  readonly heading?: number
  readonly figure?: boolean
  /** Its lines are paragraphs. */
  readonly lines?: boolean
  readonly within?: Within
}

/** By class: of Metanorma, of the ISO Online Browsing Platform (`sts-`), of common site generators. */
const byClass: readonly (readonly [RegExp, PageRole])[] = [
  [/^(?:toc|zzContents|table-of-contents|sts-toc|MsoTocHeading)$/i, { drop: 'contents' }],
  [/^(?:boilerplate-\S+|info-section|sts-copyright|sts-license|skip-link|breadcrumbs?)$/i, { drop: 'cover' }],
  [/^(?:variant-title-toc|headerlink|anchor-link)$/, { drop: 'not-printed' }],
  [/^(?:Note|note|(?:theme-)?admonition-note|sts-non-normative-note|sts-tbx-note)$/, { lead: 'note' }],
  [/^(?:example|Example|exampleblock|sts-non-normative-example|sts-tbx-example)$/, { lead: 'example' }],
  [/^(?:figure|sts-fig|sts-fig-group)$/, { figure: true }],
  [/^pseudocode$/, { lines: true }],
  [/^inline-header$/, { heading: 3 }],
  [/^sts-tbx-label$/, { heading: 2 }],
  [/^sts-app-header$/, { heading: 1 }],
]

/** `h2`, `title-3`: what pages call their headings that do not use HTML's own. */
const headingClass = /^(?:h|hd|title|section-title|sec-title|clause-title)[-_]?([1-6])$/i

export function roleOf(element: XmlElement): PageRole | undefined {
  const { id, role } = element.attributes
  if (element.name === 'nav' || role === 'navigation' || role === 'doc-toc' || id === 'toc') return { drop: 'contents' }
  if (element.name === 'footer' || role === 'contentinfo') return { drop: 'index-and-back-pages' }
  // As word processors write the heads and feet of their pages.
  if (element.name === 'div' && /^(?:header|footer)$/.test(element.attributes['title'] ?? ''))
    return { drop: 'running-head' }
  if (role === 'heading') return { heading: Number.parseInt(element.attributes['aria-level'] ?? '', 10) || 2 }
  if (role === 'doc-tip' || role === 'note') return { lead: 'note' }
  if (role === 'doc-example') return { lead: 'example' }
  const classes = classesOf(element)
  for (const name of classes) {
    const depth = headingClass.exec(name)?.[1]
    if (depth !== undefined) return { heading: Number(depth) }
  }
  if (element.name === 'p') return undefined
  // Pages name so what holds all of their text too.
  if (classes.includes('contents') && isLinks(element)) return { drop: 'contents' }
  // Over code: its language, and a button.
  if (classes.includes('example-header') && namesLanguage(element)) return { drop: 'not-printed' }
  for (const name of classes) for (const [pattern, known] of byClass) if (pattern.test(name)) return known
  return undefined
}

/** Whether an element says nothing but the language of the code below it. */
function namesLanguage(element: XmlElement): boolean {
  return element.children.every((part) =>
    typeof part === 'string' ? part.trim() === '' : part.name === 'button' || hasClass(part, /^language-name$/),
  )
}

interface Measure {
  readonly whole: number
  readonly linked: number
}

/** The measures of boxes that may stand one in the other, each taken once. */
const measured = new WeakMap<XmlElement, Measure>()

/** Whether most of the text of an element is links. */
function isLinks(element: XmlElement): boolean {
  const { whole, linked } = measure(element)
  return linked * 2 > whole
}

/** Characters of an element, and those of them in links. Recursion is as deep as the page, which is checked before. */
function measure(element: XmlElement): Measure {
  const known = measured.get(element)
  if (known !== undefined) return known
  let whole = 0
  let linked = 0
  for (const part of element.children) {
    const own = typeof part === 'string' ? { whole: countCharacters(part), linked: 0 } : measure(part)
    whole += own.whole
    linked += own.linked
  }
  const found = { whole, linked: element.name === 'a' ? whole : linked }
  if (hasClass(element, /^contents$/)) measured.set(element, found)
  return found
}

/** What a paragraph is, by the classes of the browsing platform and of Metanorma. */
const paragraphs: readonly (readonly [RegExp, ParagraphRole])[] = [
  [/^sts-tbx-(?:term-)?deprecated|^deprecatedTerm$/i, 'deprecated-term'],
  [/^sts-tbx-(?:term-)?admitted|^admittedTerm$/i, 'admitted-term'],
  [/^sts-tbx-term$/, 'term'],
  [/^sts-tbx-def$/, 'definition'],
  [/^sts-tbx-source$/, 'term-source'],
  [/^(?:NormRef)$/, 'reference'],
  [/^zzSTDTitle[1-3]?$/i, 'document-title'],
  [/^(?:Biblio|sts-ref)$/, 'bibliography-entry'],
]

export function paragraphRole(element: XmlElement): ParagraphRole | undefined {
  const classes = classesOf(element)
  return paragraphs.find(([pattern]) => classes.some((name) => pattern.test(name)))?.[1]
}
