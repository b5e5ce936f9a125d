import { child, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import type { Numbering } from './numbering.ts'

/**
 * Takes the numbers that a file ready for print has beside its elements in place of those that were computed: in
 * `fmt-title`, `fmt-name` and `fmt-xref-label`; files of before 2025 have them in `title` and `name`, a tab behind.
 */
export function readPrintedLabels(root: XmlElement, numbering: Numbering): void {
  for (const element of walk(root)) {
    const head = child(element, 'fmt-title') ?? child(element, 'fmt-name')
    const referred = child(element, 'fmt-xref-label')
    if (head !== undefined) {
      const caption = captionLabel(head) ?? (element.name === 'term' ? rawText(head) : undefined)
      const label = caption === undefined ? undefined : tidy(caption)
      const reference = referred === undefined ? undefined : tidy(rawText(referred))
      if (label === undefined || label === '') {
        const known = numbering.get(element)
        if (element.name !== 'formula' && known !== undefined)
          numbering.set(element, { reference: reference ?? known.reference })
      } else numbering.set(element, { label, reference: reference ?? label })
    } else {
      const name = child(element, 'title') ?? child(element, 'name')
      const label = labelBeforeTab(name, element) ?? (name === undefined ? undefined : captionStart(name)?.label)
      if (label !== undefined) numbering.set(element, { label, reference: numbering.get(element)?.reference ?? label })
    }
  }
}

/** What a reference to an element prints where nobody numbers it: the label in front of its text. */
export function printedReference(element: XmlElement): string | undefined {
  const referred = child(element, 'fmt-xref-label')
  return referred === undefined ? undefined : tidy(rawText(referred))
}

/** What has nothing but its label in its name. */
const labelled = new Set(['term', 'note', 'example', 'termnote', 'termexample'])

/** Whether the title or name of a file of before 2025 begins with its number; then, the number. */
export function labelBeforeTab(head: XmlElement | undefined, owner: XmlElement): string | undefined {
  if (head === undefined || owner.name === 'sourcecode') return undefined
  if (owner.name === 'annex')
    return /^\s*((?:Annex|Appendix)\s+[A-Z0-9]{1,5})(?![\p{L}\p{N}])/iu.exec(rawText(head))?.[1]
  if (labelled.has(owner.name)) {
    const text = tidy(rawText(head))
    return text === '' || text.length > 40 ? undefined : text
  }
  const at = head.children.findIndex((node) => typeof node !== 'string' && node.name === 'tab')
  if (at === -1) return undefined
  const before = head.children.slice(0, at).map((node) => (typeof node === 'string' ? node : rawText(node)))
  return tidy(before.join(''))
}

/** The label that a caption begins with, `Table 1 — Widths`, and how long it is with the dash, in UTF-16 units. */
export function captionStart(name: XmlElement): { readonly label: string; readonly length: number } | undefined {
  const [first] = name.children
  const found = typeof first === 'string' ? /^\s*((?:Table|Figure)\s+[\dA-Z.-]+)\s*[–—]\s*/.exec(first) : null
  return found === null ? undefined : { label: tidy(found[1] as string), length: found[0].length }
}

function captionLabel(head: XmlElement): string | undefined {
  for (const node of walk(head)) if (node.attributes['class'] === 'fmt-caption-label') return rawText(node)
  return undefined
}

/** On one line, without the full stop or dash behind a number. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[\dA-Za-z)])[.:]$/, '')
    .replace(/\s*[–—]$/, '')
}
