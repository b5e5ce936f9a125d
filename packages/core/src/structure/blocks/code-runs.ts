import type { Code, Within } from '../../model/document.ts'
import type { Inline } from '../../model/inline.ts'
import type { RawParagraph } from '../../model/raw.ts'
import type { Body } from '../pieces.ts'
import { plainText } from '../trim-inlines.ts'

type CodeBlock = RawParagraph | Extract<Body, { type: 'code' }>

/** A line that opens code wherever it stands: an ASN.1 assignment or module head. */
const opening =
  /^\s*(?:[A-Za-z][\w-]*(?:\{[^{}]{0,80}\})?(?:\s+[A-Za-z][\w.-]*){0,4}\s*::=|[A-Z][\w-]*\s+(?:\{[^{}]{0,200}\}\s+)?DEFINITIONS\b|<\?xml\s)/
/** The name of a module, and its identifier, over a line that begins its definitions. */
const moduleName = /^\s*[A-Z][\w-]*\s*(?:\{[^{}]{0,200}\}\s*)?$/
const definitions = /^\s*DEFINITIONS\b/
/** A line that may follow it. */
const following =
  /^\s*(?:BEGIN|END|IMPORTS|EXPORTS|FROM|OF|WITH|--)\b|^\s*--|::=|[{},;|]\s*$|^\s*[{}|]|^\s*[a-z][\w-]*\s+(?:\[[0-9]+\]|[A-Z][\w.-]*)(?:\s|$)|^\s*\.\.\.\s*,?\s*$|^\s*[a-z][\w-]*\s*\([0-9]{1,6}\)\s*,?\s*$|^\s*<\/?[A-Za-z]/
const maxLine = 200

/**
 * Joins neighbouring paragraphs of code to one block: those the format marks, those wholly in a fixed-width font, and ASN.1 in
 * any font. Of which language each is, only some formats say, and none prints.
 */
export function joinCode(blocks: readonly Body[]): (Body | Code)[] {
  const joined: (Body | Code)[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Body
    const end = endOfRun(blocks, at)
    if (end === at) joined.push(block)
    else {
      const run = blocks.slice(at, end) as CodeBlock[]
      const within = withinOf(block)
      const value = tidy(
        run
          .map((line) =>
            line.type === 'code' ? line.value : `${line.label ? `${line.label} ` : ''}${codeText(line.children)}`,
          )
          .join('\n'),
      )
      if (value !== '')
        joined.push({
          type: 'code',
          language: languageOf(run, value),
          value,
          anchors: run.flatMap((line) => line.anchors ?? []),
          place: block.place,
          ...(within === undefined ? {} : { within }),
        })
      at = end - 1
    }
  }
  return joined
}

function withinOf(block: Body): Within | undefined {
  return 'within' in block ? block.within : undefined
}

/** Where the run of code that begins at a block ends; the same place where none begins. */
function endOfRun(blocks: readonly Body[], from: number): number {
  const first = blocks[from] as Body
  let end = from
  if (isMarked(first)) {
    while (end < blocks.length && isMarked(blocks[end] as Body) && withinOf(blocks[end] as Body) === withinOf(first))
      end++
    return end
  }
  if (isMono(first)) {
    while (end < blocks.length && isMono(blocks[end] as Body)) end++
    return end
  }
  const second = blocks[from + 1]
  const isModule = second !== undefined && isTyped(first, moduleName) && isTyped(second, definitions)
  if (isModule) end++
  else if (!isTyped(first, opening)) return from
  while (end < blocks.length && (isTyped(blocks[end] as Body, opening) || isTyped(blocks[end] as Body, following)))
    end++
  const isLong = (blocks[from] as RawParagraph).children.some(
    (inline) => inline.type === 'break' && inline.of === 'line',
  )
  return end - from > 1 || isLong ? end : from
}

function isMarked(block: Body): block is CodeBlock {
  return block.type === 'code' || (block.type === 'paragraph' && block.role === 'code')
}

/** All that is printed stands in a fixed-width font, and is more than a word of it: a name may be a paragraph. */
function isMono(block: Body): boolean {
  if (block.type !== 'paragraph' || block.role !== undefined || block.label !== undefined) return false
  let mono = false
  for (const inline of block.children) {
    if (inline.type === 'text' && inline.value.trim() !== '') {
      if (!inline.mono) return false
      mono = true
    } else if (inline.type !== 'text' && inline.type !== 'break') return false
  }
  return mono
}

/** A line of code by its words alone. What has raised or lowered characters or formulas is no code: they would be lost. */
function isTyped(block: Body, pattern: RegExp): boolean {
  if (block.type !== 'paragraph' || block.role !== undefined || block.label !== undefined || block.within !== undefined)
    return false
  if (
    !block.children.every(
      (inline) => inline.type === 'break' || (inline.type === 'text' && inline.script === undefined),
    )
  )
    return false
  const text = plainText(block.children)
  return text.length <= maxLine * 20 && pattern.test(text.slice(0, maxLine)) && !/[a-z]\.\s*$/.test(text)
}

/** Raised and lowered characters are written out: 2³² is never 232. */
function codeText(children: readonly Inline[]): string {
  if (
    !children.some(
      (inline) => (inline.type === 'text' && inline.script !== undefined) || inline.type === 'footnote-anchor',
    )
  )
    return plainText(children)
  return children
    .map((inline) => {
      if (inline.type === 'text' && inline.script !== undefined)
        return `${inline.script === 'superscript' ? '^' : '_'}{${inline.value}}`
      return plainText([inline])
    })
    .join('')
}

function languageOf(run: readonly CodeBlock[], value: string): string | null {
  const named = run.find((block) => block.type === 'code' && block.language !== undefined)
  if (named?.type === 'code' && named.language)
    return /^asn/i.test(named.language) ? 'asn.1' : named.language.toLowerCase()
  if (/::=|\bDEFINITIONS\b|^\s*(?:IMPORTS|EXPORTS)\b/.test(value)) return 'asn.1'
  if (/^\s*<[?!A-Za-z]/.test(value)) return 'xml'
  return /^\s*[{[]\s*(?:"|$)/.test(value) && /[}\]]\s*$/.test(value) ? 'json' : null
}

function tidy(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()
}
