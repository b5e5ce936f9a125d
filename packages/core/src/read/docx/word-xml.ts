import type { XmlElement } from '../xml/parse-xml.ts'

export type { XmlElement }

/** The first child element of a local name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node
  return undefined
}

/** The child elements of a local name, in order. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) found.push(node)
  return found
}

/** The `w:val` of a property. */
export function val(element: XmlElement | undefined): string | undefined {
  return element?.attributes['val']
}

/** The `w:val` of a property as a whole number; undefined where it is none. */
export function intVal(element: XmlElement | undefined): number | undefined {
  const value = val(element)
  if (value === undefined) return undefined
  const number = Number.parseInt(value, 10)
  return Number.isNaN(number) ? undefined : number
}

/** A switch: absent undefined, bare or `1` true, `0` false. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (element === undefined) return undefined
  const value = val(element)
  return value !== '0' && value !== 'false' && value !== 'off'
}

/** All descendants of a local name, in document order. Walks with a stack: files may nest deep. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  const stack: XmlElement[] = [element]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (let i = node.children.length - 1; i >= 0; i--) {
      const inner = node.children[i]
      if (inner !== undefined && typeof inner !== 'string') stack.push(inner)
    }
    if (node !== element && node.name === name) yield node
  }
}
