import { chooseBranch } from './alternate-content.ts'
import { dropUnprinted } from './drop-text.ts'
import { collectBookmark } from './inline-content.ts'
import { ParagraphJoiner, type WordParagraph } from './paragraph.ts'
import { nest, placeOf, reportUnknown, type Story } from './story.ts'
import { readTable, type WordTable } from './table.ts'
import { child, type XmlElement } from './word-xml.ts'

/** What is done with each block that is met. */
export interface BlockVisitor {
  paragraph(paragraph: WordParagraph): void
  table(table: WordTable): void
  /** Running heads and feet are named here, at the end of each section. */
  section?(sectPr: XmlElement): void
}

/**
 * Walks the blocks of a container in reading order, through content controls and pending changes. It recurses
 * where the file nests, and `nest` bounds that.
 */
export function walkBlocks(container: XmlElement, story: Story, visitor: BlockVisitor): void {
  const joiner = new ParagraphJoiner(story, (paragraph) => visitor.paragraph(paragraph))
  walk(container, story, visitor, joiner)
  joiner.flush()
}

function walk(container: XmlElement, story: Story, visitor: BlockVisitor, joiner: ParagraphJoiner): void {
  nest(story, container, () => walkChildren(container, story, visitor, joiner))
}

function walkChildren(container: XmlElement, story: Story, visitor: BlockVisitor, joiner: ParagraphJoiner): void {
  const { file } = story
  for (const node of container.children) {
    if (typeof node === 'string') continue
    switch (node.name) {
      case 'p': {
        joiner.add(node)
        const sectPr = visitor.section === undefined ? undefined : child(child(node, 'pPr'), 'sectPr')
        if (sectPr !== undefined) visitor.section?.(sectPr)
        break
      }
      case 'tbl':
        joiner.flush()
        visitor.table(readTable(node, story))
        break
      case 'sdt': {
        const content = child(node, 'sdtContent')
        if (content !== undefined) walk(content, story, visitor, joiner)
        break
      }
      case 'customXml':
      case 'smartTag':
        walk(node, story, visitor, joiner)
        break
      case 'ins':
      case 'moveTo':
        file.log.hasRevisions = true
        if (file.revisions === 'accept') walk(node, story, visitor, joiner)
        else dropUnprinted(node, story)
        break
      case 'del':
      case 'moveFrom':
        file.log.hasRevisions = true
        if (file.revisions === 'reject') walk(node, story, visitor, joiner)
        else dropUnprinted(node, story)
        break
      case 'AlternateContent': {
        const branch = chooseBranch(node)
        if (branch !== undefined) walk(branch, story, visitor, joiner)
        break
      }
      case 'oMathPara':
      case 'oMath':
        // A formula that stands between paragraphs is printed as one.
        joiner.addFormula(node)
        break
      case 'bookmarkStart':
        collectBookmark(node, story)
        break
      case 'sectPr':
        visitor.section?.(node)
        break
      case 'altChunk':
        file.log.add({
          code: 'included-file',
          message: 'The Word file includes a file of another format (an altChunk), which is not read.',
          place: placeOf(story),
          notCompared: { block: 'paragraph', characters: 0 },
        })
        break
      case 'tcPr':
      case 'bookmarkEnd':
      case 'proofErr':
      case 'permStart':
      case 'permEnd':
      case 'commentRangeStart':
      case 'commentRangeEnd':
      case 'sdtPr':
        break
      default:
        reportUnknown(story, node)
    }
  }
}
