import { isSymbolFont } from '../docx/symbols.ts'
import type { PdfFont } from './page-marks.ts'

const plain: PdfFont = { name: '', bold: false, italic: false, mono: false, symbol: null }

/** What the library knows of a font. */
interface LoadedFont {
  readonly name?: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** `monospace` where the file says that all characters are of one width. */
  readonly fallbackName?: string
  readonly fontMatrix?: ArrayLike<number>
  readonly vertical?: boolean
}

/** A font, and how wide a thousandth of its em is. */
export interface ReadFont {
  readonly font: PdfFont
  readonly unit: number
}

const fixedWidth = /courier|consol|typewriter|(?:^|[^a-z])mono(?!type)|mono$|lettergothic|fixed|menlo|cmtt/i
/** Families whose letters have widths of their own: a file that holds but their figures says that all are of one. */
const ownWidths =
  /^(?!.*(?:mono(?!type)|code|type?writer|term)).*(?:serif|sans|times|roman|arial|helvetica|cambria|calibri|georgia)/i

/** The fonts of a file by the names that the library gives them; the same font is one object. */
export class Fonts {
  readonly #byId = new Map<string, ReadFont>()
  readonly #byName = new Map<string, PdfFont>()

  read(id: string, objects: { has(id: string): boolean; get(id: string): unknown }): ReadFont {
    const known = this.#byId.get(id)
    if (known) return known
    if (!objects.has(id)) return { font: plain, unit: 0.001 }
    const loaded = (objects.get(id) ?? {}) as LoadedFont
    const unit = loaded.fontMatrix?.[0]
    const read = { font: this.#fontOf(loaded), unit: unit === undefined || !Number.isFinite(unit) ? 0.001 : unit }
    this.#byId.set(id, read)
    return read
  }

  #fontOf(loaded: LoadedFont): PdfFont {
    const name = (loaded.name ?? '').replace(/^[A-Z]{6}\+/, '')
    const known = this.#byName.get(name)
    if (known) return known
    const bare = name.replace(/(?:MT)?(?:[-,].*)?$/, '')
    const family = bare === 'Symbol' || bare === 'SymbolMT' ? 'Symbol' : bare.replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' ')
    const symbol = isSymbolFont(family) ? family : null
    const font: PdfFont = {
      name,
      bold: loaded.bold === true || /bold|black|heavy|(?:semi|demi)(?!l)/i.test(name),
      italic: loaded.italic === true || /ital|obliq/i.test(name),
      mono:
        symbol === null && (fixedWidth.test(name) || (loaded.fallbackName === 'monospace' && !ownWidths.test(name))),
      symbol,
    }
    this.#byName.set(name, font)
    return font
  }
}
