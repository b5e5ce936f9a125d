import type { Citation } from '../model/citation.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import { append } from '../model/gather.ts'
import { findCitations, parseCitation } from '../model/parse-citation.ts'
import { blockText } from '../model/text-of.ts'

/** What the two front matters say of each other. */
export interface FrontComparison {
  /** Which edition of the other text each goes with, where they contradict each other. */
  readonly editions: readonly { readonly left: string; readonly right: string }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks that the texts are a pair and of editions that go together. Years never identify a pair. */
export function compareFront(
  left: Document,
  right: Document,
  areCounterparts: (itu: Citation, iso: Citation) => boolean,
): FrontComparison {
  const own = { left: cite(left.front.identifier), right: cite(right.front.identifier) }
  const named = { left: cite(left.front.counterpart), right: cite(right.front.counterpart) }
  const editions: { left: string; right: string }[] = []
  for (const [a, b, printedA, printedB] of [
    [named.left, own.right, left.front.counterpart, right.front.identifier],
    [own.left, named.right, left.front.identifier, right.front.counterpart],
    [named.left, named.right, left.front.counterpart, right.front.counterpart],
  ] as const) {
    const difference = a && b ? editionDifference(a, b) || contradicts(a, b) : false
    if (difference) editions.push({ left: printedA as string, right: printedB as string })
  }
  // Two printings of one body are of one edition; those of two bodies are dated apart.
  if (own.left && own.right && editionDifference(own.left, own.right))
    editions.push({ left: left.front.identifier as string, right: right.front.identifier as string })
  for (const side of ['left', 'right'] as const) {
    const other = side === 'left' ? own.right : own.left
    if (!other) continue
    for (const stated of statedCounterparts(side === 'left' ? left : right)) {
      const cited = parseCitation(stated)
      if (!cited || !(editionDifference(cited, other) || contradicts(cited, other))) continue
      editions.push(
        side === 'left'
          ? { left: stated, right: right.front.identifier as string }
          : { left: left.front.identifier as string, right: stated },
      )
    }
  }
  append(editions, otherImprints(left, right))
  const [otherPrinted] = contradictions(identifiersOf(left), identifiersOf(right))
  if (otherPrinted) editions.push(otherPrinted)
  const diagnostics: Diagnostic[] = []
  if (own.left && own.right && !mayBePair(own.left, own.right, named.left, named.right, areCounterparts)) {
    diagnostics.push({
      code: 'not-a-pair',
      message: `The texts name different standards: ${left.front.identifier} and ${right.front.identifier}. They were compared all the same.`,
    })
  }
  const languages = [left, right].map(({ front }) => primaryLanguage(front.language))
  if (languages[0] && languages[1] && languages[0] !== languages[1])
    diagnostics.push({
      code: 'other-language',
      message: `The texts say that they are in two languages: ${left.front.language} and ${right.front.language}. They were compared all the same.`,
    })
  const stages = [left, right].map(({ front }) => front.stage?.toLowerCase())
  // A draft is compared with what it becomes; formats call one stage by several names.
  if (stages[0] && stages[1] && stages[0] !== stages[1] && areOfOneBody(left, right))
    diagnostics.push({
      code: 'other-stage',
      message: `The texts say that they are at two stages: ${left.front.stage} and ${right.front.stage}. They were compared all the same.`,
    })
  const filed = filedApart(left, right)
  if (filed.length > 0)
    diagnostics.push({
      code: 'filed-apart',
      message: `The texts are filed under another ${filed.join(', another ')}. That is no part of a text and was not compared further.`,
    })
  if ((left.front.title === null) !== (right.front.title === null))
    diagnostics.push({
      code: 'title-unstated',
      message: `The titles were not compared: the ${left.front.title === null ? 'left' : 'right'} text states none.`,
    })
  return { editions: editions.slice(0, 1), diagnostics }
}

/** What both texts state of their place in catalogues, and not alike: `ICS: 35.100.01 and 35.110`. */
function filedApart({ front: left }: Document, { front: right }: Document): string[] {
  return Object.entries(left.filedUnder ?? {}).flatMap(([name, own]) => {
    const other = right.filedUnder?.[name]
    return other === undefined || other === own ? [] : [`${name}: ${own} and ${other}`]
  })
}

/** Whether two texts are printings of one body, by their identifiers. */
function areOfOneBody({ front: left }: Document, { front: right }: Document): boolean {
  const [own, other] = [cite(left.identifier), cite(right.identifier)]
  return left.publisher === right.publisher && own !== null && other !== null && sameDocument(own, other)
}

/** Edition and date, where two printings of one body state each another. Those of two bodies count editions and date texts apart. */
function otherImprints(leftText: Document, rightText: Document): { left: string; right: string }[] {
  if (!areOfOneBody(leftText, rightText)) return []
  const [{ front: left }, { front: right }] = [leftText, rightText]
  const [own, other] = [cite(left.identifier), cite(right.identifier)]
  const told = [
    ['edition', editionNumber],
    ['date', (date: string) => date],
  ] as const
  return told.flatMap(([name, meant]) => {
    const [a, b] = [left[name], right[name]]
    if (!a || !b) return []
    // The year of an identifier is compared with it; the day that a dated printing came out on is nobody's edition.
    const isMonthEnough = name === 'date' && [own, other].some((cited) => cited !== null && isDated(cited))
    const [one, another] = [meant(a), meant(b)].map((said) => (isMonthEnough ? said.slice(0, 7) : said)) as [
      string,
      string,
    ]
    // A date may be as precise as the year.
    return one.startsWith(another) || another.startsWith(one) ? [] : [{ left: `${name} ${a}`, right: `${name} ${b}` }]
  })
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** `4` for `4.0`, `4th edition` and `Fourth edition`. */
function editionNumber(edition: string): string {
  const ordinal = ordinals.indexOf(
    edition
      .toLowerCase()
      .replace(/ edition$/, '')
      .trim(),
  )
  if (ordinal >= 0) return `${ordinal + 1} `
  const number = /^(?:edition )?([0-9]{1,3})(?:\.([0-9]{1,2}))?(?:st|nd|rd|th)?(?: edition)?$/i.exec(edition.trim())
  if (number === null) return edition.toLowerCase()
  return `${number[1]}${number[2] === undefined || number[2] === '0' ? '' : `.${number[2]}`} `
}

/** `en` of `en-GB` and of `E`. */
function primaryLanguage(language: string | null): string | null {
  const [primary = ''] = (language ?? '').toLowerCase().split(/[-_]/)
  return primary === '' ? null : ({ e: 'en', eng: 'en', f: 'fr', fra: 'fr', r: 'ru', rus: 'ru' }[primary] ?? primary)
}

function identifiersOf({ front }: Document): string[] {
  const all = [front.identifier, front.counterpart, ...(front.printedIdentifiers ?? [])]
  return [...new Set(all.filter((printed) => printed !== null))]
}

/**
 * What one text prints of itself and the other contradicts: the other has identifiers of the same body, and none that goes
 * with it. A running head that is wrong in both is no difference.
 */
function contradictions(left: readonly string[], right: readonly string[]): { left: string; right: string }[] {
  const against = (ones: readonly string[], others: readonly string[]): [string, string][] =>
    ones.flatMap((one) => {
      const cited = parseCitation(one)
      const opposed = cited === null ? null : opposedIn(cited, others)
      return opposed === null ? [] : [[one, opposed] as [string, string]]
    })
  return [
    ...against(left, right).map(([one, other]) => ({ left: one, right: other })),
    ...against(right, left).map(([one, other]) => ({ left: other, right: one })),
  ]
}

/** An identifier of the same body, where none of them names the document in the same edition; the same document's first. */
function opposedIn(cited: Citation, others: readonly string[]): string | null {
  let otherDocument: string | null = null
  let otherEdition: string | null = null
  let isNamed = false
  for (const other of others) {
    const named = parseCitation(other)
    if (named === null) continue
    if (sameDocument(cited, named)) {
      isNamed = true
      if (editionDifference(cited, named)) otherEdition = other
      // Without a date it says nothing of the edition.
      else if (isDated(named) || !isDated(cited)) return null
    } else if (contradicts(cited, named)) otherDocument = other
  }
  return otherEdition ?? (isNamed ? null : otherDocument)
}

function isDated({ itu, iso }: Citation): boolean {
  return (itu?.date ?? iso?.date ?? null) !== null
}

/** "The identical text is published as …" in the foreword or the summary: the numbers and editions named. */
function statedCounterparts(document: Document): string[] {
  const stated: string[] = []
  for (const clause of document.children) {
    if (clause.numbered) continue
    for (const block of clause.children) {
      if (block.type !== 'paragraph') continue
      const found = /identical text is (?:also )?published as ([^\n]{3,160})/i.exec(blockText(block))
      const cited = found && findCitations(found[1] as string)[0]
      if (found && cited) stated.push((found[1] as string).slice(cited.start, cited.end))
    }
  }
  return stated
}

/** Another number of the same body. */
function contradicts(a: Citation, b: Citation): boolean {
  return (a.itu !== null && b.itu !== null && !sameItu(a, b)) || (a.iso !== null && b.iso !== null && !sameIso(a, b))
}

function cite(printed: string | null): Citation | null {
  return printed ? parseCitation(printed) : null
}

/** The same document in two editions, or with and without a corrigendum. */
function editionDifference(a: Citation, b: Citation): boolean {
  if (a.iso && b.iso && sameIso(a, b)) {
    return (
      (a.iso.date !== null && b.iso.date !== null && year(a.iso.date) !== year(b.iso.date)) ||
      a.iso.supplement !== b.iso.supplement ||
      deliverable(a.iso.type) !== deliverable(b.iso.type)
    )
  }
  if (a.itu && b.itu && sameItu(a, b)) {
    return (
      (a.itu.date !== null && b.itu.date !== null && otherDate(a.itu.date, b.itu.date)) ||
      (a.itu.version !== null && b.itu.version !== null && a.itu.version !== b.itu.version) ||
      a.itu.supplement !== b.itu.supplement
    )
  }
  return false
}

/** A Technical Report is no International Standard; a draft of a standard is one in another stage. */
function deliverable(type: string | null): string | null {
  return type !== null && /^(?:TR|TS|ISP|PAS|Guide)$/i.test(type) ? type : null
}

function mayBePair(
  left: Citation,
  right: Citation,
  namedLeft: Citation | null,
  namedRight: Citation | null,
  areCounterparts: (itu: Citation, iso: Citation) => boolean,
): boolean {
  if (sameDocument(left, right)) return true
  if ((namedLeft && sameDocument(namedLeft, right)) || (namedRight && sameDocument(left, namedRight))) return true
  if (left.itu && right.iso) return areCounterparts(left, right)
  if (left.iso && right.itu) return areCounterparts(right, left)
  return false
}

function sameDocument(a: Citation, b: Citation): boolean {
  return sameItu(a, b) || sameIso(a, b)
}

function sameItu(a: Citation, b: Citation): boolean {
  return a.itu !== null && b.itu !== null && a.itu.number === b.itu.number
}

function sameIso(a: Citation, b: Citation): boolean {
  return a.iso !== null && b.iso !== null && a.iso.number === b.iso.number && a.iso.part === b.iso.part
}

/** Another year, or another month where both texts have one: Recommendations are dated by the month. */
function otherDate(a: string, b: string): boolean {
  const month = (date: string): string | undefined =>
    /(?<![0-9])(?:[0-9]{4}-([01][0-9])|([01]?[0-9])\/[0-9]{4})/
      .exec(date)
      ?.slice(1)
      .find((part) => part !== undefined)
  const [left, right] = [month(a), month(b)]
  return year(a) !== year(b) || (left !== undefined && right !== undefined && Number(left) !== Number(right))
}

function year(date: string): string {
  return /[0-9]{4}/.exec(date)?.[0] ?? date
}
