import type { XmlElement } from './word-xml.ts'

/** One arrow from a part to another part or to somewhere outside the file. */
export interface Relationship {
  /** The last word of its type: `footnotes`, `image`, `oleObject`. Strict and transitional files agree in it. */
  readonly type: string
  /** The name of the part, or the address where `external`. */
  readonly target: string
  readonly external: boolean
}

/** What one part points at. */
export interface Relationships {
  byId(id: string): Relationship | undefined
  /** The first of a type, in file order. */
  ofType(type: string): Relationship | undefined
}

/** Reads a `.rels` part; `source` is the part whose arrows it holds, against which targets are resolved. */
export function readRelationships(root: XmlElement | undefined, source: string): Relationships {
  const ids = new Map<string, Relationship>()
  const types = new Map<string, Relationship>()
  for (const child of root?.children ?? []) {
    if (typeof child === 'string') continue
    const attributes = child.attributes as Readonly<Record<string, string | undefined>>
    const type = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
    const external = attributes['TargetMode'] === 'External'
    const target = attributes['Target'] ?? ''
    const relationship = { type, external, target: external ? target : resolve(target, source) }
    ids.set(attributes['Id'] ?? '', relationship)
    if (!types.has(type)) types.set(type, relationship)
  }
  return { byId: (id) => ids.get(id), ofType: (type) => types.get(type) }
}

function resolve(target: string, source: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
