import { countCharacters } from '../../model/count-characters.ts'
import type { SourceLedger } from '../../model/raw.ts'
import type { Fate, XmlElement } from './xml-element.ts'

/** Says of all text in an element that was not met yet what becomes of it; gives its characters, white space apart. */
export function settle(element: XmlElement, fate: Exclude<Fate, 'unread'>): number {
  let characters = 0
  eachElement([element], (node) => {
    if (node.fate !== 'unread') return
    node.fate = fate
    characters += charactersDirectlyIn(node)
  })
  return characters
}

/** Text that nobody met, by the name of the elements that it stands in. */
export interface Unmet {
  readonly name: string
  characters: number
  /** The first element of that name with such text. */
  readonly first: XmlElement
}

/**
 * Counts what became of the text of a file. `prints` tells the elements whose text a reader of the text would see;
 * all of them where it is not given.
 */
export function countFates(
  roots: readonly XmlElement[],
  prints?: (element: XmlElement) => boolean,
): { readonly ledger: SourceLedger; readonly unmet: readonly Unmet[] } {
  let source = 0
  let read = 0
  const unmet = new Map<string, Unmet>()
  eachElement(roots, (node) => {
    if (node.fate === 'unprinted' || (prints !== undefined && !prints(node))) return
    const characters = charactersDirectlyIn(node)
    source += characters
    if (node.fate === 'read') read += characters
    else if (node.fate === 'unread' && characters > 0) {
      const known = unmet.get(node.name)
      if (known === undefined) unmet.set(node.name, { name: node.name, characters, first: node })
      else known.characters += characters
    }
  })
  return { ledger: { source, read }, unmet: [...unmet.values()] }
}

/** Elements in document order, with a stack: as deep as the file. */
function eachElement(roots: readonly XmlElement[], visit: (element: XmlElement) => void): void {
  const stack = [...roots].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node)
    const { children } = node
    for (let at = children.length - 1; at >= 0; at--) {
      const inner = children[at]
      if (typeof inner === 'object') stack.push(inner)
    }
  }
}

function charactersDirectlyIn(element: XmlElement): number {
  let characters = 0
  const { children } = element
  // By index: there is one call for every tag of the file, and an iterator costs more than most of them.
  for (let at = 0; at < children.length; at++) {
    const node = children[at]
    if (typeof node === 'string') characters += countCharacters(node)
  }
  return characters
}
