import { plainText } from './inline-builder.ts'
import type { Relationships } from './relationships.ts'
import { type DocxFile, openStory } from './story.ts'
import { walkBlocks } from './walk-blocks.ts'
import { childrenNamed, type XmlElement } from './word-xml.ts'

/** The distinct texts of the headers and footers that sections name, paragraph by paragraph, page numbers left out. */
export function readRunningHeads(
  sections: readonly XmlElement[],
  relationships: Relationships,
  file: DocxFile,
): { readonly texts: readonly string[]; readonly parts: readonly XmlElement[] } {
  const parts = new Set<string>()
  for (const section of sections) {
    for (const reference of [
      ...childrenNamed(section, 'headerReference'),
      ...childrenNamed(section, 'footerReference'),
    ]) {
      const target = relationships.byId(reference.attributes['id'] ?? '')
      if (target !== undefined && !target.external) parts.add(target.target)
    }
  }
  const texts = new Set<string>()
  const roots: XmlElement[] = []
  for (const part of parts) {
    const root = file.pkg.xml(part)
    if (root === undefined) continue
    const collect = (container: XmlElement): void => {
      walkBlocks(container, openStory(file, file.pkg.relationships(part), 'running-head'), {
        paragraph(paragraph) {
          texts.add(plainText(paragraph.nodes).replace(/\s+/g, ' ').trim())
          for (const drawing of paragraph.drawings) for (const box of drawing.textBoxes) collect(box)
        },
        table(table) {
          for (const row of table.rows) for (const { element } of row.cells) if (element !== undefined) collect(element)
        },
      })
    }
    roots.push(root)
    collect(root)
  }
  // A page number between dashes leaves the dashes.
  return { texts: [...texts].filter((text) => /[\p{L}\p{N}]/u.test(text)), parts: roots }
}
