import type { Inline, Text } from '../../model/inline.ts'
import { gapBetween, isOperator, type Line, makeLine } from './line.ts'
import type { Piece } from './page-marks.ts'
import { readHidden } from './read-hidden.ts'

/** Words that the text shows elsewhere, for the hyphens at the ends of lines. */
export type KnownWords = ReadonlySet<string>

/** What is printed on lines that make one paragraph, in runs of one print. `limit` is where a narrow column ends. */
export function readInlines(lines: readonly Line[], words: KnownWords, limit = Number.POSITIVE_INFINITY): Inline[] {
  const out: Inline[] = []
  let last: Piece | null = null
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const first = line.pieces[0]
    if (before && first) joinLines(out, before, first, words, limit)
    last = null
    for (const piece of line.pieces) {
      if (last) addGap(out, gapBetween(last, piece), last, piece)
      addText(out, piece.text, piece)
      last = piece
    }
  })
  return out
}

function joinLines(out: Inline[], before: Line, first: Piece, words: KnownWords, limit: number): void {
  if (isCut(before, first, words, limit)) return
  const end = before.pieces.at(-1)
  const broken = /([\p{L}\p{N}]+)[-\u2010\u00ad]$/u.exec(before.text)
  const next = /^[\p{L}\p{N}]+/u.exec(first.text)?.[0]
  const last = out.at(-1)
  if (end && broken && next && last?.type === 'text' && /[-\u2010\u00ad]$/.test(last.value)) {
    const [, head = ''] = broken
    const joined = words.has(`${head}${next}`.toLowerCase())
    const hyphened = words.has(`${head}-${next}`.toLowerCase())
    const value = last.value.slice(0, -1)
    // Undone only where the text elsewhere shows the word without the hyphen; where it shows neither, the other text tells.
    if (/^\p{Ll}/u.test(next) && joined && !hyphened) out[out.length - 1] = { ...last, value }
    else if (joined === hyphened && lettersAlone.test(head) && mayBeRest.test(next) && !/[\p{N}_]$/u.test(value))
      out[out.length - 1] = { ...last, value: `${value}${optionalHyphen}` }
    return
  }
  if (/\p{L}\/$/u.test(before.text) && /^\p{L}/u.test(first.text)) return
  // An address has no spaces: `http://` / `www.example.org`, `11.1002/1000/` / `2995`.
  if (/\/\S*\/$/.test(before.text) && /^[\p{L}\p{N}]/u.test(first.text)) return
  if (end) addGap(out, ' ', end, first)
}

/** A hyphen at the end of a line that may be the word's own or the line's. */
const optionalHyphen = '\u00ad-'
const lettersAlone = /^\p{L}{2,}$/u
const mayBeRest = /^\p{Ll}{2,}$/u

/** Shortest part of an address that can be told from a number, in characters. */
const addressLength = 6

/** Whether a word is cut where a column that is too narrow for it ends: no further letter had room there. */
function isCut(before: Line, first: Piece, words: KnownWords, limit: number): boolean {
  if (limit - before.right > (first.right - first.left) / first.text.length) return false
  const head = /\S+$/.exec(before.text)?.[0] ?? ''
  if (/[\p{N}/.]$/u.test(head) && /^\p{N}/u.test(first.text)) return head.includes('/') && head.length >= addressLength
  const [start] = /\p{L}+$/u.exec(head) ?? []
  const [rest] = /^\p{Ll}+/u.exec(first.text) ?? []
  return start !== undefined && rest !== undefined && words.has(`${start}${rest}`.toLowerCase())
}

function addGap(out: Inline[], gap: '' | ' ' | '\t', before: Piece, piece: Piece): void {
  if (gap === '') return
  if (gap === '\t') {
    out.push({ type: 'break', of: 'tab' })
    return
  }
  const last = out.at(-1)
  // A space belongs to the run before it; behind what is raised it belongs to the base, but for one inside an index.
  if (last?.type === 'text' && (before.script === undefined || inOneIndex(before, piece)))
    out[out.length - 1] = { ...last, value: `${last.value} ` }
  else if (before.script !== undefined || before.hidden || before.opaque || before.note)
    out.push({ type: 'text', value: ' ', ...printOf({ ...piece, script: undefined }) })
}

function inOneIndex(before: Piece, piece: Piece): boolean {
  return before.script === piece.script && before.y === piece.y && (isOperator(before) || isOperator(piece))
}

function addText(out: Inline[], value: string, piece: Piece): void {
  if (piece.hidden) {
    out.push(readHidden(value))
    return
  }
  if (piece.note) {
    const [first, ...rest] = piece.note
    const body = first && makeLine(first.page, first.pieces.slice(1))
    out.push({ type: 'footnote-anchor', value, children: body ? readInlines([body, ...rest], new Set()) : [] })
    return
  }
  if (piece.opaque) {
    out.push({ type: 'inline-formula', value })
    return
  }
  const print = printOf(piece)
  const last = out.at(-1)
  if (last?.type === 'text' && samePrint(last, print)) out[out.length - 1] = { ...last, value: last.value + value }
  else out.push({ type: 'text', value, ...print })
}

type Print = Omit<Text, 'type' | 'value'>

function printOf(piece: Omit<Piece, 'script'> & { readonly script?: Piece['script'] | undefined }): Print {
  return {
    ...(piece.font.bold ? { bold: true as const } : {}),
    ...(piece.font.italic ? { italic: true as const } : {}),
    ...(piece.font.mono ? { mono: true as const } : {}),
    ...(piece.script ? { script: piece.script } : {}),
  }
}

function samePrint(a: Print, b: Print): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.mono === b.mono && a.script === b.script
}

/** The words inside lines: what is whole there may be put together elsewhere. */
export function wordsOf(lines: readonly Line[]): KnownWords {
  const words = new Set<string>()
  for (const line of lines) {
    const found = line.text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
    // The last word may be a part of one.
    const whole = /[-\u2010\u00ad]$/.test(line.text) ? found.slice(0, -1) : found
    for (const word of whole) words.add(word)
  }
  return words
}
