import type { Inline } from '../../model/inline.ts'
import { settle } from '../xml/text-fate.ts'
import { readCode } from './code.ts'
import { pushDisplayFormula } from './formula.ts'
import { readImage } from './image.ts'
import { appendInlines } from './inline-content.ts'
import { markOf } from './list-marks.ts'
import { type Marks, mono, Prose, plain } from './prose.ts'
import type { Story } from './story.ts'
import { child, childrenNamed, elementsIn, lineOf, readHere, type XmlElement } from './sts-xml.ts'

type Nodes = readonly (XmlElement | string)[]

/**
 * Reads an element, or some of what is in it, into one line of inlines: a cell, a title, a footnote, a definition.
 * Blocks are parted by breaks.
 */
export function flatten(
  element: XmlElement | undefined,
  story: Story,
  nodes: Nodes = element?.children ?? [],
): { readonly children: readonly Inline[]; readonly anchors: readonly string[] } {
  readHere(element)
  const prose = new Prose()
  append(prose, nodes, plain, story)
  return prose.take()
}

function append(prose: Prose, nodes: Nodes, marks: Marks, story: Story): void {
  appendInlines(prose, nodes, marks, story, (block, blockMarks) => appendBlock(prose, block, blockMarks, story))
}

function appendBlock(prose: Prose, block: XmlElement, marks: Marks, story: Story): void {
  const { id } = block.attributes
  if (id !== undefined) prose.anchor(id)
  switch (block.name) {
    case 'disp-formula':
      return pushDisplayFormula(prose, block, marks, story)
    case 'graphic':
    case 'media': {
      const { hash, name } = readImage(block)
      const value = lineOf(child(block, 'alt-text')) ?? ''
      return prose.push({
        type: 'image',
        value,
        ...(hash === undefined ? {} : { hash }),
        ...(name === undefined ? {} : { name }),
      })
    }
    case 'preformat':
    case 'code':
      return appendCode(prose, block, marks, story)
    case 'list':
      return appendList(prose, block, marks, story)
    case 'def-list':
      return appendDefinitions(prose, block, marks, story)
    case 'table':
    case 'array':
      return appendTable(prose, block, marks, story)
    default:
      prose.part()
      appendLabelled(prose, block, marks, story)
      return prose.part()
  }
}

/** Code line by line, and what explains it below. */
function appendCode(prose: Prose, block: XmlElement, marks: Marks, story: Story): void {
  const { value, annotations } = readCode(block)
  settle(block, 'read')
  prose.part()
  for (const line of value.split('\n')) {
    prose.text(line, mono)
    prose.break('line')
  }
  prose.part()
  for (const annotation of annotations) append(prose, annotation.children, marks, story)
}

/** A label and what it labels, a tab between them. */
function appendLabelled(prose: Prose, block: XmlElement, marks: Marks, story: Story): void {
  const label = lineOf(child(block, 'label'))
  if (label !== undefined) {
    prose.text(label, marks)
    prose.break('tab')
  }
  readHere(block)
  append(
    prose,
    block.children.filter((node) => typeof node === 'string' || node.name !== 'label'),
    marks,
    story,
  )
}

function appendList(prose: Prose, list: XmlElement, marks: Marks, story: Story): void {
  let count = 0
  for (const item of elementsIn(list)) {
    prose.part()
    if (item.name === 'list-item') {
      count++
      const mark = lineOf(child(item, 'label')) ?? markOf(list, count)
      if (mark !== '') {
        prose.text(mark, marks)
        prose.break('tab')
      }
      readHere(item)
      append(
        prose,
        item.children.filter((node) => typeof node === 'string' || node.name !== 'label'),
        marks,
        story,
      )
    } else append(prose, [item], marks, story)
  }
  prose.part()
}

/** Symbols and what they stand for, a tab between them: the key that stands in a cell. */
function appendDefinitions(prose: Prose, list: XmlElement, marks: Marks, story: Story): void {
  readHere(list)
  for (const item of list.children) {
    prose.part()
    if (typeof item === 'string' || item.name !== 'def-item') {
      append(prose, [item], marks, story)
      continue
    }
    readHere(item)
    const isPart = (part: XmlElement | string): boolean => typeof part !== 'string' || part.trim() !== ''
    for (const [at, part] of item.children.filter(isPart).entries()) {
      if (at > 0) prose.break('tab')
      append(prose, typeof part === 'string' ? [part] : part.children, marks, story)
      if (typeof part !== 'string') readHere(part)
    }
  }
  prose.part()
}

function appendTable(prose: Prose, table: XmlElement, marks: Marks, story: Story): void {
  for (const part of ['thead', 'tbody', 'tfoot', 'tr']) {
    for (const group of childrenNamed(table, part)) {
      for (const row of part === 'tr' ? [group] : childrenNamed(group, 'tr')) {
        for (const cell of elementsIn(row)) {
          prose.part()
          readHere(cell)
          append(prose, cell.children, marks, story)
        }
      }
    }
  }
  prose.part()
}
