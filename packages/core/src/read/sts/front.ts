import type { FrontMatter, Publisher } from '../../model/document.ts'
import { child, childrenNamed, descendant, elementsIn, lineOf, walk, type XmlElement } from './sts-xml.ts'
import { primaryLanguage } from './term-parts.ts'

type Mutable<T> = { -readonly [K in keyof T]?: T[K] }

/** Metadata blocks by whose text they describe: the standard's own before those of bodies that adopt it. */
const metaNames = ['iso-meta', 'std-meta', 'std-doc-meta', 'reg-meta', 'nat-meta']

/** Reads what the metadata says of the text. */
export function readFront(standard: XmlElement): Partial<FrontMatter> {
  const metas = metasOf(standard)
  const front: Mutable<FrontMatter> = {}
  const language = readLanguage(standard)
  if (language !== undefined) front.language = language
  const [meta, ...others] = metas
  if (meta === undefined) return front
  const publisher = publisherOf(meta)
  const identifiers = metas.flatMap(identifiersOf)
  if (publisher !== undefined) front.publisher = publisher
  const own = pickOwn(identifiers, publisher)
  const stated = [...identifiersOf(meta), ...wholeIdentifierOf(meta)]
  if (stated.length > 1) front.printedIdentifiers = [...new Set(stated)]
  if (own !== undefined) {
    front.identifier = own
    front.publisher ??= publisherNamed(own) ?? 'other'
    const counterpart = identifiers.find((other) => isCounterpart(other, own)) ?? counterpartIn(meta, own)
    if (counterpart !== undefined) front.counterpart = counterpart
  }
  const title =
    readTitle(meta, language) ?? others.map((other) => readTitle(other, language)).find((text) => text !== undefined)
  if (title !== undefined) front.title = title
  const otherTitle = otherTitleIn(meta, language)
  if (otherTitle !== undefined) front.otherTitle = otherTitle
  const edition = usable(lineOf(child(child(meta, 'std-ident'), 'edition')) ?? lineOf(child(meta, 'edition')))
  if (edition !== undefined) front.edition = edition
  const date = readDate(meta, own)
  if (date !== undefined) front.date = date
  const stage = readStage(meta, own)
  if (stage !== undefined) front.stage = stage
  const filedUnder = filedUnderIn(meta)
  if (filedUnder !== undefined) front.filedUnder = filedUnder
  return front
}

/** The primary language of the text, as BCP 47. */
export function readLanguage(standard: XmlElement): string | undefined {
  for (const meta of metasOf(standard)) {
    const stated =
      usable(lineOf(child(meta, 'content-language'))) ?? usable(lineOf(child(child(meta, 'doc-ident'), 'language')))
    const language = primaryLanguage(stated)
    if (language !== undefined) return language
  }
  return primaryLanguage(standard.attributes['lang'])
}

function metasOf(standard: XmlElement): XmlElement[] {
  const front = child(standard, 'front') ?? standard
  return metaNames.flatMap((name) => childrenNamed(front, name))
}

/** `N/A`, `-` and the like are no answers. */
function usable(text: string | undefined): string | undefined {
  return text === undefined || /^(n\/a|none|unknown|tbd|[-–—?.]+)$/i.test(text) ? undefined : text
}

/** Identifiers that a metadata block states, the dated first, each half of a dual one by itself. */
function identifiersOf(meta: XmlElement): string[] {
  const references = childrenNamed(meta, 'std-ref')
  const dated = references.filter((reference) => reference.attributes['type'] !== 'undated')
  const stated = [
    ...dated,
    ...childrenNamed(meta, 'doc-ref'),
    ...references.filter((reference) => !dated.includes(reference)),
  ]
  const found = stated.map((reference) => usable(lineOf(reference))).filter((text) => text !== undefined)
  const identifiers = found
    .flatMap((text) => text.split(/\s*\|\s*/))
    .map((text) => text.replace(/\s*\((E|en|F|fr)\)$/, ''))
  if (identifiers.length === 0) {
    const made = identifierOf(child(meta, 'std-ident'), usable(lineOf(child(meta, 'release-date'))))
    if (made !== undefined) identifiers.push(made)
  }
  return [...new Set(identifiers)].filter((text) => text !== '')
}

/** The identifier of the fields, where they have the part too: many files state the part in the references alone. */
function wholeIdentifierOf(meta: XmlElement): string[] {
  const ident = child(meta, 'std-ident')
  if (usable(lineOf(child(ident, 'part-number'))) === undefined) return []
  const made = identifierOf(ident, undefined)
  return made === undefined ? [] : [made]
}

/** `ISO/IEC 9594-1:2017` of its fields. */
function identifierOf(ident: XmlElement | undefined, released: string | undefined): string | undefined {
  const originator = usable(lineOf(child(ident, 'originator')))
  const number = usable(lineOf(child(ident, 'doc-number')))
  if (originator === undefined || number === undefined) return undefined
  const part = usable(lineOf(child(ident, 'part-number')))
  const year = /^\d{4}/.exec(released ?? '')?.[0]
  const type = /^(TR|TS|PAS|ISP|Guide)$/i.exec(lineOf(child(ident, 'doc-type')) ?? '')?.[0]
  return `${originator}${type === undefined ? '' : ` ${type.toUpperCase()}`} ${number}${part === undefined ? '' : `-${part}`}${year === undefined ? '' : `:${year}`}`
}

function pickOwn(identifiers: readonly string[], publisher: Publisher | undefined): string | undefined {
  return identifiers.find((text) => publisher !== undefined && publisherNamed(text) === publisher) ?? identifiers[0]
}

function isCounterpart(other: string, own: string): boolean {
  const publisher = publisherNamed(other)
  return publisher !== undefined && publisher !== publisherNamed(own)
}

/** A reference in the metadata that says it is to the identical text. */
function counterpartIn(meta: XmlElement, own: string): string | undefined {
  for (const node of walk(meta)) {
    if (node.name !== 'std-xref' || !/identical|equivalent/i.test(node.attributes['type'] ?? '')) continue
    const text = lineOf(descendant(node, 'std-ref')) ?? lineOf(node)
    if (text !== undefined && isCounterpart(text, own)) return text
  }
  return undefined
}

function publisherOf(meta: XmlElement): Publisher | undefined {
  const stated = [
    child(child(meta, 'std-ident'), 'originator'),
    child(child(meta, 'doc-ident'), 'sdo'),
    ...childrenNamed(meta, 'permissions').flatMap((permissions) => childrenNamed(permissions, 'copyright-holder')),
  ]
  for (const element of stated) {
    const text = usable(lineOf(element))
    if (text !== undefined) return publisherNamed(text) ?? 'other'
  }
  return undefined
}

function publisherNamed(text: string): Publisher | undefined {
  if (/\b(ITU(-T)?|CCITT)\b/.test(text)) return 'itu-t'
  if (/(^|[^A-Za-z])(ISO|IEC)([^A-Za-z]|$)/.test(text)) return 'iso-iec'
  return undefined
}

function readTitle(meta: XmlElement, language: string | undefined): string | undefined {
  const wrap = titleWrapOf(meta, language)
  const full = usable(lineOf(child(wrap, 'full')))
  if (full !== undefined) return full
  const parts = titlePartsIn(wrap)
  return parts.length === 0 ? undefined : parts.join(' — ')
}

/** The title that the parts make, where the whole title lacks the words of one of them. */
function otherTitleIn(meta: XmlElement, language: string | undefined): string | undefined {
  const wrap = titleWrapOf(meta, language)
  const full = usable(lineOf(child(wrap, 'full')))
  const parts = titlePartsIn(wrap)
  if (full === undefined) return undefined
  const letters = (text: string): string =>
    text
      .replace(/\bpart\s+[0-9]+(?:-[0-9]+)?\s*:?/gi, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  return parts.every((part) => letters(full).includes(letters(part))) ? undefined : parts.join(' — ')
}

function titleWrapOf(meta: XmlElement, language: string | undefined): XmlElement | undefined {
  const wraps = childrenNamed(meta, 'title-wrap')
  return wraps.find((candidate) => primaryLanguage(candidate.attributes['lang']) === language) ?? wraps[0]
}

function titlePartsIn(wrap: XmlElement | undefined): string[] {
  return ['intro', 'main', 'compl']
    .map((name) => usable(lineOf(child(wrap, name))))
    .filter((part) => part !== undefined)
}

/** Where catalogues file the text. */
function filedUnderIn(meta: XmlElement): Record<string, string> | undefined {
  const filed: Record<string, string> = {}
  for (const [name, element] of [
    ['ICS', 'ics'],
    ['committee', 'comm-ref'],
    ['secretariat', 'secretariat'],
  ] as const) {
    const stated = childrenNamed(meta, element)
      .map((one) => usable(lineOf(one)))
      .filter((value) => value !== undefined)
    if (stated.length > 0) filed[name] = stated.join(', ')
  }
  return Object.keys(filed).length > 0 ? filed : undefined
}

/** As precise as it is stated: a release date, the date that stands for a version, the year of the identifier. */
function readDate(meta: XmlElement, identifier: string | undefined): string | undefined {
  const candidates = [
    ...elementsIn(meta)
      .filter(({ name }) => name === 'release-date' || name === 'pub-date')
      .map(dateOf),
    lineOf(child(child(meta, 'std-ident'), 'version')),
    lineOf(child(meta, 'release-version-date')),
    /:(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/.exec(identifier ?? '')?.[1],
    lineOf(child(child(meta, 'permissions'), 'copyright-year')),
  ]
  for (const candidate of candidates) {
    const found = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(candidate ?? '')
    if (found !== null) return found[0]
  }
  return undefined
}

function dateOf(element: XmlElement): string | undefined {
  const iso = element.attributes['iso-8601-date']
  if (iso !== undefined) return iso
  const year = lineOf(child(element, 'year'))
  if (year === undefined) return lineOf(element)
  const month = lineOf(child(element, 'month'))?.padStart(2, '0')
  const day = lineOf(child(element, 'day'))?.padStart(2, '0')
  return [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined).join('-')
}

function readStage(meta: XmlElement, identifier: string | undefined): string | undefined {
  const version = usable(
    lineOf(child(child(meta, 'doc-ident'), 'release-version')) ?? lineOf(child(meta, 'release-version')),
  )
  const named = /\b(WD|CD|DIS|FDIS|PRF|CDV|DAM|FDAM|DTR|DTS)\b/.exec(`${version ?? ''} ${identifier ?? ''}`)?.[0]
  if (named !== undefined) return named
  if (version === undefined) return undefined
  return /^(IS|TR|TS|PAS|ISP|published)$/i.test(version) ? 'published' : version
}
