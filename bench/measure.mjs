// One measurement in a process of its own, so that no other leaves its heap or its compiled code behind.
// The task is first done once on a small pair of the same formats, which is not timed: what is timed, of a check as of a
// bare parse, is the work, and not the loading of libraries and readers.
// node bench/measure.mjs '{"task": "check", "left": …, "right": …, "warm": [left, right]}'   prints one line of JSON: milliseconds and peak memory.
import { readFileSync } from 'node:fs'
import { bareParsers } from './bare.mjs'

const job = JSON.parse(process.argv[2])
const bytesOf = (paths) => paths.map((path) => new Uint8Array(readFileSync(path)))
const paths = [job.left, job.right]
const bytes = bytesOf(paths)

const tasks = {
  /** The whole check: read both files, compare, and print the report. */
  async check() {
    const core = await import('@common-text/core')
    const check = async ([leftPath, rightPath], [left, right]) => {
      const comparison = core.compareDocuments(
        await core.readDocument(left, { path: leftPath }),
        await core.readDocument(right, { path: rightPath }),
      )
      return {
        findings: comparison.findings.length,
        degraded: comparison.degraded.length,
        report: core.reportText(comparison).length,
      }
    }
    await check(job.warm, bytesOf(job.warm))
    return time(() => check(paths, bytes))
  },
  /** The bare cost of both files: open and parse, with the libraries and the options that the readers use. */
  async bare() {
    const parse = await bareParsers(paths)
    await parse(bytesOf(job.warm))
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
