// An editor shows drift beside the text while somebody types in one of the two printings.
// It reads the other printing once and keeps it; each change reads and compares again, and stops the work before.
//
//   node docs/examples/editor.mjs left.md right.md
import { readFile } from 'node:fs/promises'
import { ComparisonMemory, compareDocuments, readDocument, sentenceOf } from '@common-text/core'
import { visit } from 'unist-util-visit'

const [, , leftPath, rightPath] = process.argv
const right = await readDocument(await readFile(rightPath), { path: rightPath })

// What one comparison has worked out is not worked out again by the next.
const memory = new ComparisonMemory()
let running = new AbortController()

/** The marks to show beside the left text: line, weight and message. Undefined where a newer change took over. */
async function marksFor(text) {
  running.abort()
  const mine = new AbortController()
  running = mine
  try {
    const left = await readDocument(new TextEncoder().encode(text), { path: leftPath, signal: mine.signal })
    const { findings } = compareDocuments(left, right, { signal: mine.signal, memory })
    return findings.map((finding) => ({
      line: finding.left?.place.line ?? 1,
      grade: finding.grade,
      message: sentenceOf(finding),
    }))
  } catch (error) {
    if (mine.signal.aborted) return undefined
    throw error
  }
}

// A document is plain data: it can be cloned into a worker, stored as JSON, and walked with the unist utilities.
const notes = []
visit(structuredClone(right), 'note', (note) => {
  notes.push(note.label.printed)
})
console.log(`${rightPath} has ${notes.length} notes`)

const text = await readFile(leftPath, 'utf8')
const stale = marksFor(text)
const marks = await marksFor(text)
console.log(`The first run was ${(await stale) === undefined ? 'stopped' : 'not stopped'}`)
for (const { line, grade, message } of marks) console.log(`line ${line}: ${grade}: ${message}`)
