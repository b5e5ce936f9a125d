/** The element of a tagged PDF that a piece of its text belongs to. */
export interface Tag {
  /** Numbers the elements of a page that stand for a paragraph, from 1. */
  readonly block: number
  /** As PDF names it: `P`, `H2`, `Lbl`, `LBody`. */
  readonly role: string
  /** Numbers the cells of a page, from 1; 0 outside tables. */
  readonly cell: number
  /** Numbers the rows of a page, from 1; 0 outside tables. */
  readonly row: number
  /** Numbers the tables of a page, from 1; 0 outside tables. */
  readonly table: number
}

type InTable = Pick<Tag, 'table' | 'row' | 'cell'>

/** What the library gives of an element, or of marked content. */
export interface TagNode {
  readonly role?: string
  readonly type?: string
  /** Of marked content: ends in its number on the page. */
  readonly id?: string
  readonly children?: readonly TagNode[]
}

/** Elements that are a paragraph each. Source: ISO 32000-1, 14.8.4. */
const blocks = /^(?:P|H[1-6]?|Title|Caption|LI|Lbl|LBody|TH|TD|TOCI|BlockQuote|Note|FENote|BibEntry)$/
const cells = /^T[HD]$/
/** Deepest nesting of elements that is looked into; what is nested deeper is read by its place. */
const maxDepth = 200

/**
 * The elements of a page's text by the numbers of its marked content; empty where the file is not tagged, and where one
 * element has the whole page, which says nothing.
 */
export function readTags(tree: TagNode | null): ReadonlyMap<number, Tag> {
  const tags = new Map<number, Tag>()
  let block = 0
  let cell = 0
  let row = 0
  let table = 0
  const visit = (node: TagNode, depth: number, within: Tag | null, of: InTable): void => {
    if (depth > maxDepth) return
    if (node.role === undefined) {
      const number = /_mc([0-9]{1,9})$/.exec(node.id ?? '')?.[1]
      if (within && number !== undefined) tags.set(Number(number), within)
      return
    }
    const inner: InTable = cells.test(node.role)
      ? { ...of, cell: ++cell }
      : node.role === 'TR'
        ? { ...of, row: ++row, cell: 0 }
        : node.role === 'Table'
          ? { table: ++table, row: 0, cell: 0 }
          : of
    const own = blocks.test(node.role) ? { block: ++block, role: node.role, ...inner } : within
    for (const child of node.children ?? []) visit(child, depth + 1, own, inner)
  }
  if (tree) visit(tree, 0, null, { table: 0, row: 0, cell: 0 })
  return block > 1 ? tags : new Map()
}
