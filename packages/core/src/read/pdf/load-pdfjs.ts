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
}

export interface PdfPage {
  /** `[left, bottom, right, top]` in user space. */
  readonly view: readonly number[]
  /** Degrees clockwise: 0, 90, 180 or 270. */
  readonly rotate: number
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown }
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>
  cleanup(): boolean
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
  const host = globalThis as unknown as { DOMMatrix?: unknown; console?: Console }
  // The library makes one such matrix when it is loaded and uses it for drawing alone, which never happens here.
  host.DOMMatrix ??= class {}
  const { console } = host
  const warn = console?.warn
  // It warns that it cannot draw before it can be asked to be quiet.
  if (console) console.warn = () => undefined
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs
  } finally {
    if (console && warn) console.warn = warn
  }
}
