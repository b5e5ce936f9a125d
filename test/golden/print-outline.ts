import {
  type Block,
  blockText,
  type Clause,
  type Document,
  type Inline,
  textOf,
} from '../../packages/core/src/index.ts'

/** Words of a block that are shown. */
const shownWords = 6

/**
 * Prints a document as golden files hold it: front matter, then the clause tree with a line a block.
 * A clause shows what is not plain of it: `[term]`, `(informative)`.
 */
export function printDocument(document: Document): string {
  const lines = printFront(document)
  const open: { node: Clause | Block; depth: number }[] = document.children
    .map((node) => ({ node, depth: 0 }))
    .reverse()
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, depth } = at
    const indent = '  '.repeat(depth)
    if (node.type === 'clause') {
      lines.push(indent + printHead(node))
      for (const child of [...node.children].reverse()) open.push({ node: child, depth: depth + 1 })
    } else lines.push(...printBlock(node).map((line) => indent + line))
  }
  return `${lines.join('\n')}\n`
}

function printFront({ front, furniture, diagnostics }: Document): string[] {
  const facts = {
    identifier: front.identifier,
    counterpart: front.counterpart,
    title: front.title,
    publisher: front.publisher,
  }
  const dropped = [...new Set(furniture.map((item) => item.rule))].sort()
  const lost = diagnostics.filter((diagnostic) => diagnostic.notCompared)
  return [
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value ?? '-'}`),
    ...(dropped.length > 0 ? [`dropped: ${dropped.join(', ')}`] : []),
    ...lost.map((diagnostic) => `not compared: ${diagnostic.notCompared?.block}`),
    '',
  ]
}

function printHead(clause: Clause): string {
  const title = textOf(clause.title)
  const head = clause.numbered && title !== '' ? `${clause.label} ${title}` : clause.label
  return [
    head,
    ...(clause.role === 'clause' ? [] : [`[${clause.role}]`]),
    ...(clause.status === 'informative' ? ['(informative)'] : []),
    ...(clause.onlyFor === null ? [] : [`(only for: ${clause.onlyFor})`]),
  ].join(' ')
}

function printBlock(block: Block): string[] {
  const within = block.within ? ` in ${block.within}` : ''
  const label = 'label' in block && block.label && block.label.printed !== '' ? ` ${block.label.printed.trim()}` : ''
  switch (block.type) {
    case 'table':
      return [
        `= table${label} ${printInlines(block.title)}`.trimEnd(),
        ...block.children.map(
          (row) =>
            `    ${row.children.map((cell) => printCell(cell.children, cell.colspan, cell.rowspan, cell.header)).join(' | ')}`,
        ),
      ]
    case 'figure':
      return [`= figure${label} ${printInlines(block.title)} ${printInlines(block.children)}`.trimEnd()]
    case 'code':
      return [`= code${block.language === null ? '' : ` ${block.language}`}, ${block.value.split('\n').length} lines`]
    case 'formula':
      return [`= formula${label} ${block.canonical === null ? 'opaque' : first(block.value)}`]
    case 'term-entry':
      return [
        `= term-entry ${block.terms.map((term) => printInlines(term.children) + (term.status === 'preferred' ? '' : ` (${term.status})`)).join('; ')}: ${first(printInlines(block.children))}`,
        ...(block.domain.length > 0 ? [`    domain: ${printInlines(block.domain)}`] : []),
        ...(block.source.length > 0 ? [`    source: ${printInlines(block.source)}`] : []),
      ]
    case 'abbreviation':
      return [`= abbreviation ${block.abbreviation}: ${printInlines(block.children)}`]
    case 'reference':
      return [`= reference ${block.group}${label}: ${first(printInlines(block.children))}`]
    case 'list-item':
      return [`${'  '.repeat(block.depth - 1)}= list-item${label} ${first(printInlines(block.children))}`]
    case 'paragraph':
      return [`= ${block.role ?? 'paragraph'}${within} ${first(printInlines(block.children))}`]
    default:
      return [`= ${block.type}${within}${label} ${first(blockText(block))}`]
  }
}

function printCell(children: readonly Inline[], colspan: number, rowspan: number, header: boolean): string {
  const span = colspan > 1 || rowspan > 1 ? ` ⟨${colspan}×${rowspan}⟩` : ''
  return `${header ? '^' : ''}${printInlines(children)}${span}`
}

/** Superscripts as `^{32}`, subscripts as `_{1}`: they are values. */
function printInlines(inlines: readonly Inline[]): string {
  return textOf(
    inlines.map((inline) =>
      inline.type === 'text' && inline.script
        ? { ...inline, value: `${inline.script === 'superscript' ? '^' : '_'}{${inline.value}}` }
        : inline,
    ),
  )
}

function first(text: string): string {
  const words = text.split(' ')
  return words.length > shownWords ? `${words.slice(0, shownWords).join(' ')} …` : text
}
