import mathup from 'mathup'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { isName, splitWords } from './asciimath-words.ts'

/** Longest formula given to the AsciiMath parser, in characters, and its deepest brackets: it calls itself for each. */
const maxAsciimath = 5_000
const maxBrackets = 100

/**
 * AsciiMath as MathML.
 *
 * @throws where it is too long or too deep, or the parser refuses it.
 */
export function mathmlOfAsciimath(source: string): XmlElement {
  if (source.length > maxAsciimath) throw new Error(`it is longer than ${maxAsciimath} characters`)
  if (depthOf(source) > maxBrackets) throw new Error(`its brackets are nested more than ${maxBrackets} deep`)
  return parseXml(mathup(withMatrices(withoutLoneBrackets(splitWords(source)))).toString(), { what: 'formula' })
}

function depthOf(source: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of source) {
    if ('([{'.includes(sign)) deepest = Math.max(deepest, ++depth)
    else if (')]}'.includes(sign)) depth--
    // Each script and fraction is one call as well.
    else if ('_^/'.includes(sign)) deepest = Math.max(deepest, Math.ceil((depth + deepest) / 2))
  }
  return Math.max(deepest, (source.match(/[_^/]/g)?.length ?? 0) > 1_000 ? maxBrackets + 1 : 0)
}

/** Brackets around a script are no part of it; the parser keeps those around an operator or the name of one. */
function withoutLoneBrackets(source: string): string {
  return source.replace(
    /([_^])\s*[({[]\s*(?:(\*{2,3}|[-+'])|([A-Za-z]+))\s*[)}\]]/g,
    (all, mark: string, sign?: string, word = '') => ((sign ?? isName(word)) ? `${mark}${sign ?? word} ` : all),
  )
}

/**
 * Rows of a matrix as AsciiMath writes them, `{:(a,b),(c,d):}`, in the parser's own way, `{:a,b;c,d:}`. What is in
 * brackets is a matrix where it is nothing but two or more lists in brackets, all of one length.
 */
function withMatrices(source: string): string {
  return source.replace(/(\{:|\(|\[|\|)((?:\s*[([][^()[\]]*[)\]]\s*,)+\s*[([][^()[\]]*[)\]]\s*)(:\}|\)|\]|\|)/g, matrix)
}

function matrix(all: string, left: string, inner: string, right: string): string {
  const rows = [...inner.matchAll(/[([]([^()[\]]*)[)\]]/g)].map((found) => found[1] as string)
  const width = rows[0]?.split(',').length
  if (rows.length < 2 || rows.some((cells) => cells.split(',').length !== width)) return all
  if (left === '(' && width === 1) return all
  const cells = rows.map((row) => row.split(',').join(' , '))
  return left === '{:' ? `{: ${cells.join(' ; ')} :}` : `${left}${cells.join(' ; ')}${right}`
}
