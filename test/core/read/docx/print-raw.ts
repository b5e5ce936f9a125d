import type { Inline } from '../../../../packages/core/src/model/inline.ts'
import type { RawBlock, RawDocument } from '../../../../packages/core/src/model/raw.ts'

/** One line for each block: `heading 2 [annex] «A.1» Title`. Marks: *bold*, /italic/, `mono`, ^{up}, _{down}; ⏎ ⇥ ¶ breaks. */
export function printRaw(document: RawDocument): string {
  return document.blocks.map(printBlock).join('\n')
}

function printBlock(block: RawBlock): string {
  const label = 'label' in block && block.label !== undefined ? ` «${block.label}»` : ''
  const role = 'role' in block && block.role !== undefined ? ` [${block.role}]` : ''
  const depth = 'depth' in block && block.depth !== undefined ? ` ${block.depth}` : ''
  switch (block.type) {
    case 'heading':
      return `heading${depth}${role}${label} ${printInlines(block.title)}`.trimEnd()
    case 'paragraph':
      return `paragraph${depth}${role}${block.within === undefined ? '' : ` in ${block.within}`}${label} ${printInlines(block.children)}`.trimEnd()
    case 'table':
      return [
        'table',
        ...block.rows.map((row) =>
          `  ${row
            .map(({ header, colspan, rowspan, children }) => {
              const span = colspan === 1 && rowspan === 1 ? '' : ` ${colspan}x${rowspan}`
              return `|${header ? '!' : ''}${span} ${printInlines(children)}`
            })
            .join(' ')}`.trimEnd(),
        ),
      ].join('\n')
    case 'figure':
      return `figure ${block.images.map((image) => image.name ?? (image.hash === undefined ? '?' : 'hash')).join(' ')} ${printInlines(block.text)}`.trimEnd()
    case 'formula':
      return `formula${label} ${block.canonical === undefined ? 'opaque' : block.value}`
    case 'code':
      return `code ${block.value}`
  }
}

const breaks = { line: '⏎', tab: '⇥', paragraph: '¶' }

export function printInlines(nodes: readonly Inline[]): string {
  return nodes.map(printInline).join('')
}

function printInline(node: Inline): string {
  switch (node.type) {
    case 'break':
      return breaks[node.of]
    case 'cross-reference':
      return `{${node.value}→${node.target}}`
    case 'inline-formula':
      return node.canonical === undefined ? '{opaque}' : `{formula ${node.value}}`
    case 'image':
      return `{image ${node.name ?? ''}}`
    case 'footnote-anchor':
      return `{note ${node.value}: ${printInlines(node.children)}}`
    case 'text': {
      const marks = `${node.bold ? '*' : ''}${node.italic ? '/' : ''}${node.mono ? '`' : ''}`
      const marked = `${marks}${node.value}${[...marks].reverse().join('')}`
      return node.script === undefined ? marked : `${node.script === 'superscript' ? '^' : '_'}{${marked}}`
    }
  }
}
