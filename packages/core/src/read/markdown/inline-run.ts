import { type Inline, type Print, samePrint } from '../../model/inline.ts'
import { canonicalTex } from '../formula/tex.ts'
import { isOutside } from '../outside-address.ts'
import { findMath } from './find-math.ts'
import { attributeOf } from './html-tokens.ts'

const marksOfTags: Readonly<Record<string, Print>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  var: { italic: true },
  dfn: { italic: true },
  code: { mono: true },
  tt: { mono: true },
  kbd: { mono: true },
  samp: { mono: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sup: { script: 'superscript' },
  sub: { script: 'subscript' },
}

/** The marks that HTML tags have opened, and where the link leads that is open. */
export class OpenTags {
  readonly #open: string[] = []
  #link: Print = {}

  /** Whether the tag is one that marks text; it is opened or closed. */
  take(name: string, isClosing: boolean, attributes = ''): boolean {
    if (name === 'a') {
      const href = isClosing ? undefined : attributeOf(attributes, 'href')
      this.#link = href !== undefined && isOutside(href) ? { href } : {}
      return true
    }
    if (!Object.hasOwn(marksOfTags, name)) return false
    if (!isClosing) this.#open.push(name)
    else if (this.#open.includes(name)) this.#open.splice(this.#open.lastIndexOf(name), 1)
    return true
  }

  get marks(): Print {
    return this.#open.length === 0
      ? this.#link
      : Object.assign({}, this.#link, ...this.#open.map((name) => marksOfTags[name]))
  }
}

/** Adds text to a run of inlines; text printed alike is one. */
export function pushText(inlines: Inline[], value: string, marks: Print): void {
  if (value === '') return
  const last = inlines.at(-1)
  if (last?.type === 'text' && samePrint(last, marks))
    inlines[inlines.length - 1] = { ...last, value: last.value + value }
  else inlines.push({ type: 'text', value, ...marks })
}

/** Adds text that may hold formulas between dollars, which no parser has seen. */
export function pushTextWithMath(inlines: Inline[], value: string, marks: Print): void {
  let at = 0
  if (value.includes('$') && !marks.mono) {
    for (const [start, end] of findMath(value)) {
      pushText(inlines, value.slice(at, start), marks)
      const { value: shown, canonical } = canonicalTex(value.slice(start + 1, end - 1))
      inlines.push({ type: 'inline-formula', value: shown, canonical })
      at = end
    }
  }
  pushText(inlines, value.slice(at), marks)
}

/** Without white space at either end. */
export function trimRun(inlines: readonly Inline[]): Inline[] {
  const run = [...inlines]
  for (let first = run[0]; first; first = run[0]) {
    if (first.type === 'text') {
      const value = first.value.replace(/^[ \t\n]+/, '')
      if (value !== '') {
        run[0] = { ...first, value }
        break
      }
    } else if (first.type !== 'break') break
    run.shift()
  }
  for (let last = run.at(-1); last; last = run.at(-1)) {
    if (last.type === 'text') {
      const value = last.value.trimEnd()
      if (value !== '') {
        run[run.length - 1] = { ...last, value }
        break
      }
    } else if (last.type !== 'break') break
    run.pop()
  }
  return run
}
