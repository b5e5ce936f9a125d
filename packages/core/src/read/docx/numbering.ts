import { formatNumber } from './number-format.ts'
import type { ParagraphStyle, Styles } from './styles.ts'
import { unsymbol } from './symbols.ts'
import { child, childrenNamed, intVal, isOn, val, type XmlElement } from './word-xml.ts'

/** A number or a list mark that Word prints before a paragraph. */
export interface NumberLabel {
  /** `8.2.1`, `a)`, `Annex A`, `–`; empty where the level prints nothing. */
  readonly text: string
  readonly isBullet: boolean
  /** From 0. */
  readonly level: number
}

/** Numbers paragraphs in reading order; every numbered paragraph of the body passes through it once. */
export interface Numberer {
  /** The label of the next paragraph; undefined where it has no number. `numPr` is the paragraph's own. */
  next(style: ParagraphStyle, numPr: XmlElement | undefined): NumberLabel | undefined
}

interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2`. */
  readonly text: string
  readonly hidden: boolean
  readonly legal: boolean
  /** From 1: restarts after that level or a higher one; 0: never; undefined: after any higher level. */
  readonly restart: number | undefined
  readonly style: string | undefined
  readonly font: string
}

interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  /** Numbers that levels start at in this list, whatever the abstract list counted so far. */
  readonly startOverrides: ReadonlyMap<number, number>
}

/** Word has nine levels; a file that asks for more is numbered on the ninth. */
const levelCount = 9

/** Longest chain of lists that only point at a numbering style; a ring ends there. */
const maxLinks = 8

/**
 * Makes the numberer of one document from `word/numbering.xml`.
 *
 * Lists that share an abstract list share its counters; a list with a start override restarts a level once, where it
 * is first used. Where a level is used before the one above it, the upper one shows its start number, as in Word.
 */
export function makeNumberer(root: XmlElement | undefined, styles: Styles): Numberer {
  const lists = new ListTable(root, styles)
  const counters = new Map<string, (number | undefined)[]>()
  const overridden = new Set<string>()
  return {
    next(style, numPr) {
      const numId = intVal(child(numPr, 'numId')) ?? style.numId
      if (numId === undefined || numId === 0) return undefined
      const list = lists.get(numId)
      if (list === undefined) return undefined
      const ownLevel = intVal(child(numPr, 'ilvl'))
      const level = Math.min(Math.max(ownLevel ?? levelOfStyle(list, style, numPr) ?? 0, 0), levelCount - 1)
      const counts = countersOf(counters, list.abstractId)
      const override = list.startOverrides.get(level)
      const overrideKey = `${numId} ${level}`
      if (override !== undefined && !overridden.has(overrideKey)) {
        overridden.add(overrideKey)
        counts[level] = override
      } else {
        const count = counts[level]
        counts[level] = count === undefined ? (override ?? list.levels.get(level)?.start ?? 1) : count + 1
      }
      restartDeeper(counts, list, level)
      return labelOf(list, level, counts)
    },
  }
}

function levelOfStyle(list: List, style: ParagraphStyle, numPr: XmlElement | undefined): number | undefined {
  // A list given to the paragraph itself starts at its first level; the style's level belongs to the style's list.
  if (child(numPr, 'numId') !== undefined && style.numId === undefined) return undefined
  for (const id of style.chain) for (const [number, level] of list.levels) if (level.style === id) return number
  return style.ilvl
}

function countersOf(counters: Map<string, (number | undefined)[]>, id: string): (number | undefined)[] {
  let counts = counters.get(id)
  if (counts === undefined) {
    counts = new Array<number | undefined>(levelCount).fill(undefined)
    counters.set(id, counts)
  }
  return counts
}

function restartDeeper(counts: (number | undefined)[], list: List, level: number): void {
  for (let deeper = level + 1; deeper < levelCount; deeper++) {
    const restart = list.levels.get(deeper)?.restart
    if (restart === undefined || level < restart) counts[deeper] = undefined
  }
}

function labelOf(list: List, number: number, counts: readonly (number | undefined)[]): NumberLabel {
  const level = list.levels.get(number)
  if (level === undefined) return { text: '', isBullet: false, level: number }
  const isBullet = level.format === 'bullet'
  let text = level.text
  if (isBullet) text = bulletOf(text, level.font)
  else {
    text = text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const source = list.levels.get(index)
      const value = counts[index] ?? list.startOverrides.get(index) ?? source?.start ?? 1
      return formatNumber(value, level.legal && source?.format !== 'none' ? 'decimal' : (source?.format ?? 'decimal'))
    })
  }
  return { text: level.hidden ? '' : text.replace(/[\s\u00a0]+/g, ' ').trim(), isBullet, level: number }
}

function bulletOf(text: string, font: string): string {
  const character = unsymbol(text, font, font, () => {})
  // `o` in Courier New is Word's hollow bullet.
  if (character === 'o') return '○'
  return character === '·' ? '•' : character
}

class ListTable {
  readonly #abstracts = new Map<string, XmlElement>()
  readonly #nums = new Map<number, XmlElement>()
  readonly #lists = new Map<number, List | undefined>()
  readonly #styles: Styles

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles
    for (const node of root?.children ?? []) {
      if (typeof node === 'string') continue
      if (node.name === 'abstractNum') this.#abstracts.set(node.attributes['abstractNumId'] ?? '', node)
      if (node.name === 'num') this.#nums.set(Number.parseInt(node.attributes['numId'] ?? '', 10), node)
    }
  }

  get(numId: number): List | undefined {
    if (!this.#lists.has(numId)) this.#lists.set(numId, this.#read(numId))
    return this.#lists.get(numId)
  }

  #read(numId: number): List | undefined {
    const num = this.#nums.get(numId)
    if (num === undefined) return undefined
    const abstractId = this.#abstractIdOf(num)
    const abstract = this.#abstracts.get(abstractId)
    if (abstract === undefined) return undefined
    const levels = new Map<number, Level>()
    const startOverrides = new Map<number, number>()
    for (const lvl of childrenNamed(abstract, 'lvl')) levels.set(levelIndex(lvl), readLevel(lvl))
    for (const override of childrenNamed(num, 'lvlOverride')) {
      const lvl = child(override, 'lvl')
      if (lvl !== undefined) levels.set(levelIndex(override), readLevel(lvl))
      const start = intVal(child(override, 'startOverride'))
      if (start !== undefined) startOverrides.set(levelIndex(override), start)
    }
    return { abstractId, levels, startOverrides }
  }

  /** Follows `numStyleLink`: the list has no levels of its own, but those of the list that a style is linked to. */
  #abstractIdOf(num: XmlElement): string {
    let id = val(child(num, 'abstractNumId')) ?? ''
    for (let links = 0; links < maxLinks; links++) {
      const styleLink = val(child(this.#abstracts.get(id), 'numStyleLink'))
      if (styleLink === undefined) break
      const linked = this.#nums.get(this.#styles.numberingStyle(styleLink) ?? -1)
      const next = val(child(linked, 'abstractNumId')) ?? this.#abstractDefining(styleLink)
      if (next === undefined) break
      id = next
    }
    return id
  }

  #abstractDefining(style: string): string | undefined {
    for (const [id, abstract] of this.#abstracts) if (val(child(abstract, 'styleLink')) === style) return id
    return undefined
  }
}

function levelIndex(element: XmlElement): number {
  return Number.parseInt(element.attributes['ilvl'] ?? '0', 10) || 0
}

function readLevel(lvl: XmlElement): Level {
  const rPr = child(lvl, 'rPr')
  const fonts = child(rPr, 'rFonts')
  return {
    start: intVal(child(lvl, 'start')) ?? 0,
    format: formatOf(lvl),
    text: val(child(lvl, 'lvlText')) ?? '',
    hidden: isOn(child(rPr, 'vanish')) === true,
    legal: isOn(child(lvl, 'isLgl')) === true,
    restart: intVal(child(lvl, 'lvlRestart')),
    style: val(child(lvl, 'pStyle')),
    font: fonts?.attributes['ascii'] ?? fonts?.attributes['hAnsi'] ?? '',
  }
}

/** A format of its own (`01, 02, 03, …`) stands in a `mc:Choice`, with `decimal` as fallback. */
function formatOf(lvl: XmlElement): string {
  const format = child(lvl, 'numFmt') ?? child(child(child(lvl, 'AlternateContent'), 'Choice'), 'numFmt')
  const value = val(format) ?? 'decimal'
  if (value !== 'custom') return value
  return (format?.attributes['format'] ?? '').startsWith('01') ? 'decimalZero' : 'decimal'
}
