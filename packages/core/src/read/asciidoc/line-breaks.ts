import { append } from '../../model/gather.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement } from './element.ts'

type Nodes = readonly (XmlElement | string)[]

/** The nodes of a text whose lines are printed as they are typed: pseudo-code, verse. */
export function withLineBreaks(nodes: Nodes): (XmlElement | string)[] {
  const made: (XmlElement | string)[] = []
  for (const node of nodes) {
    if (typeof node !== 'string') {
      if (node instanceof MadeElement && node.name !== 'stem') {
        const broken = withLineBreaks(node.children)
        node.children.length = 0
        append(node.children, broken)
      }
      made.push(node)
      continue
    }
    for (const [at, line] of node.split('\n').entries()) {
      // The line may be broken by a sign of its own already.
      const before = made.at(-1)
      if (at > 0 && !(typeof before === 'object' && before.name === 'br')) made.push(new MadeElement('br', 1))
      if (line !== '') made.push(line)
    }
  }
  return made
}
