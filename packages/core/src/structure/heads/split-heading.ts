import type { HeadingRole } from '../../model/raw.ts'

/** What a printed heading says apart from its title. */
export interface PrintedHeading {
  /** `8.2.1`, `A.3`, `Annex A`, `Section 2`; null where nothing is printed. */
  readonly label: string | null
  readonly role: HeadingRole | null
  /** UTF-16 units of the text that belong to the label. */
  readonly length: number
}

const none: PrintedHeading = { label: null, role: null, length: 0 }
const space = String.raw`[\s\u00a0]`
const dash = String.raw`(?:--|[-\u2010-\u2015\u2212])`
/** What may stand between a label and a title. */
const after = String.raw`(?:${space}*${dash}${space}*|${space}*[.:]${space}*|${space}+(?:${dash}${space}+)?|(?=\()|$)`
const annex = new RegExp(
  `^${space}*(Annex|ANNEX|annex|Appendix|APPENDIX|appendix)${space}+([A-Z]{1,2}[0-9]{0,2}|[IVXL]{1,7}|[0-9]{1,2})${after}`,
  'u',
)
/** The only annex of a text has no letter. */
const onlyAnnex = new RegExp(
  String.raw`^${space}*(Annex|ANNEX|Appendix|APPENDIX)(?:${space}*(?=[(\n])|${space}+${dash}${space}+|${space}*:${space}+|${space}*$)`,
  'u',
)
const section = new RegExp(`^${space}*(?:SECTION|Section)${space}+([0-9]{1,3}|[IVX]{1,5})${after}`, 'u')
const number = String.raw`(?:[A-Z][0-9]{0,2}|[IVX]{1,6}|[0-9]{1,3})(?:\.[0-9]{1,3}){1,8}[a-z]?|[0-9]{1,3}[a-z]?`
const numbered = new RegExp(
  String.raw`^${space}*(?:(?:[Cc]lause|[Cc]hapter|CHAPTER)${space}+)?((?:Intro\.${space}*)?(?:${number}))\.?(?:${space}*[\t\n]${space}*|${space}+(?:${dash}${space}+)?|$)`,
  'u',
)

/** Splits a typed number from a printed heading: `8.2<tab>Title`, `Annex A – Title`, `A.3 Title`, `SECTION 1 – GENERAL`. */
export function splitHeading(text: string): PrintedHeading {
  if (!/^[\s\u00a0]*[0-9A-Zac]/.test(text)) return none
  const head = annex.exec(text) ?? onlyAnnex.exec(text)
  if (head) {
    const isAnnex = /^annex$/i.test(head[1] as string)
    return {
      label: `${isAnnex ? 'Annex' : 'Appendix'}${head[2] ? ` ${head[2]}` : ''}`,
      role: isAnnex ? 'annex' : 'appendix',
      length: head[0].length,
    }
  }
  const parted = section.exec(text)
  if (parted) return { label: `Section ${parted[1]}`, role: null, length: parted[0].length }
  const found = numbered.exec(text)
  return found
    ? { label: (found[1] as string).replace(/[\s\u00a0]+/g, ' '), role: null, length: found[0].length }
    : none
}

const glued = /^[\s\u00a0]*((?:[A-Z][0-9]{0,2}|[0-9]{1,3})(?:\.[0-9]{1,3}){1,8})(?=\p{Lu}\p{Ll}{2})/u

/** `7.1General`: the tab between the number of a subclause and its title was lost. Whether the number may stand there, the caller knows. */
export function splitGlued(text: string): PrintedHeading {
  const found = glued.exec(text)
  return found ? { label: found[1] as string, role: null, length: found[0].length } : none
}

const gluedWhole = /^[\s\u00a0]*([0-9]{1,2})(?=\p{Lu}\p{Ll}{2})/u

/** `1Scope`: likewise of a clause, where the format says that it is a heading. */
export function splitGluedWhole(text: string): PrintedHeading {
  const found = gluedWhole.exec(text)
  return found ? { label: found[1] as string, role: null, length: found[0].length } : none
}

/** A label that the format keeps apart, in the form that a typed one has: `ANNEX A`, `A` of an annex, `3.5.1.`, `SECTION 1`. */
export function tidyLabel(
  printed: string,
  role: HeadingRole | undefined,
): { readonly label: string | null; readonly rest: string } {
  const clean = printed.replace(/[\s\u00a0]+/g, ' ').trim()
  if (clean === '') return { label: null, rest: '' }
  const found = splitHeading(`${clean} `)
  if (found.label !== null && !((role === 'annex' || role === 'appendix') && found.role === null))
    return { label: found.label, rest: clean.slice(found.length).trim() }
  const bare = clean.replace(/[.:]$/, '')
  const isLetter = /^(?:[A-Z]{1,2}|[IVXL]{1,7}|[0-9]{1,2})$/.test(bare)
  if (isLetter && role === 'annex') return { label: `Annex ${bare}`, rest: '' }
  return { label: isLetter && role === 'appendix' ? `Appendix ${bare}` : bare, rest: '' }
}

/** The parts of a label by which it nests: `A.3.1` → `A`, `3`, `1`; `Annex A` → `A`; `Intro. 8.1` → `Intro`, `8`, `1`. */
export function labelPath(label: string): string[] {
  if (/^Section\s/.test(label)) return [label]
  return label
    .replace(/^(?:Annex|Appendix)\s+/, '')
    .replace(/^Intro\.\s*/, 'Intro.')
    .split('.')
    .filter((part) => part !== '')
}
