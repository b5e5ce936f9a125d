import type { Inline } from '../../model/inline.ts'
import type { ParagraphRole } from '../../model/raw.ts'
import { flatten } from './flatten.ts'
import type { Story } from './story.ts'
import { child, elementsIn, hasText, lineOf, walk, type XmlElement } from './sts-xml.ts'

/** A part of a term entry, in whichever generation of TBX it is written. */
export interface TermPart {
  readonly type: 'terms' | 'domain' | 'definition' | 'note' | 'example' | 'source' | 'block' | 'text'
  readonly element: XmlElement
}

export interface Term {
  readonly element: XmlElement
  readonly role: ParagraphRole & ('term' | 'further-term' | 'admitted-term' | 'deprecated-term')
  readonly children: readonly Inline[]
  readonly anchors: readonly string[]
}

/** The language section of the text's language, else the first; and the languages of the others. */
export function languagesOf(
  entry: XmlElement,
  language: string | undefined,
): { readonly own: XmlElement | undefined; readonly others: readonly string[] } {
  const sections = elementsIn(entry).filter(isLanguage)
  const own = sections.find((section) => primaryLanguage(section.attributes['lang']) === language) ?? sections[0]
  const others = sections
    .filter((section) => section !== own)
    .map((section) => section.attributes['lang'] ?? 'not stated')
  return { own, others }
}

/** Whether an element holds what an entry says in one language. */
export function isLanguage({ name }: XmlElement): boolean {
  return name === 'langSet' || name === 'langSec'
}

/** `en` of `en-GB`; undefined where nothing usable is stated. */
export function primaryLanguage(tag: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?![a-z])/.exec(tag?.trim().toLowerCase() ?? '')?.[0]
}

const types: ReadonlyMap<string, TermPart['type']> = new Map(
  Object.entries<TermPart['type']>({
    tig: 'terms',
    ntig: 'terms',
    termSec: 'terms',
    definition: 'definition',
    subjectField: 'domain',
    note: 'note',
    example: 'example',
    source: 'source',
    xSource: 'source',
    context: 'text',
    see: 'text',
    crossReference: 'text',
    explanation: 'text',
    figure: 'block',
  }),
)

/** Generic elements of the later generation, told apart by `type`. */
const genericTypes: ReadonlyMap<string, TermPart['type']> = new Map(
  Object.entries<TermPart['type']>({
    definition: 'definition',
    subjectField: 'domain',
    note: 'note',
    example: 'example',
    context: 'text',
    explanation: 'text',
    source: 'source',
    externalCrossReference: 'text',
    crossReference: 'text',
  }),
)

/** The parts of an entry and of its language section, in the order of the file. */
export function partsOf(entry: XmlElement, own: XmlElement | undefined): TermPart[] {
  const parts: TermPart[] = []
  for (const element of elementsIn(entry)) if (!isLanguage(element)) collect(element, parts)
  for (const element of own === undefined ? [] : elementsIn(own)) collect(element, parts)
  return parts
}

function collect(element: XmlElement, parts: TermPart[]): void {
  const { name } = element
  if (name === 'descripGrp' || name === 'adminGrp' || name === 'termNoteGrp' || name === 'noteGrp') {
    for (const inner of elementsIn(element)) collect(inner, parts)
    return
  }
  const generic = name === 'descrip' || name === 'admin' || name === 'xref' || name === 'ref'
  const type = generic ? genericTypes.get(element.attributes['type'] ?? '') : types.get(name)
  if (type !== undefined) parts.push({ type, element })
  else if (
    name === 'xGraphic' ||
    name === 'table-wrap' ||
    name === 'fig' ||
    name === 'disp-formula' ||
    name === 'list' ||
    name.startsWith('non-normative') ||
    name.startsWith('normative-')
  ) {
    parts.push({ type: 'block', element })
  } else if (!dataNames.has(name) && hasText(element)) parts.push({ type: 'text', element })
}

/** Data about an entry that is not printed. */
const dataNames = new Set(['label', 'date', 'transac', 'transacGrp', 'entrySource', 'admin', 'adminNote'])

/** The terms of an entry, preferred ones first, as they are printed. */
export function readTerms(parts: readonly TermPart[], story: Story): Term[] {
  const terms: Term[] = []
  for (const { type, element } of parts) {
    if (type !== 'terms') continue
    const term = termIn(element)
    if (term === undefined) {
      story.reportRest(element, 'term-entry', () => false)
      continue
    }
    const { children, anchors } = flatten(term, story)
    const ids = [element.attributes['id'], term.attributes['id'], ...anchors].filter((id) => id !== undefined)
    // ISO prints five dots where a language has no term.
    const printed: readonly Inline[] = children.length > 0 ? children : [{ type: 'text', value: '·····' }]
    const role = roleOf(element) ?? (terms.length === 0 ? 'term' : 'further-term')
    terms.push({ element, role, children: printed, anchors: ids })
    reportUsage(element, term, story)
  }
  return terms.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ role }: Term): number {
  return role === 'term' ? 0 : role === 'deprecated-term' ? 2 : 1
}

function termIn(section: XmlElement): XmlElement | undefined {
  return child(section, 'term') ?? child(child(section, 'termGrp'), 'term')
}

function roleOf(section: XmlElement): Term['role'] | undefined {
  for (const node of walk(section)) {
    const named = node.name === 'termNote' || node.name === 'admin' ? (node.attributes['type'] ?? '') : node.name
    if (named !== 'normativeAuthorization' && named !== 'administrativeStatus') continue
    const value = node.attributes['value'] ?? lineOf(node) ?? ''
    if (/deprecated|superseded|obsolete/i.test(value)) return 'deprecated-term'
    if (/admitted/i.test(value)) return 'admitted-term'
    if (/preferred|standardized|legal|regulated/i.test(value)) return 'term'
  }
  return undefined
}

/** What stands beside a term: the part of speech and the status are data, the rest is printed. */
const termDataNames = new Set([
  'partOfSpeech',
  'termType',
  'normativeAuthorization',
  'administrativeStatus',
  'termGrp',
  'termNote',
])

/** Where, how and in which grammar a term is used is said beside it in print, and not compared. */
function reportUsage(section: XmlElement, term: XmlElement, story: Story): void {
  story.reportRest(section, 'term-entry', (part) => part === term || termDataNames.has(part.name))
  const group = child(section, 'termGrp')
  if (group !== undefined)
    story.reportRest(group, 'term-entry', (part) => part === term || termDataNames.has(part.name))
}
