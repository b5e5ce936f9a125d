import { expect, test } from 'vitest'
import { readSts } from '../../../../packages/core/src/read/sts/index.ts'
import { parseXml, type XmlElement } from '../../../../packages/core/src/read/xml/parse-xml.ts'
import { sample } from './sample.ts'

/** Elements in which text is data and not printed. */
const silent = /^(title-wrap|.*-meta|doc-ident|std-ident|std-id|partOfSpeech|math)$/

/** The offsets behind every start tag of the sample outside metadata, with the path to the element. */
function places(): [string, number][] {
  const found: [string, number][] = []
  const path: string[] = []
  for (const tag of sample.matchAll(/<(\/?)([\w:-]+)([^>]*)>/g)) {
    if (tag[1] === '/') path.pop()
    else if (!tag[3]?.endsWith('/')) {
      path.push(tag[2]?.replace(/^.*:/, '') ?? '')
      // The mark of a footnote is printed at its call, as the call prints it.
      const isData = path.some((name) => silent.test(name)) || path.slice(-3).join() === 'fn-group,fn,label'
      if (!isData) found.push([path.slice(-3).join(' > '), tag.index + tag[0].length])
    }
  }
  return found
}

function seen(xml: string, marker: string): boolean {
  const { blocks, diagnostics } = readSts(new TextEncoder().encode(xml), {})
  const lost = diagnostics.reduce((sum, { notCompared }) => sum + (notCompared?.characters ?? 0), 0)
  return JSON.stringify(blocks).includes(marker) || lost >= marker.length
}

test.each(places())('text that begins %s is read or reported', (_path, at) => {
  expect(seen(`${sample.slice(0, at)}zqzqz ${sample.slice(at)}`, 'zqzqz')).toBe(true)
})

test.each(places())('an unknown element in %s is read or reported', (_path, at) => {
  expect(seen(`${sample.slice(0, at)}<zz>zqzqz</zz>${sample.slice(at)}`, 'zqzqz')).toBe(true)
})

test.each(places())('a paragraph in %s is read or reported', (_path, at) => {
  expect(seen(`${sample.slice(0, at)}<p>zqzqz</p>${sample.slice(at)}`, 'zqzqz')).toBe(true)
})

test('every word of the sample is read', () => {
  const { blocks } = readSts(new TextEncoder().encode(sample), {})
  const read = JSON.stringify(blocks)
  const missing: string[] = []
  const visit = (element: XmlElement): void => {
    for (const node of element.children) {
      if (typeof node !== 'string') silent.test(node.name) || visit(node)
      else missing.push(...node.split(/[^\p{L}\p{N}]+/u).filter((word) => !read.includes(word)))
    }
  }
  visit(parseXml(sample, { what: 'sample' }))
  expect(missing).toEqual([])
})
