import { largest, smallest } from '../../model/gather.ts'
import { countCharacters } from '../ledger.ts'
import { isInvisible, isUnknown, readCharacter } from './characters.ts'
import type { Fonts, ReadFont } from './fonts.ts'
import type { Pdfjs, PdfPage } from './load-pdfjs.ts'
import { operatorsOf } from './operators.ts'
import type { Box, PageMarks, Piece, Rule } from './page-marks.ts'
import { identity, type Matrix, matrixOf, multiply, pageMatrix } from './page-space.ts'
import { readPath } from './read-path.ts'
import { readTags, type Tag } from './read-tags.ts'
import { type Letter, splitSpread } from './split-spread.ts'
import { mainTurn, turnedBox, turnedRule, upright } from './turn-page.ts'

/** A gap between letters that is a space, in ems. Words of a justified line stand no closer; kerning is less. */
const spaceWidth = 0.14
/** Runs that begin so near to each other begin at one place, in points. */
const samePlace = 0.05
/** Farthest place from a page that is told apart, in points, and the largest letters. No page is so large. */
const farthest = 20_000
const maxLetter = 1_000

function within(place: number): number {
  return Number.isNaN(place) ? 0 : Math.max(-farthest, Math.min(farthest, place))
}

/** Space added to each letter from which on letters make no word, in ems. */
const wideSpacing = 0.4
/** The same from which on something else may be printed between them. */
const openSpacing = 0.08
/** Deepest nesting of saved states kept; what is nested deeper is read with the state above. */
const maxSaved = 1_000

interface Glyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
}

interface State {
  matrix: Matrix
  font: ReadFont
  size: number
  letterSpace: number
  wordSpace: number
  /** 1 is as wide as the font is. */
  stretch: number
  leading: number
  rise: number
  mode: number
}

const noFont: ReadFont = { font: { name: '', bold: false, italic: false, mono: false, symbol: null }, unit: 0.001 }

/** Runs the operators of a page and gathers what they print. */
export async function readPage(
  page: PdfPage,
  number: number,
  ops: Pdfjs['OPS'],
  fonts: Fonts,
): Promise<PageMarks & { readonly cut: boolean }> {
  const { fnArray, argsArray, cut } = await operatorsOf(page, ops)
  const { matrix, width, height } = pageMatrix(page.view, page.rotate)
  // What a damaged tree says of the page is left: its text is read by its place.
  const gatherer = new Gatherer(matrix, readTags(await page.getStructTree().catch(() => null)))
  for (let at = 0; at < fnArray.length; at++)
    gatherer.run(fnArray[at] as number, (argsArray[at] ?? []) as unknown[], ops, page, fonts)
  return { page: number, ...gatherer.marks(width, height), cut }
}

class Gatherer {
  readonly #pieces: Piece[] = []
  /** The letters of pieces that leave room between them. */
  readonly #spread = new Map<Piece, readonly Letter[]>()
  readonly #rules: Rule[] = []
  readonly #drawings: Box[] = []
  readonly #pictures: Box[] = []
  #characters = 0
  #unknown = 0
  #hidden = 0
  #state: State
  readonly #saved: State[] = []
  #text: Matrix = identity
  #line: Matrix = identity
  #spaced = false
  /** Where a run of mere white begins, if nothing is white before it. */
  #whiteAt: readonly [number, number] | null = null
  readonly #tags: ReadonlyMap<number, Tag>
  /** The elements that are open, the innermost last. */
  readonly #open: (Tag | undefined)[] = []

  constructor(matrix: Matrix, tags: ReadonlyMap<number, Tag>) {
    this.#tags = tags
    this.#state = {
      matrix,
      font: noFont,
      size: 1,
      letterSpace: 0,
      wordSpace: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    }
  }

  run(op: number, args: unknown[], ops: Pdfjs['OPS'], page: PdfPage, fonts: Fonts): void {
    const state = this.#state
    const number = (at: number): number => (Number.isFinite(args[at]) ? (args[at] as number) : 0)
    switch (op) {
      case ops['showText']:
        this.#show((args[0] ?? []) as (Glyph | number)[])
        break
      case ops['setFont']:
        state.font = fonts.read(String(args[0]), page.commonObjs)
        state.size = number(1)
        break
      case ops['setCharSpacing']:
        state.letterSpace = number(0)
        break
      case ops['setWordSpacing']:
        state.wordSpace = number(0)
        break
      case ops['setHScale']:
        state.stretch = number(0) / 100
        break
      case ops['setLeading']:
        state.leading = -number(0)
        break
      case ops['setTextRise']:
        state.rise = number(0)
        break
      case ops['setTextRenderingMode']:
        state.mode = number(0)
        break
      case ops['beginText']:
        this.#text = identity
        this.#line = identity
        break
      case ops['setTextMatrix']: {
        this.#text = matrixOf(args[0]) ?? matrixOf(args) ?? identity
        this.#line = this.#text
        break
      }
      case ops['moveText']:
        this.#move(number(0), number(1))
        break
      case ops['setLeadingMoveText']:
        state.leading = number(1)
        this.#move(number(0), number(1))
        break
      case ops['nextLine']:
        this.#move(0, state.leading)
        break
      case ops['save']:
        if (this.#saved.length < maxSaved) this.#saved.push({ ...state })
        break
      case ops['restore']:
        this.#state = this.#saved.pop() ?? state
        break
      case ops['transform']:
        state.matrix = multiply(state.matrix, matrixOf(args) ?? identity)
        break
      case ops['paintFormXObjectBegin']:
        if (this.#saved.length < maxSaved) this.#saved.push({ ...state })
        state.matrix = multiply(state.matrix, matrixOf(args[0]) ?? identity)
        break
      case ops['paintFormXObjectEnd']:
        this.#state = this.#saved.pop() ?? state
        break
      case ops['beginMarkedContentProps']:
      case ops['beginMarkedContent']:
        if (this.#tags.size > 0) this.#open.push(this.#tags.get(args[1] as number) ?? this.#open.at(-1))
        break
      case ops['endMarkedContent']:
        this.#open.pop()
        break
      case ops['setGState']:
        for (const [key, value] of (args[0] ?? []) as [string, unknown][])
          if (key === 'Font' && Array.isArray(value)) {
            state.font = fonts.read(String(value[0]), page.commonObjs)
            state.size = Number(value[1]) || state.size
          }
        break
      case ops['constructPath']:
        readPath(args, state.matrix, ops, this.#rules, this.#drawings)
        break
      case ops['paintImageXObject']:
      case ops['paintInlineImageXObject']:
      case ops['paintImageMaskXObject']:
      case ops['paintInlineImageXObjectGroup']:
      case ops['paintImageMaskXObjectGroup']:
      case ops['paintImageMaskXObjectRepeat']:
      case ops['paintImageXObjectRepeat']:
        this.#pictures.push(unitSquare(state.matrix))
        break
    }
  }

  #move(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y])
    this.#text = this.#line
  }

  #show(glyphs: readonly (Glyph | number)[]): void {
    const { font, size, letterSpace, wordSpace, stretch, rise, mode } = this.#state
    const matrix = multiply(this.#state.matrix, this.#text)
    const along = Math.hypot(matrix[0], matrix[1])
    const turn = turnOf(matrix)
    const hidden = mode === 3 || mode === 7
    const printed = Math.abs(size) * Math.hypot(matrix[2], matrix[3])
    let x = 0
    let text = ''
    let from = 0
    let to = 0
    const isOpen = letterSpace > openSpacing * Math.abs(size)
    let letters: Letter[] = []
    const place = (at: number): readonly [number, number] => [
      matrix[0] * at + matrix[2] * rise + matrix[4],
      matrix[1] * at + matrix[3] * rise + matrix[5],
    ]
    const flush = (): void => {
      if (text === '') return
      const [left, y] = place(from)
      const length = (to - from) * along
      // What is printed over white leaves none of it: browsers print a hyphen so that is not needed.
      const [whiteLeft, whiteY] = this.#whiteAt ?? [Number.NaN, Number.NaN]
      if (Math.abs(left - whiteLeft) < samePlace && Math.abs(y - whiteY) < samePlace) this.#spaced = false
      const piece: Piece = {
        text,
        left: within(left),
        right: within(left + length),
        y: within(y),
        size: Math.min(within(printed), maxLetter),
        font: font.font,
        spaced: this.#spaced,
        hidden,
        turn,
        tag: this.#open.at(-1),
      }
      this.#pieces.push(piece)
      if (letters.length > 1) this.#spread.set(piece, letters)
      letters = []
      text = ''
      this.#spaced = false
      this.#whiteAt = null
    }
    const begins = this.#spaced ? null : place(0)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const gap = (-glyph * size * stretch) / 1000
        x += gap
        if (gap > spaceWidth * size || gap < -size / 2) flush()
        continue
      }
      if (glyph === null) continue
      const advance = (glyph.width ?? 0) * size * font.unit
      const unicode = glyph.unicode ?? ''
      if (isInvisible(unicode)) {
        x += advance * stretch
        continue
      }
      const character = unicode === '' ? '' : readCharacter(unicode, font.font)
      if (countCharacters(character) === 0) {
        flush()
        this.#spaced ||= unicode !== ''
      } else {
        if (text === '') from = x
        text += character
        this.#characters += countCharacters(character)
        if (isUnknown(character)) this.#unknown++
        if (hidden) this.#hidden++
        to = x + advance * stretch
        if (isOpen) {
          const [left] = place(x)
          letters.push({ text: character, left: within(left), right: within(left + advance * stretch * along) })
        }
      }
      // Brackets set far apart enclose what is printed between them later.
      if (Math.abs(letterSpace) > wideSpacing * Math.abs(size)) flush()
      x += (advance + letterSpace + (glyph.isSpace === true ? wordSpace : 0)) * stretch
    }
    flush()
    if (this.#spaced) this.#whiteAt ??= begins
    this.#text = multiply(this.#text, [1, 0, 0, 1, x, 0])
  }

  marks(width: number, height: number): Omit<PageMarks, 'page'> {
    const main = mainTurn(this.#pieces)
    const turned = (box: Box): Box => turnedBox(box, main, width, height)
    return {
      ...(main % 2 === 0 ? { width, height } : { width: height, height: width }),
      pieces: upright(splitSpread(this.#pieces, this.#spread), main, width, height),
      rules: this.#rules.map((rule) => turnedRule(rule, main, width, height)),
      drawings: this.#drawings.map(turned),
      pictures: this.#pictures.map(turned),
      characters: this.#characters,
      unknown: this.#unknown,
      hidden: this.#hidden,
    }
  }
}

/** Quarter turns, anticlockwise, of what a matrix prints: 0 is upright. */
function turnOf(matrix: Matrix): number {
  const angle = Math.atan2(matrix[1], matrix[0])
  return ((Math.round((angle * 2) / Math.PI) % 4) + 4) % 4
}

function unitSquare(matrix: Matrix): Box {
  const xs = [matrix[4], matrix[4] + matrix[0], matrix[4] + matrix[2], matrix[4] + matrix[0] + matrix[2]]
  const ys = [matrix[5], matrix[5] + matrix[1], matrix[5] + matrix[3], matrix[5] + matrix[1] + matrix[3]]
  return { left: smallest(xs), right: largest(xs), bottom: smallest(ys), top: largest(ys) }
}
