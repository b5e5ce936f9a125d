import type { Footnote } from '../../model/document.ts'
import { ChangeMarks } from './marks.ts'
import { charactersOf } from './printed-characters.ts'
import { newRuns } from './run-xml.ts'
import { nameOf, type Parts, putPart, textOfPart } from './word-package.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml'
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Ids of the changes in notes: those of the text begin below. */
const firstChange = 950_001

/** The name of the part that holds the footnotes of a Word file, which it may not have yet. */
export function notesPartOf(parts: Parts, documentPart: string): string {
  const name = documentPart.replace(/[^/]*$/, 'footnotes.xml')
  return nameOf(parts, name) ?? name
}

/** The least id that no footnote has. */
export function freeNoteId(parts: Parts, name: string): number {
  let free = 1
  for (const [, id] of (textOfPart(parts, name) ?? '').matchAll(
    /<(?:\w+:)?footnote\s[^>]*?\bid\s*=\s*["'](-?\d{1,9})["']/g,
  ))
    free = Math.max(free, Number(id) + 1)
  return free
}

/** Puts new footnotes into a Word file, their words as put in; a file without footnotes is given the part that holds them. */
export function writeNotes(
  parts: Parts,
  documentPart: string,
  notes: readonly (readonly [Footnote, number])[],
  date?: string,
): void {
  if (notes.length === 0) return
  const name = notesPartOf(parts, documentPart)
  const xml = textOfPart(parts, name) ?? addNotesPart(parts, documentPart, name)
  const end = /<\/([\w.-]+:)?footnotes\s*>\s*$/.exec(xml)
  if (end === null) return
  const marks = new ChangeMarks(end[1] ?? '', firstChange, date)
  const written = notes.map(([{ children }, id]) => {
    const runs = newRuns(charactersOf(children), { properties: '', emphasis: true }, marks.w)
    return noteXml(marks.w, id, runs === '' ? '' : marks.mark('ins', runs))
  })
  putPart(parts, name, xml.slice(0, end.index) + written.join('') + xml.slice(end.index))
}

/** A footnote of one paragraph. */
export function noteXml(w: string, id: number, runs: string): string {
  return `<${w}footnote ${w}id="${id}"><${w}p><${w}r><${w}rPr><${w}vertAlign ${w}val="superscript"/></${w}rPr><${w}footnoteRef/><${w}t xml:space="preserve"> </${w}t></${w}r>${runs}</${w}p></${w}footnote>`
}

/** The part that holds footnotes, with the lines that part them from the text. */
export function notesPart(notes: string): string {
  const separators =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
  return `${declaration}<w:footnotes xmlns:w="${word}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${separators}${notes}</w:footnotes>`
}

/** Names a part for footnotes where Word looks for it; gives what stands in it. */
function addNotesPart(parts: Parts, documentPart: string, name: string): string {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(documentPart) ?? []
  const links = nameOf(parts, `${folder}_rels/${file}.rels`) ?? `${folder}_rels/${file}.rels`
  const known =
    textOfPart(parts, links) ?? `${declaration}<Relationships xmlns="${packageRelationships}"></Relationships>`
  const link = `<Relationship Id="rIdFootnotes" Type="${relationships}/footnotes" Target="${name.slice(folder.length)}"/>`
  putPart(
    parts,
    links,
    known.replace(/<\/Relationships\s*>\s*$/, (end) => link + end),
  )
  const types = nameOf(parts, '[Content_Types].xml') ?? '[Content_Types].xml'
  const type = `<Override PartName="/${name}" ContentType="${contentType}"/>`
  putPart(
    parts,
    types,
    (textOfPart(parts, types) ?? '').replace(/<\/Types\s*>\s*$/, (end) => type + end),
  )
  return notesPart('')
}
