import type { Citation, IsoCitation, ItuCitation } from './citation.ts'

/** A citation and where it stands in the text it was found in, half-open, in UTF-16 units. */
export interface FoundCitation {
  readonly start: number
  readonly end: number
  readonly citation: Citation
}

/** Where a citation may begin, as it is written and not as it stands in an address. Everything behind it is read by anchored patterns, so that the whole stays linear. */
const opening =
  /(?<![\p{L}\p{N}_/])(?:Recs?\b|RECS?\b|Recommendations?\b|RECOMMENDATIONS?\b|ITU-[TRD]\b|CCITT\b|ISO\b|IEC\b|International Standards?\b|INTERNATIONAL STANDARDS?\b)/gu

const ituHead = /(?:Rec(?:ommendation)?s?\.? ?)?(?:(?:ITU-[TRD]|CCITT) ?(?:(?:Rec(?:ommendation)?s?\.?|Draft) )?)?/iy
const ituBody = /ITU-([TRD])|CCITT/i
/** `X.501`, `F.400/X.400`, `X.217 bis`, `BT.709-6`, `X.680.1`. */
const ituNumber =
  /[A-Z]{1,3}\.\d{1,5}(?:\.\d{1,3})*(?:-\d{1,3}(?!\d))?(?: ?(?:bis|ter)\b)?(?:\/[A-Z]{1,3}\.\d{1,5}(?:\.\d{1,3})*)?(?![\d\p{L}])/uy
/** `H Suppl. 19`, `H.Sup19`, `X-series Supplement 7`. */
const ituSupplementNumber = /([A-Z])(?:\.|-series)? ?Sup(?:pl(?:ement)?)?\.? ?(\d{1,3})(?!\d)/y
const ituVersion = / ?\((V\d{1,3})\)/iy
/** `(2016)`, `(10/2016)`, `(2016/10)`, `(07/94)`, `(94)`. */
const ituDate = / ?\(((?:\d{1,2} ?\/ ?)?(?:19|20)\d{2}|(?:19|20)\d{2} ?\/ ?\d{1,2}|\d{2}\/\d{2}|[89]\d)\)/y
/** `Amd. 1`, `Technical Cor. 1`, `/Cor 2`, `Corrigendum 1`, `Add. 1`, `Err. 1`. A comma or a slash may stand before it. */
const supplementOf =
  /(?: ?[,/+] ?| )(?:Draft )?(?:CD )?(?:(?:Technical|Tech\.?) )?(FDAM|PDAM|DAM|DCOR|Amd|Amendment|Amend|Cor|Corr|Corrigendum|Add|Addendum|Err|Erratum)\.? ?(\d{1,2})(?!\d)/iy
const supplementDate = / ?(?:: ?((?:19|20)\d{2}(?:-\d{2})?)|\(((?:\d{1,2}\/)?(?:19|20)\d{2})\))/y

const isoHead = /(?:International Standards? )?(ISO\/IEC\/IEEE|ISO\/IEC|ISO\/IEEE|ISO\/CIE|ISO|IEC)(?:[ /]|(?=[0-9]))/iy
const bareIsoHead = /International Standards? (?=\d{4,6}(?:-\d{1,3})?(?::|$))/iy
const isoType = /(TR|TS|ISP|PAS|IWA|Guide|DIS|FDIS|CD|PRF|WD|NP|AWI|DTR|DTS|FCD|PDTR|DISP)\b[ /]?/iy
/** `9594`, `9594-2`, `60027-2-1`, `9594 (all parts)`. A number that goes on with a dot or a letter is no standard. */
const isoNumber = /(\d{1,6})(?:-(\d{1,3}[A-Za-z]?(?:-\d{1,3})?))?(?![\d\p{L}_]|\.\d|-\d)/uy
const allParts = /(?: ?\((?:all |multi-?)parts?\)|,? all parts|-all\b)/iy
const isoDate = / ?: ?((?:19|20)\d{2}(?:-\d{2})?|-{1,4}|(?:19|20)[Xx]{2})(?![\d])/y
const isoLanguage = / ?\((?:E|F|en|fr|en,fr|E\/F)\)/y
const isoStage = /\/(CD|DIS|FDIS|PRF)\b(?! ?Amd)/y

const bar = / ?[|¦│] ?/y
/** `, X.681`, ` and X.682`: a list goes on after its first member. */
const further = /(?:, (?:and |or )?| and | or | to | through )(?=[A-Z]{1,3}\.\d)/y

/** Every citation of a Recommendation or a Standard in a text, in order. A dual citation is one citation. */
export function findCitations(text: string): readonly FoundCitation[] {
  const plain = fold(text)
  const found: FoundCitation[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(plain); match; match = opening.exec(plain)) {
    const read = readCitation(plain, match.index)
    if (!read) continue
    found.push(read)
    let end = read.end
    if (read.citation.itu) end = readFurther(plain, end, found)
    opening.lastIndex = end
  }
  return found
}

/** The first citation in a text; null where there is none. */
export function parseCitation(text: string): Citation | null {
  return findCitations(text)[0]?.citation ?? null
}

/** The citation in its common form: `Rec. ITU-T X.501 (2016) | ISO/IEC 9594-2:2017`. */
export function formatCitation(citation: Citation): string {
  const { itu, iso } = citation
  return [itu ? formatItu(itu) : null, iso ? formatIso(iso) : null].filter((half) => half !== null).join(' | ')
}

function formatItu(itu: ItuCitation): string {
  const version = itu.version ? ` (${itu.version})` : ''
  const date = itu.date ? ` (${itu.date})` : ''
  const supplement = itu.supplement ? ` ${itu.supplement}${itu.supplementDate ? ` (${itu.supplementDate})` : ''}` : ''
  return `Rec. ${itu.body ?? 'ITU-T'} ${itu.number}${version}${date}${supplement}`
}

function formatIso(iso: IsoCitation): string {
  const supplement = iso.supplement ? `/${iso.supplement}${iso.supplementDate ? `:${iso.supplementDate}` : ''}` : ''
  return `${iso.body} ${iso.type ? `${iso.type} ` : ''}${iso.number}${iso.part ? `-${iso.part}` : ''}${iso.allParts ? ' (all parts)' : ''}${iso.date ? `:${iso.date}` : ''}${supplement}`
}

/** Same length as the text: spaces of every width are one space, dashes of every length a hyphen. */
function fold(text: string): string {
  return /[^\x20-\x7e]/.test(text)
    ? text.replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-')
    : text
}

interface Read<T> {
  readonly end: number
  readonly half: T
}

function readCitation(text: string, start: number): FoundCitation | null {
  const itu = readItu(text, start)
  if (itu) {
    const after = match(bar, text, itu.end)
    const iso = after ? readIso(text, itu.end + after[0].length) : null
    return { start, end: iso?.end ?? itu.end, citation: { itu: itu.half, iso: iso?.half ?? null } }
  }
  const iso = readIso(text, start)
  if (!iso) return null
  const after = match(bar, text, iso.end)
  const second = after ? readItu(text, iso.end + after[0].length) : null
  return { start, end: second?.end ?? iso.end, citation: { itu: second?.half ?? null, iso: iso.half } }
}

/**
 * The members of a list behind its first: `Rec. ITU-T X.680, X.681 and X.682`. Behind a dual citation they are dual: in
 * `X.680 | ISO/IEC 8824-1, B.6.2` the last is a place. Gives where the list ends.
 */
function readFurther(text: string, start: number, found: FoundCitation[]): number {
  let end = start
  for (let next = match(further, text, end); next; next = match(further, text, end)) {
    const from = end + next[0].length
    const itu = readItuNumber(text, from)
    if (!itu) break
    const after = match(bar, text, itu.end)
    const iso = after ? readIso(text, itu.end + after[0].length) : null
    if (iso === null && found.at(-1)?.citation.iso) break
    end = iso?.end ?? itu.end
    found.push({ start: from, end, citation: { itu: itu.half, iso: iso?.half ?? null } })
  }
  return end
}

function readItu(text: string, start: number): Read<ItuCitation> | null {
  const head = match(ituHead, text, start)
  if (!head || head[0] === '') return null
  const stated = ituBody.exec(head[0])
  const read = readItuNumber(text, start + head[0].length, stated !== null)
  const sector = stated?.[1]?.toUpperCase()
  return read && (sector === 'R' || sector === 'D') ? { ...read, half: { ...read.half, body: `ITU-${sector}` } } : read
}

function readItuNumber(text: string, start: number, bodyStated = false): Read<ItuCitation> | null {
  let end = start
  let number: string
  const supplementNumber = bodyStated ? match(ituSupplementNumber, text, end) : null
  if (supplementNumber) {
    number = `${supplementNumber[1]} Suppl. ${supplementNumber[2]}`
    end += supplementNumber[0].length
  } else {
    const printed = match(ituNumber, text, end)
    if (!printed) return null
    number = printed[0].replace(/ ?(bis|ter)$/, ' $1')
    end += printed[0].length
  }
  const version = match(ituVersion, text, end)
  if (version) end += version[0].length
  const date = match(ituDate, text, end)
  if (date) end += date[0].length
  const late = version ? null : match(ituVersion, text, end)
  if (late) end += late[0].length
  const supplement = readSupplement(text, end, 'itu')
  const stated = version ?? late
  return {
    end: supplement?.end ?? end,
    half: {
      number,
      date: date ? fullYear((date[1] as string).replace(/ /g, '').replace(/^(\d{4})\/(\d{1,2})$/, '$2/$1')) : null,
      version: stated?.[1]?.toUpperCase() ?? null,
      supplement: supplement?.half ?? null,
      ...(supplement?.date ? { supplementDate: supplement.date } : {}),
    },
  }
}

/** `07/94` is of 1994, `02/05` of 2005. No Recommendation that is cited so is older than 1980. */
function fullYear(date: string): string {
  return date
    .replace(/ /g, '')
    .replace(/(?<!\d)(\d{2})$/, (_, year: string) => (Number(year) < 60 ? `20${year}` : `19${year}`))
}

function readIso(text: string, start: number): Read<IsoCitation> | null {
  const head = match(isoHead, text, start) ?? match(bareIsoHead, text, start)
  // `© ISO/IEC 2017` is a year.
  if (!head || /©\s?$/.test(text.slice(Math.max(0, start - 2), start))) return null
  let end = start + head[0].length
  const type = match(isoType, text, end)
  if (type) end += type[0].length
  const number = match(isoNumber, text, end)
  if (!number) return null
  end += number[0].length
  const stage = match(isoStage, text, end)
  if (stage) end += stage[0].length
  const everyPart = number[2] ? null : match(allParts, text, end)
  if (everyPart) end += everyPart[0].length
  const date = match(isoDate, text, end)
  if (date) end += date[0].length
  const language = date ? match(isoLanguage, text, end) : null
  if (language) end += language[0].length
  const supplement = readSupplement(text, end, 'iso')
  return {
    end: supplement?.end ?? end,
    half: {
      body: (head[1] ?? 'ISO/IEC').toUpperCase(),
      type: (type?.[1] ?? stage?.[1] ?? null)?.toUpperCase() ?? null,
      number: number[1] as string,
      part: number[2] ?? null,
      ...(everyPart ? { allParts: true } : {}),
      // A year that is not known yet is a dash, or hyphens where a dash cannot be typed.
      date: date?.[1]?.replace(/^-+$/, '-') ?? null,
      supplement: supplement?.half ?? null,
      ...(supplement?.date ? { supplementDate: supplement.date } : {}),
    },
  }
}

const supplementNames: Readonly<Record<string, string>> = {
  amd: 'Amd',
  amend: 'Amd',
  amendment: 'Amd',
  cor: 'Cor',
  corr: 'Cor',
  corrigendum: 'Cor',
  add: 'Add',
  addendum: 'Add',
  err: 'Err',
  erratum: 'Err',
  dam: 'DAM',
  fdam: 'FDAM',
  pdam: 'PDAM',
  dcor: 'DCOR',
}

/** Deepest chain of supplements read: an amendment, its corrigendum, and one to spare. Further ones stay text. */
const maxSupplements = 3

function readSupplement(
  text: string,
  start: number,
  body: 'itu' | 'iso',
): (Read<string> & { readonly date: string | null }) | null {
  let end = start
  const dates: string[] = []
  const parts: string[] = []
  while (parts.length < maxSupplements) {
    const part = match(supplementOf, text, end)
    if (!part) break
    const name = supplementNames[(part[1] as string).toLowerCase()] as string
    parts.push(`${name}${body === 'itu' ? '.' : ''} ${part[2]}`)
    end += part[0].length
    const dated = match(supplementDate, text, end)
    if (dated) {
      dates.push((dated[1] ?? dated[2]) as string)
      end += dated[0].length
      const language = match(isoLanguage, text, end)
      if (language) end += language[0].length
    }
  }
  return parts.length > 0 ? { end, half: parts.join(body === 'itu' ? ' ' : '/'), date: dates.join(', ') || null } : null
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
