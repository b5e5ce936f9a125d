import type { Abbreviation, Reference, ReferenceGroup } from '../model/document.ts'
import { parseCitation } from '../model/parse-citation.ts'
import type { RawParagraph, RawTable } from '../model/raw.ts'
import { textOf } from '../model/text-of.ts'
import { findListMarker } from './markers.ts'
import { dropStart, keepStart, plainText, trimInlines } from './trim-inlines.ts'

/** Which group of references a sub-head opens. Source: Rules for presentation of ITU-T | ISO/IEC common text, clause 2. */
export function groupOfTitle(title: string): ReferenceGroup | null {
  if (/\bidentical\b/i.test(title)) return 'identical'
  if (/\bpaired\b/i.test(title)) return 'paired'
  return /\badditional\b/i.test(title) ? 'additional' : null
}

/** An entry of clause 2 or the bibliography: bullet or bracketed label off, the cited document parsed. */
export function readReference(block: RawParagraph, group: ReferenceGroup): Reference {
  const text = plainText(block.children)
  const bracket = /^[\s\u00a0]*(\[[^\][]{1,60}\])[\s\u00a0]*/.exec(text)
  const marker = bracket ? null : findListMarker(text)
  const length = bracket?.[0].length ?? marker?.length ?? 0
  const printed = block.label ?? bracket?.[1] ?? marker?.label.printed ?? ''
  const children = dropStart(block.children, length)
  const citation = parseCitation(textOf(children)) ?? (bracket ? parseCitation(bracket[1] as string) : null)
  return {
    type: 'reference', label: { printed, number: /([0-9]+)/.exec(printed)?.[1] ?? null }, group, citation, children: trimInlines(children),
    anchors: block.anchors ?? [], place: block.place,
  }
}

const separated = /^[\s\u00a0]*([\p{L}\p{N}][^\s\u00a0\t]{0,24}(?: [^\s\u00a0\t]{1,12})?)(?:[\s\u00a0]*\t[\s\u00a0]*|[\s\u00a0]{2,}|[\s\u00a0]+[-\u2013\u2014:=][\s\u00a0]+|:[\s\u00a0]+)(?=\S)/u

/** `DIB<tab>Directory information base`; null where a paragraph is no such entry. */
export function readAbbreviation(block: RawParagraph): Abbreviation | null {
  const base = { type: 'abbreviation' as const, anchors: block.anchors ?? [], place: block.place }
  if (block.label !== undefined && block.role === 'abbreviation') return { ...base, abbreviation: block.label.trim(), children: trimInlines(block.children) }
  const text = plainText(block.children)
  const bold = block.children[0]
  const lead = bold?.type === 'text' && bold.bold && bold.value.trim().length <= 24 && block.children.length > 1 ? bold.value.length : 0
  if (lead > 0) {
    const sign = /^[\s\u00a0]*[-\u2013\u2014:=]?[\s\u00a0]*/.exec(text.slice(lead))?.[0].length ?? 0
    return { ...base, abbreviation: textOf(keepStart(block.children, lead)).replace(/:$/, ''), children: dropStart(block.children, lead + sign) }
  }
  const found = separated.exec(text) ?? /^[\s\u00a0]*([\p{Lu}\p{N}][\p{L}\p{N}.\/-]{1,14})[\s\u00a0]+(?=\p{Lu})/u.exec(text)
  if (!found || /[.;]$/.test(found[1] as string)) return null
  return { ...base, abbreviation: (found[1] as string).trim(), children: dropStart(block.children, found[0].length) }
}

/** A table of two columns in the clause of abbreviations; null where it is another table. */
export function readAbbreviationTable(table: RawTable): Abbreviation[] | null {
  const rows = table.rows.filter((row) => !row.every((cell) => cell.header))
  if (rows.length === 0 || rows.some((row) => row.length !== 2)) return null
  return rows.map(([key, value]) => ({
    type: 'abbreviation', abbreviation: textOf(key?.children ?? []), children: trimInlines(value?.children ?? []), anchors: table.anchors ?? [], place: key?.place ?? table.place,
  }))
}
