import { settle } from '../xml/text-fate.ts'
import { readBlock, readFlow } from './blocks.ts'
import { type Scope, Story } from './story.ts'
import { child, childrenNamed, elementsIn, lineOf, type XmlElement } from './sts-xml.ts'

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

const ofAdopter =
  /^(?:(?:national|european|regional) foreword|(?:nationales|europäisches) vorwort|avant-propos (?:national|européen))$/i

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
  const isAdopted = elementsIn(part).some(({ name }) => name === 'nat-meta' || name === 'reg-meta')
  for (const node of elementsIn(part)) {
    // The body that adopts a text says so in a foreword of its own, in front of the text's.
    if (isAdopted && node.name === 'sec' && ofAdopter.test(lineOf(child(node, 'title')) ?? ''))
      story.drop('not-printed', settle(node, 'told'))
    else if (!node.name.endsWith('-meta')) readBlock(node, story, scope)
    else {
      // The copyright page is no text of the standard; everything else in there is data.
      for (const page of childrenNamed(node, 'permissions')) story.drop('cover', settle(page, 'told'))
      settle(node, 'unprinted')
    }
  }
}
