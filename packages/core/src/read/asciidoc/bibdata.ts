import { type AdocDocument, attributeOf } from './asciidoctor.ts'
import { MadeElement } from './element.ts'
import { decodeText } from './inline-marks.ts'

/** Whose style a text is written for: what it says, else what only one of the publishers has. */
export function isItuText(attributes: ReadonlyMap<string, string>): boolean {
  const stated = attributes.get('mn-document-class') ?? attributes.get('flavor')
  if (stated !== undefined && stated !== '') return /^itu/i.test(stated.trim())
  if (attributes.has('technical-committee') || attributes.has('title-main-en')) return false
  return attributes.has('bureau') || /^[A-Z]\.\d/.test(attributes.get('docnumber') ?? '')
}

const metanormas =
  /^(?:docnumber|mn-.*|flavor|docstage|docsubstage|publisher|technical-committee|bureau|partnumber|title-(?:main|intro)-.*)$/

/** Whether a text is AsciiDoc and no more: nothing at its head is for Metanorma, which numbers listings as figures. */
export function isPlainAsciidoc(attributes: ReadonlyMap<string, string>): boolean {
  for (const name of attributes.keys()) if (metanormas.test(name)) return false
  return true
}

/** The data of a text, from the attributes at its head. */
export function makeBibdata(document: AdocDocument, isItu: boolean): MadeElement {
  const get = attributesOf(document)
  const language = get('language') ?? 'en'
  const data = new MadeElement('bibdata', 1, { type: 'standard' })
  const add = (name: string, text: string | undefined, attributes: Readonly<Record<string, string>> = {}): void => {
    if (text !== undefined) data.add(new MadeElement(name, 1, attributes, [text]))
  }
  const title = titleOf(get, language) ?? plain(document)
  add('title', title, { type: 'main', language })
  for (const [at, identifier] of identifiersOf(get, isItu).entries())
    add('docidentifier', identifier, {
      type: bodyOf(identifier) ?? (isItu ? 'ITU' : 'ISO'),
      ...(at === 0 ? { primary: 'true' } : {}),
    })
  add('docnumber', get('docnumber'))
  const published = get('published-date') ?? get('date-published') ?? publishedIn(get)
  if (published !== undefined)
    data.add(new MadeElement('date', 1, { type: 'published' }, [new MadeElement('on', 1, {}, [published])]))
  add('edition', get('edition'))
  const revised = get('revdate')
  if (revised !== undefined)
    data.add(new MadeElement('version', 1, {}, [new MadeElement('revision-date', 1, {}, [revised])]))
  add('language', language)
  const stage = get('docstage') ?? get('status')
  if (stage !== undefined) data.add(new MadeElement('status', 1, {}, [new MadeElement('stage', 1, {}, [stage])]))
  const year = get('copyright-year')
  if (year !== undefined) data.add(new MadeElement('copyright', 1, {}, [new MadeElement('from', 1, {}, [year])]))
  for (const keyword of (get('keywords') ?? '').split(',')) add('keyword', keyword.trim() || undefined)
  const annex = get('annexid')
  const number = new MadeElement('structuredidentifier', 1, {}, [])
  if (annex !== undefined) number.add(new MadeElement('annexid', 1, {}, [annex]))
  const ext = new MadeElement('ext', 1, {}, [
    new MadeElement('doctype', 1, {}, [get('doctype') ?? '']),
    new MadeElement('flavor', 1, {}, [isItu ? 'itu' : 'iso']),
    number,
  ])
  if (numbersByClause(document)) ext.add(new MadeElement('hierarchical-assets', 1, {}, []))
  return data.add(ext)
}

/** Metanorma leaves this out of its files, and prints the numbers: `:hierarchical-assets:` without a value will do. */
function numbersByClause(document: AdocDocument): boolean {
  return ['hierarchical-assets', 'hierarchical-object-numbering'].some((name) => {
    const value = attributeOf(document, name)?.trim()
    return value !== undefined && value !== 'false'
  })
}

/** The title at the head of the source, where attributes state another one. */
export function unprintedTitle(document: AdocDocument): string | undefined {
  const get = attributesOf(document)
  const stated = titleOf(get, get('language') ?? 'en')
  const title = plain(document)
  return stated === undefined || stated === title ? undefined : title
}

function attributesOf(document: AdocDocument): Get {
  return (name) => {
    const value = attributeOf(document, name)?.trim()
    return value === undefined || value === '' ? undefined : decodeText(value)
  }
}

/** The body that a number is of. */
function bodyOf(identifier: string): string | undefined {
  return /\bITU\b/.test(identifier) ? 'ITU' : /\b(?:ISO|IEC)\b/.test(identifier) ? 'ISO' : undefined
}

type Get = (name: string) => string | undefined

/** `:title-en:`, or its parts: `:title-intro-en:`, `:title-main-en:`, `:title-part-en:`. */
function titleOf(get: Get, language: string): string | undefined {
  const whole = get(`title-${language}`) ?? get('title-en')
  if (whole !== undefined) return whole
  const [intro, main, part] = ['intro', 'main', 'part'].map((name) => get(`title-${name}-${language}`))
  if (main === undefined) return undefined
  const number = get('partnumber')
  const shown = part === undefined || number === undefined ? part : `Part ${number}: ${part}`
  return [intro, main, shown].filter((text) => text !== undefined).join(' — ')
}

function plain(document: AdocDocument): string | undefined {
  const title = attributeOf(document, 'doctitle')
  return title === undefined ? undefined : decodeText(title.replace(/[\ufdd0\ufdd1]\d+\ufdd2/g, ''))
}

/** The text's own identifier, and that of the other publisher, who prints the same text. */
function identifiersOf(get: Get, isItu: boolean): string[] {
  const stated = get('docidentifier')
  const number = get('docnumber')
  const own = stated ?? (number === undefined ? undefined : isItu ? ituNumber(number, get) : isoNumber(number, get))
  const common = get('common-text-docnumber')
  const other = common === undefined ? undefined : common.split(/\s*[;|]\s*/)
  return [...(own === undefined ? [] : [own]), ...(other ?? []).map((text) => otherNumber(text.trim(), isItu))]
}

function ituNumber(number: string, get: Get): string {
  return /^ITU/.test(number) ? number : `ITU-${get('bureau') ?? 'T'} ${number}`
}

const kinds: Readonly<Record<string, string>> = {
  'technical-report': ' TR',
  'technical-specification': ' TS',
  'publicly-available-specification': ' PAS',
}

function isoNumber(number: string, get: Get): string {
  if (/^ISO|^IEC/.test(number)) return number
  const publishers = (get('publisher') ?? 'ISO').split(/\s*[;,/]\s*/).join('/')
  const part = get('partnumber')
  const year = get('copyright-year')
  const kind = kinds[get('doctype') ?? ''] ?? ''
  return `${publishers}${kind} ${number}${part === undefined ? '' : `-${part}`}${year === undefined ? '' : `:${year}`}`
}

/** `:common-text-docnumber:` names the text of the other body, often without the body. */
function otherNumber(number: string, isItu: boolean): string {
  if (/\b(?:ISO|IEC|ITU)\b/.test(number)) return number
  if (/^[A-Z]\.\d/.test(number)) return `ITU-T ${number}`
  return isItu && /^\d/.test(number) ? `ISO/IEC ${number}` : number
}

function publishedIn(get: Get): string | undefined {
  const dated = /^(?:published)\s+(\S+)$/.exec(get('date') ?? '')
  return dated?.[1]
}
