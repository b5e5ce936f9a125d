import { countCharacters } from '../ledger.ts'
import type { Unmet } from '../xml/text-fate.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { splitWords } from './source-words.ts'

/** Text of the tree that nobody met, by the name of its element, in the words that the ledger counts. */
export function countUnread(root: XmlElement): readonly Unmet[] {
  const unread = new Map<string, Unmet>()
  const stack: XmlElement[] = [root]
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    let characters = 0
    for (const child of element.children) {
      if (typeof child !== 'string') stack.push(child)
      else if (element.fate === 'unread') for (const word of splitWords(child)) characters += countCharacters(word)
    }
    if (characters === 0) continue
    const known = unread.get(element.name)
    if (known === undefined) unread.set(element.name, { name: element.name, characters, first: element })
    else known.characters += characters
  }
  return [...unread.values()]
}
