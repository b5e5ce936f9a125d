import type { XmlElement } from './sts-xml.ts'

/** The mark of an item whose list leaves it to the style sheet. Empty where nothing is printed. */
export function markOf(list: XmlElement, count: number): string {
  const type = list.attributes['list-type'] ?? ''
  const prefix = list.attributes['prefix-word']
  const mark = markOfType(type.toLowerCase(), count)
  return prefix === undefined || prefix === '' ? mark : `${prefix} ${mark}`.trim()
}

/** The mark of an item by the type of its list, in the names of STS and Metanorma; empty where the type says nothing. */
export function markOfType(type: string, count: number): string {
  switch (type) {
    case 'bullet':
    case 'unordered':
      return '•'
    case 'dash':
      return '—'
    case 'order':
    case 'ordered':
    case 'arabic':
    case 'number':
      return `${count})`
    case 'alpha-lower':
    case 'alphabet':
    case 'alpha':
      return `${letters(count)})`
    case 'alpha-upper':
    case 'alphabet_upper':
      return `${letters(count).toUpperCase()})`
    case 'roman-lower':
    case 'roman':
      return `${roman(count)})`
    case 'roman-upper':
    case 'roman_upper':
      return `${roman(count).toUpperCase()})`
    default:
      return ''
  }
}

/** a … z, aa, ab … */
function letters(count: number): string {
  let text = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  }
  return text
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  let text = ''
  let rest = count
  for (const [value, sign] of romans) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}
