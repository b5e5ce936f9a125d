import { escaped, words } from './markup.ts'

/** Longest formula printed as MathML, in UTF-16 units, and its deepest nesting; beyond either it is printed as text. */
const longest = 4_000
const deepest = 60
/** Names of functions, printed upright. */
const functions =
  /^(?:arcsin|arccos|arctan|sin|cos|tan|cot|exp|log|ln|lg|max|min|lim|mod|sgn|sign|abs|gcd|det|round|floor|ceil|clip|median|if|and|or|otherwise)(?![a-z])/iu

/** A formula: MathML from its canonical form, or the text that people read. */
export function formulaHtml(value: string, canonical: string | null, mathml: boolean, block: boolean): string {
  const text = `<span class="fx">${words(value)}</span>`
  if (!mathml || canonical === null || canonical.length > longest) return text
  try {
    const body = new Reader(canonical).whole()
    return `<math${block ? ' display="block"' : ''}>${body}</math>`
  } catch {
    return text
  }
}

/** Reads the canonical linear form: `x^⟨2⟩+fraction⟨a⟩⟨b⟩`. */
class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  whole(): string {
    const body = this.#row(0)
    if (this.#at < this.#source.length) throw new Error('a bracket too many')
    return body
  }

  #row(depth: number): string {
    if (depth > deepest) throw new Error('too deep')
    let html = ''
    while (this.#at < this.#source.length && !/^[⟩;]/u.test(this.#rest(1))) html += this.#scripted(depth)
    // A semicolon separates the rows of a matrix, which reads it itself; elsewhere it is a sign.
    return html
  }

  #rest(length = 40): string {
    return this.#source.slice(this.#at, this.#at + length)
  }

  #group(depth: number): string {
    if (this.#source[this.#at] !== '⟨') throw new Error('no bracket')
    this.#at++
    let html = this.#row(depth + 1)
    while (this.#source[this.#at] === ';') {
      this.#at++
      html += `<mo>;</mo>${this.#row(depth + 1)}`
    }
    if (this.#source[this.#at] !== '⟩') throw new Error('no end')
    this.#at++
    return `<mrow>${html}</mrow>`
  }

  #scripted(depth: number): string {
    let base = this.#atom(depth)
    const primes = /^'+/.exec(this.#rest())?.[0] ?? ''
    if (primes !== '') {
      this.#at += primes.length
      base = `<msup><mrow>${base}</mrow><mo>${'′'.repeat(primes.length)}</mo></msup>`
    }
    const sub = this.#script('_', depth)
    const sup = this.#script('^', depth)
    if (sub !== null && sup !== null) return `<msubsup><mrow>${base}</mrow>${sub}${sup}</msubsup>`
    if (sub !== null) return `<msub><mrow>${base}</mrow>${sub}</msub>`
    return sup === null ? base : `<msup><mrow>${base}</mrow>${sup}</msup>`
  }

  #script(sign: string, depth: number): string | null {
    if (!this.#rest(2).startsWith(`${sign}⟨`)) return null
    this.#at++
    return this.#group(depth)
  }

  #atom(depth: number): string {
    const rest = this.#rest()
    const name = /^(?:fraction|binomial|root|over|under|matrix|lines)(?=⟨)/u.exec(rest)?.[0]
    if (name !== undefined) {
      this.#at += name.length
      return this.#built(name, depth)
    }
    if (rest.startsWith('⟨')) return this.#group(depth)
    const number = /^[0-9]+(?:[.,][0-9]+)*/.exec(rest)?.[0]
    if (number !== undefined) return this.#take(number, 'mn')
    const known = functions.exec(rest)?.[0]
    if (known !== undefined) return this.#take(known, 'mi')
    const run = /^[\p{L}\p{M}]+/u.exec(rest)?.[0]
    if (run !== undefined) {
      const built = /(?:fraction|binomial|root|over|under|matrix|lines)$/u.exec(run)?.[0]
      const opens = this.#source[this.#at + run.length] === '⟨'
      if (opens && built === undefined) throw new Error('a part that is not known')
      const before = opens ? run.slice(0, -(built as string).length) : run
      // A longer run of letters is a name, a short one are letters side by side.
      if (before.length >= 4) return this.#take(before, 'mi')
      return this.#take([...before][0] as string, 'mi')
    }
    return this.#take([...rest][0] as string, 'mo')
  }

  #take(text: string, element: string): string {
    this.#at += text.length
    return `<${element}>${escaped(text)}</${element}>`
  }

  #built(name: string, depth: number): string {
    if (name === 'matrix' || name === 'lines') return this.#matrix(name, depth)
    const first = this.#group(depth)
    if (name === 'root')
      return this.#source[this.#at] === '⟨' ? `<mroot>${first}${this.#group(depth)}</mroot>` : `<msqrt>${first}</msqrt>`
    const second = this.#group(depth)
    if (name === 'fraction') return `<mfrac>${first}${second}</mfrac>`
    if (name === 'binomial') return `<mo>(</mo><mfrac linethickness="0">${first}${second}</mfrac><mo>)</mo>`
    return name === 'over'
      ? `<mover accent="true">${second}${first}</mover>`
      : `<munder accentunder="true">${second}${first}</munder>`
  }

  #matrix(name: string, depth: number): string {
    if (depth > deepest) throw new Error('too deep')
    this.#at++
    let html = ''
    for (;;) {
      let cells = ''
      if (name === 'lines') cells = `<mtd>${this.#row(depth + 1)}</mtd>`
      else while (this.#source[this.#at] === '⟨') cells += `<mtd>${this.#group(depth + 1)}</mtd>`
      html += `<mtr>${cells}</mtr>`
      const sign = this.#source[this.#at++]
      if (sign === '⟩') return `<mtable>${html}</mtable>`
      if (sign !== ';') throw new Error('no end of a matrix')
    }
  }
}
