import type { Code } from '../model/document.ts'
import type { RawBlock, RawParagraph } from '../model/raw.ts'
import { plainText } from './trim-inlines.ts'

type Body = Exclude<RawBlock, { readonly type: 'heading' }>

/** A line that only code has. */
const codeLine = /::=|^\s*(?:BEGIN|END|IMPORTS|EXPORTS)\b|\bDEFINITIONS\b|^\s*--\s|[{};]\s*$|^\s*<\/?[A-Za-z][\w:.-]*(?:\s[^<>]*)?\/?>|^\s*[\w-]+\s+(?:SEQUENCE|CHOICE|SET|ENUMERATED|OBJECT IDENTIFIER|INTEGER|OCTET STRING|BOOLEAN)\b/

/** Joins neighbouring paragraphs of code to one block: those the format marks, and those wholly in a fixed-width font. */
export function joinCode(blocks: readonly Body[]): (Body | Code)[] {
  const joined: (Body | Code)[] = []
  let run: (RawParagraph | Extract<Body, { type: 'code' }>)[] = []
  const close = (): void => {
    const [first] = run
    if (!first) return
    const marked = run.some((block) => block.type === 'code' || block.role === 'code')
    const value = run.map((block) => (block.type === 'code' ? block.value : plainText(block.children))).join('\n')
    if (!marked && (run.length < 2 || !run.some((block) => block.type === 'paragraph' && codeLine.test(plainText(block.children))))) joined.push(...run)
    else joined.push({ type: 'code', language: languageOf(run, value), value: tidy(value), anchors: first.anchors ?? [], place: first.place })
    run = []
  }
  for (const block of blocks) {
    if (isCode(block)) run.push(block)
    else {
      close()
      joined.push(block)
    }
  }
  close()
  return joined
}

function isCode(block: Body): block is RawParagraph | Extract<Body, { type: 'code' }> {
  if (block.type === 'code') return true
  if (block.type !== 'paragraph') return false
  if (block.role === 'code') return true
  if (block.role !== undefined || block.children.length === 0) return false
  let mono = false
  for (const inline of block.children) {
    if (inline.type === 'text' && inline.value.trim() !== '') {
      if (!inline.mono) return false
      mono = true
    } else if (inline.type !== 'text' && inline.type !== 'break') return false
  }
  return mono
}

function languageOf(run: readonly (RawParagraph | Extract<Body, { type: 'code' }>)[], value: string): string | null {
  const named = run.find((block) => block.type === 'code' && block.language !== undefined)
  if (named?.type === 'code' && named.language) return /^asn/i.test(named.language) ? 'asn.1' : named.language.toLowerCase()
  if (/::=|\bDEFINITIONS\b/.test(value)) return 'asn.1'
  return /^\s*<[?A-Za-z]/.test(value) ? 'xml' : null
}

function tidy(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '')
}
