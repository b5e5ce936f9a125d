import type { XmlElement } from './sts-xml.ts'

type Nodes = readonly (XmlElement | string)[]

/** Authors write the tag into the text as well. */
export function withoutTag(content: Nodes, tag: string | undefined): Nodes {
  const [first, ...rest] = content
  const bare = tag === undefined ? undefined : plainOf(tag.replace(/^\[|\]$/g, ''))
  if (typeof first !== 'string' || bare === undefined) return content
  const text = first.trimStart()
  return plainOf(text).startsWith(`${bare},`) ? [text.slice(bare.length + 1).trimStart(), ...rest] : content
}

/** With hyphens and spaces that may break a line, as authors type them. */
function plainOf(text: string): string {
  return text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ')
}

/** What an author says of an entry on a line of its own, `NOTE: …`, apart from the entry. */
export function atNote(content: Nodes): readonly [Nodes, Nodes | undefined] {
  const at = content.findIndex((node, place) => {
    const next = content[place + 1]
    return typeof node !== 'string' && node.name === 'break' && typeof next === 'string' && noteStart.test(next)
  })
  if (at === -1) return [content, undefined]
  const [first, ...rest] = content.slice(at + 1)
  return [content.slice(0, at), [(first as string).replace(noteStart, ''), ...rest]]
}

const noteStart = /^\s*NOTE\s*[:–—-]\s*/
