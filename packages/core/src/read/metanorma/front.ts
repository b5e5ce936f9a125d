import type { FrontMatter, Publisher } from '../../model/document.ts'
import { child, childrenNamed, lineOf, type XmlElement } from '../sts/sts-xml.ts'
import type { Flavour } from './flavour.ts'

type Mutable<T> = { -readonly [K in keyof T]?: T[K] }

/** Reads what the data of a file says of the text. Common texts have the identifiers of both bodies. */
export function readFront(root: XmlElement, flavour: Flavour): Partial<FrontMatter> {
  const front: Mutable<FrontMatter> = { language: flavour.language }
  const data = child(root, 'bibdata')
  if (data === undefined) return front
  const identifiers = identifiersIn(data)
  const [own] = identifiers
  if (own !== undefined) {
    front.identifier = own
    front.publisher = publisherNamed(own) ?? (flavour.name === 'itu' ? 'itu-t' : 'other')
    const counterpart = identifiers.find((other) => {
      const publisher = publisherNamed(other)
      return publisher !== undefined && publisher !== front.publisher
    })
    if (counterpart !== undefined) front.counterpart = counterpart
  }
  const title = titleIn(data, flavour.language)
  if (title !== undefined) front.title = title
  const edition = lineOf(child(data, 'edition'))
  if (edition !== undefined) front.edition = edition
  const date = dateIn(data)
  if (date !== undefined) front.date = date
  const stage = stageIn(data)
  if (stage !== undefined) front.stage = stage
  return front
}

/** The primary identifier first; of each body one, the forms for machines left out. */
function identifiersIn(data: XmlElement): string[] {
  const printed = childrenNamed(data, 'docidentifier').filter(
    ({ attributes }) => !/URN|undated|lang|reference|provisional|DOI|ISBN/i.test(attributes['type'] ?? ''),
  )
  const first = printed.find(({ attributes }) => attributes['primary'] === 'true') ?? printed[0]
  const ordered = first === undefined ? [] : [first, ...printed.filter((other) => other !== first)]
  return ordered.map((element) => lineOf(element)).filter((text) => text !== undefined)
}

function publisherNamed(text: string): Publisher | undefined {
  if (/\b(ITU(-[TR])?|CCITT)\b/.test(text)) return 'itu-t'
  if (/(^|[^A-Za-z])(ISO|IEC)([^A-Za-z]|$)/.test(text)) return 'iso-iec'
  return undefined
}

function titleIn(data: XmlElement, language: string): string | undefined {
  const titles = childrenNamed(data, 'title').filter(
    ({ attributes }) => (attributes['language'] ?? language) === language,
  )
  const ofType = (type: string) => lineOf(titles.find(({ attributes }) => attributes['type'] === type))
  const main = ofType('main')
  if (main !== undefined) return main
  const parts = ['title-intro', 'title-main', 'title-part'].map(ofType).filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' — ') : lineOf(titles[0])
}

function dateIn(data: XmlElement): string | undefined {
  const dates = childrenNamed(data, 'date')
  const published = dates.find(({ attributes }) => attributes['type'] === 'published') ?? dates[0]
  const candidates = [
    published === undefined ? undefined : (lineOf(child(published, 'on')) ?? lineOf(child(published, 'from'))),
    lineOf(child(child(data, 'version'), 'revision-date')),
    lineOf(child(child(data, 'copyright'), 'from')),
  ]
  for (const candidate of candidates) {
    const found = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/.exec(candidate ?? '')
    if (found !== null) return found[0]
  }
  return undefined
}

/** ISO counts stages: 60 is published. */
function stageIn(data: XmlElement): string | undefined {
  const status = child(data, 'status')
  const stage = child(status, 'stage')
  const text = lineOf(stage)
  if (text === undefined) return undefined
  if (/^60/.test(text) || /^(?:in-force|published)$/i.test(text)) return 'published'
  return stage?.attributes['abbreviation'] ?? text
}
