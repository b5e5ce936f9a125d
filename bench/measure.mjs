// One measurement in a process of its own, so that no other leaves its heap or its compiled code behind.
// node bench/measure.mjs '{"task": "check", "left": …, "right": …}'   prints one line of JSON: milliseconds and peak memory.
import { readFileSync } from 'node:fs'
import { bareParsers } from './bare.mjs'

const job = JSON.parse(process.argv[2])
const paths = [job.left, job.right]
const bytes = paths.map((path) => new Uint8Array(readFileSync(path)))

const tasks = {
  /** The whole check: read both files, compare, and print the report. */
  async check() {
    const core = await import('@common-text/core')
    return time(async () => {
      const [left, right] = [
        await core.readDocument(bytes[0], { path: job.left }),
        await core.readDocument(bytes[1], { path: job.right }),
      ]
      const comparison = core.compareDocuments(left, right)
      return {
        findings: comparison.findings.length,
        degraded: comparison.degraded.length,
        report: core.reportText(comparison).length,
      }
    })
  },
  /** The bare cost of both files: open and parse, with the libraries and the options that the readers use. */
  async bare() {
    const parse = await bareParsers(paths)
    return time(async () => ({ sizes: await parse(bytes) }))
  },
  /** The word diff of the package `diff` on the two texts as plain lines; `capMs` ends it. */
  async 'word-diff'() {
    const core = await import('@common-text/core')
    const { diffWords } = await import('diff')
    const flat = []
    for (const content of bytes) flat.push(flatten(await core.readDocument(content), core))
    return time(() => ({ finished: diffWords(flat[0], flat[1], { timeout: job.capMs }) !== undefined }))
  },
}

function flatten(document, core) {
  const lines = []
  const walk = (clause) => {
    lines.push(`${clause.label} ${core.textOf(clause.title)}`)
    for (const child of clause.children) {
      if (child.type === 'clause') walk(child)
      else lines.push(core.blockText(child))
    }
  }
  document.children.forEach(walk)
  return lines.join('\n')
}

async function time(work) {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, ...result }
}

const result = await tasks[job.task]()
// maxRSS is in kibibytes.
console.log(JSON.stringify({ ...result, peakMb: process.resourceUsage().maxRSS / 1024 }))
