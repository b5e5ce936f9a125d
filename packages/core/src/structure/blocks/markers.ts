import type { Label } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'

export interface Marker {
  readonly type: 'note' | 'example' | 'list-item'
  readonly label: Label
  /** UTF-16 units of the text that belong to the marker. */
  readonly length: number
}

const space = String.raw`[\s\u00a0\u2000-\u200a\u202f]`
/** `NOTE 1 – `, `NOTE 1   `, `Note 1 to entry: `, `EXAMPLE 2 – `. A sign, a tab or wide space parts the word from the text. */
const noted = new RegExp(
  String.raw`^${space}*(NOTES?|Notes?|EXAMPLES?|Examples?|EXEMPLE)(?:${space}+([0-9]{1,3}[a-z]?|[A-Z]\.[0-9]{1,3}|[A-Z](?![\p{L}])))?(?:${space}+to${space}+entry)?` +
    String.raw`(?:${space}*(?:--|[-\u2010-\u2015\u2212:])(?![0-9\p{L}])${space}*|\u2014(?=["\u201c(]?\p{L})|${space}*:${space}*|${space}*[\t\n]${space}*|\.${space}+|[\u00a0\u2002\u2003 ]{2,}|${space}*$)`,
  'u',
)
/** `NOTE 1 Text`, `NOTE Text`: capitals need no sign behind them. */
const plainNote = new RegExp(
  String.raw`^${space}*(NOTE|EXAMPLE)(?:${space}+([0-9]{1,3}[a-z]?))?${space}+(?=["\u201c(\u2018]?\p{Lu})`,
  'u',
)
/** `Example (An update instruction):`, with the title of the example in brackets and nothing behind it. */
const titledExample = new RegExp(
  String.raw`^${space}*(EXAMPLE|Example)(?:${space}+([0-9]{1,3}))?${space}+(?=\([^()]{1,200}(?:\([^()]{0,100}\)[^()]{0,100})?\):?${space}*$)`,
  'u',
)
const bullet = new RegExp(
  String.raw`^${space}*([\u2013\u2014\u2022\u25cf\u25cb\u25e6\u2023\u25aa\u25ab\u25a0\u25a1\u2606\u25b3\u25ce\u2212\u00b7\uf0b7\u2010\u2011*-])${space}+(?=\S)`,
  'u',
)
/** `a`, `12`, `B`, `iv`, `IV`, and what is counted under another: `a1`, `2.1`. */
const counter = String.raw`[a-z]{1,3}|[0-9]{1,3}|[A-Z]|[IVX]{2,5}|[a-z][0-9]{1,2}|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}`
const ordered = new RegExp(
  String.raw`^${space}*(\((${counter})\)|(${counter})\)|([0-9]{1,3}|[a-z]|[ivx]{2,5})\.)${space}+(?=\S)`,
  'u',
)

/** The marker that a paragraph begins with; null where it begins with text. */
export function findMarker(text: string): Marker | null {
  const first = /[^\s\u00a0]/.exec(text)?.[0] ?? ''
  if (first === 'N' || first === 'E') {
    const found = noted.exec(text) ?? plainNote.exec(text) ?? titledExample.exec(text)
    return found
      ? {
          type: /^n/i.test(found[1] as string) ? 'note' : 'example',
          label: { printed: found[0].trim(), number: found[2] ?? null },
          length: found[0].length,
        }
      : findListMarker(text)
  }
  return findListMarker(text)
}

/** The bullet, letter or number that a list item begins with. */
export function findListMarker(text: string): Marker | null {
  const dotted = bullet.exec(text)
  if (dotted)
    return { type: 'list-item', label: { printed: dotted[1] as string, number: null }, length: dotted[0].length }
  const counted = ordered.exec(text)
  return counted
    ? {
        type: 'list-item',
        label: { printed: counted[1] as string, number: counted[2] ?? counted[3] ?? counted[4] ?? null },
        length: counted[0].length,
      }
    : null
}

/** The mark that a table's footnote begins with: raised, or a letter or number with a bracket or space behind it. */
export function findTableMark(children: readonly Inline[], text: string): Marker | null {
  const [first] = children
  if (first?.type === 'text' && first.script === 'superscript' && first.value.trim().length <= 4) {
    return {
      type: 'list-item',
      label: { printed: first.value.trim(), number: first.value.replace(/[)\s]/g, '') },
      length: first.value.length,
    }
  }
  const found =
    /^[\s\u00a0]*((?:[a-z]|[0-9]{1,2}|\*{1,4}|†|‡)\)?)(?:\t|[\s\u00a0]{2,}|(?<=\))[\s\u00a0]*|(?<=[*†‡])[\s\u00a0]*)(?=\S)/u.exec(
      text,
    )
  return found
    ? {
        type: 'list-item',
        label: { printed: found[1] as string, number: (found[1] as string).replace(')', '') },
        length: found[0].length,
      }
    : null
}

/** A label that a format keeps apart: `a)`, `(2)`, `–`. */
export function labelOf(printed: string): Label {
  const bare = printed.replace(/[\s\u00a0]+/g, ' ').trim()
  return {
    printed: bare,
    number: /^[([]?([A-Za-z0-9]{1,6}|[0-9A-Za-z]+(?:\.[0-9a-z]+)+)[\])]?\.?[)]?$/.exec(bare)?.[1] ?? null,
  }
}

/** The number in a note's or example's label: `NOTE 1 –` → `1`. */
export function noteLabel(printed: string): Label {
  return {
    printed: printed.trim(),
    number: /(?<![\p{L}\p{N}])((?:[A-Z]\.)?[0-9]{1,3}[a-z]?|[A-Z](?![\p{L}]))/u.exec(printed)?.[1] ?? null,
  }
}
