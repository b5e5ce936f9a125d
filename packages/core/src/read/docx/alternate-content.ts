import { settle } from '../xml/text-fate.ts'
import { child, childrenNamed, type XmlElement } from './word-xml.ts'

/** Namespaces, by the prefixes Word uses, whose drawings this reader understands. */
const understood = new Set([
  'wps',
  'wpg',
  'wpc',
  'wpi',
  'wp14',
  'w14',
  'w15',
  'w16',
  'w16se',
  'w16cid',
  'w16cex',
  'a14',
  'a16',
  'v',
  'o',
])

/**
 * The branch of a `mc:AlternateContent` to read: the first choice that is understood, or the fallback. Never both:
 * Word writes each text box twice.
 */
export function chooseBranch(alternate: XmlElement): XmlElement | undefined {
  const chosen = understoodBranch(alternate)
  for (const branch of alternate.children)
    if (typeof branch !== 'string' && branch !== chosen && chosen !== undefined) settle(branch, 'unprinted')
  return chosen
}

function understoodBranch(alternate: XmlElement): XmlElement | undefined {
  for (const choice of childrenNamed(alternate, 'Choice')) {
    const requires = (choice.attributes['Requires'] ?? '').split(/\s+/)
    if (requires.every((prefix) => understood.has(prefix))) return choice
  }
  return child(alternate, 'Fallback')
}
