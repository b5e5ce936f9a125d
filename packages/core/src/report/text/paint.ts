import type { Grade, Verdict } from '../../model/finding.ts'

/** What a piece of text is, for whoever colours it. */
export type PaintRole = Grade | Verdict | 'heading' | 'faint' | 'delete' | 'insert'

/** Puts colour around a text that has no control characters. It must not change what is read. */
export type Paint = (role: PaintRole, text: string) => string

/** No colour. */
export const plain: Paint = (_, text) => text

/** SGR codes of ECMA-48: the eight colours that every terminal theme defines, so that light and dark both work. */
const codes: Readonly<Record<PaintRole, readonly [number, number]>> = {
  heading: [1, 22],
  faint: [2, 22],
  delete: [31, 39],
  insert: [32, 39],
  conformance: [31, 39],
  technical: [35, 39],
  structural: [33, 39],
  editorial: [36, 39],
  typographic: [2, 22],
  aligned: [32, 39],
  drifted: [31, 39],
  incomplete: [33, 39],
}

/** Colours for a terminal. */
export const terminalPaint: Paint = (role, text) => `\u001B[${codes[role][0]}m${text}\u001B[${codes[role][1]}m`
