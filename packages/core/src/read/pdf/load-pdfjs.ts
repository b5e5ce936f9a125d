import type { TagNode } from './read-tags.ts'

/** What is used of the library, in its own words. */
export interface Pdfjs {
  readonly OPS: Readonly<Record<string, number>>
  getDocument(source: Readonly<Record<string, unknown>>): PdfLoading
}

export interface PdfLoading {
  readonly promise: Promise<PdfFile>
  destroy(): Promise<void>
}

export interface PdfFile {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  /** Makes fonts known to what draws. Not promised by the library. */
  readonly _transport?: { readonly fontLoader?: { bind?: (font: unknown) => Promise<void> } }
}

export interface PdfPage {
  /** `[left, bottom, right, top]` in user space. */
  readonly view: readonly number[]
  /** Degrees clockwise: 0, 90, 180 or 270. */
  readonly rotate: number
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown }
  getOperatorList(): Promise<Operators>
  /** Takes the next operators of a list that is being made. Not promised by the library. */
  _renderPageChunk?(chunk: Operators, state: OperatorsState): void
  /** Null where the file is not tagged. */
  getStructTree(): Promise<TagNode | null>
  cleanup(): boolean
}

/** What a page does, in order: `ops.showText` and the like, and what each is done with. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** A list that is being made, and what it is read from. */
interface OperatorsState {
  readonly operatorList?: Operators
  readonly streamReader?: { read: () => Promise<unknown> } | null
}

interface Process {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): void
  listenerCount(event: 'unhandledRejection'): number
}

interface Console {
  warn: (...words: unknown[]) => void
}

let loaded: Promise<Pdfjs> | undefined

/** Loads the library when the first PDF is read. It needs no worker: the parsing half is loaded beside it. */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Pdfjs> {
  const host = globalThis as unknown as { DOMMatrix?: unknown; console?: Console; process?: Process }
  if (typeof host.process?.on === 'function') holdRejections(host.process)
  // The library makes one such matrix when it is loaded and uses it for drawing alone, which never happens here.
  host.DOMMatrix ??= class {}
  const { console } = host
  const warn = console?.warn
  // It warns that it cannot draw before it can be asked to be quiet.
  if (console) console.warn = () => undefined
  const restore = keepBuiltIns()
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs
  } finally {
    restore()
    if (console && warn) console.warn = warn
  }
}

/** What the library replaces for the whole process, to be right in cases that no program meets, and many times slower. */
const replaced: readonly (readonly [object, string])[] = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
]

/** Gives what puts the functions of the language back that are there now. */
function keepBuiltIns(): () => void {
  const own = replaced.map(([of, name]) => Object.getOwnPropertyDescriptor(of, name) as PropertyDescriptor)
  return () => {
    for (const [at, [of, name]] of replaced.entries()) Object.defineProperty(of, name, own[at] as PropertyDescriptor)
  }
}

/**
 * The library fetches the pages of a damaged file ahead, and nobody waits for those that cannot be read: Node ends a
 * process for that. What the library rejects so is let go, since the page itself is reported when it is asked for; any
 * other rejection is left to those who listen, and ends the process where nobody does.
 */
function holdRejections(process: Process): void {
  process.on('unhandledRejection', (reason) => {
    const { name = '', stack = '' } = (reason ?? {}) as { name?: string; stack?: string }
    if (libraryErrors.has(name) || stack.includes('pdf.worker.mjs')) return
    if (process.listenerCount('unhandledRejection') === 1) throw reason
  })
}

const libraryErrors = new Set([
  'AbortException',
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
])
