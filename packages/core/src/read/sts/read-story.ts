import { settle } from '../xml/text-fate.ts'
import { readBlock, readFlow } from './blocks.ts'
import { type Scope, Story } from './story.ts'
import { childrenNamed, elementsIn, type XmlElement } from './sts-xml.ts'

/** Reads the parts of a `standard` in their order. */
export function readStory(standard: XmlElement, language: string | undefined): Story {
  const story = new Story(standard, language)
  story.reportRest(standard, 'paragraph', () => true)
  const isOf =
    (...names: readonly string[]) =>
    ({ name }: XmlElement) =>
      names.includes(name)
  const isBehind = isOf('back', 'floats-group')
  const all = elementsIn(standard)
  // What floats belongs to the body: behind the back it would fall to the last list or the index.
  const ordered = [
    ...all.filter((part) => !isBehind(part)),
    ...all.filter(isOf('floats-group')),
    ...all.filter(isOf('back')),
  ]
  for (const part of ordered) readPart(part, story)
  return story
}

const parts: Readonly<Record<string, Scope['part']>> = { front: 'front', body: 'body', back: 'back' }

function readPart(part: XmlElement, story: Story): void {
  const name = parts[part.name]
  const scope: Scope = { depth: 0, listDepth: 0, part: name ?? 'body' }
  if (part.name !== 'front') {
    if (name === undefined) readBlock(part, story, scope)
    else readFlow(part, part.children, story, scope)
    return
  }
  story.reportRest(part, 'paragraph', () => true)
  for (const node of elementsIn(part)) {
    if (!node.name.endsWith('-meta')) readBlock(node, story, scope)
    else {
      // The copyright page is no text of the standard; everything else in there is data.
      for (const page of childrenNamed(node, 'permissions')) story.drop('cover', settle(page, 'told'))
      settle(node, 'unprinted')
    }
  }
}
