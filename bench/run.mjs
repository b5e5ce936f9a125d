// Prints the ratios that speed and memory are held to, with what was measured.   pnpm run bench [--quick]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFile } from './print-pair.mjs'

const quick = process.argv.includes('--quick')

/** Each measurement is made so often, in turn with the one it is set against, and the median of the ratios counts. */
const repetitions = quick ? 1 : 3
/** `--quick` measures texts of a fifth of the size. */
const size = (words) => (quick ? words / 5 : words)
/** Old-space megabytes of each process: two trees of a million words each do not fit in what Node takes by itself. */
const heapMb = 8_192

const target = { parse: 1.6, doubled: 2.2, unrelated: 3, wordDiff: 20, memoryMb: 350 }

/** Formats that are printed in both house styles. */
const typed = {
  'Metanorma XML': 'metanorma',
  AsciiDoc: 'asciidoc',
  HTML: 'html',
  Markdown: 'markdown',
  'plain text (bare: split into lines)': 'text',
}

const folder = mkdtempSync(join(tmpdir(), 'common-text-bench-'))
const files = new Map()
/** What printed each file. */
const printerOf = new Map()
/** What prints a small file of the format of a real one, by its ending. */
const small = { docx: 'docx', xml: 'sts', html: 'html-iso' }
const rows = []

try {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; median of ${repetitions}; each measurement in a process of its own, its libraries loaded${quick ? '\nTexts of a fifth of the size: the targets are meant for the full size' : ''}\n`,
  )
  measureParse()
  measureDoubled()
  measureUnrelated()
  measureWordDiff()
  measureMemory()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const missed = rows.filter((row) => !row.held)
console.log(
  missed.length === 0 ? '\nEvery target is held.' : `\n${missed.length} of ${rows.length} targets are missed.`,
)

/** Whole check ÷ opening and parsing both files, bare. */
function measureParse() {
  const words = size(100_000)
  for (const [name, pair] of [
    ['DOCX | STS', mixed(words)],
    ['DOCX | DOCX', same('docx', words)],
    ['STS | STS', same('sts', words)],
    ...Object.entries(typed).map(([name, printer]) => [name, styles(printer, words)]),
    ...realPairs(),
  ]) {
    const found = repeat({ check: () => run('check', pair), bare: () => run('bare', pair) })
    const measured = median(found.map(({ check, bare }) => check.ms / bare.ms))
    report(
      'check ÷ bare open and parse',
      `${name}${name.includes('real') ? '' : `, ${count(words)}`}`,
      `≤ ${target.parse}`,
      measured.toFixed(2),
      measured <= target.parse,
      timesOf(found),
    )
  }
}

/** 2N words ÷ N words. */
function measureDoubled() {
  for (const [name, pairOf] of [
    ['DOCX | STS', mixed],
    ['Markdown', markdown],
  ]) {
    for (const words of [125_000, 250_000, 500_000].map(size)) {
      const found = repeat({ once: () => run('check', pairOf(words)), twice: () => run('check', pairOf(2 * words)) })
      const measured = median(found.map(({ once, twice }) => twice.ms / once.ms))
      report(
        '2N words ÷ N words',
        `${name}, ${count(2 * words)} ÷ ${count(words)}`,
        `≤ ${target.doubled}`,
        measured.toFixed(2),
        measured <= target.doubled,
        timesOf(found),
      )
    }
  }
}

/** Two unrelated texts ÷ two nearly equal texts. */
function measureUnrelated() {
  const words = size(50_000)
  for (const [name, printers] of [
    ['DOCX | STS', ['docx', 'sts']],
    ['DOCX | DOCX', ['docx', 'docx']],
    ['STS | STS', ['sts', 'sts']],
  ]) {
    const pair = (copy) => [
      file({ words, printer: printers[0], copy: 'original' }),
      file({ words, printer: printers[1], copy }),
    ]
    const found = repeat({
      unrelated: () => run('check', pair('unrelated')),
      equal: () => run('check', pair('drifted')),
    })
    const measured = median(found.map(({ unrelated, equal }) => unrelated.ms / equal.ms))
    report(
      'unrelated ÷ nearly equal',
      `${name}, ${count(words)}`,
      `≤ ${target.unrelated}`,
      measured.toFixed(2),
      measured <= target.unrelated,
      timesOf(found),
    )
  }
}

/** The word diff of `diff` on the flattened texts ÷ whole check. It is stopped a little after the target is certain. */
function measureWordDiff() {
  const words = size(90_000)
  const pair = mixed(words)
  const found = repeat({ check: () => run('check', pair) }).map(({ check }) => {
    const capMs = check.ms * target.wordDiff * 1.5
    return { check, diff: run('word-diff', pair, { capMs }) }
  })
  const measured = median(found.map(({ check, diff }) => diff.ms / check.ms))
  const stopped = found.some(({ diff }) => !diff.finished)
  report(
    'word diff ÷ check',
    `DOCX | STS, ${count(words)}`,
    `≥ ${target.wordDiff}`,
    `${stopped ? '≥ ' : ''}${measured.toFixed(1)}`,
    measured >= target.wordDiff,
    timesOf(found),
  )
}

/** Peak memory of a check, the process and its code included. */
function measureMemory() {
  const words = size(100_000)
  for (const [name, pair] of [
    ['DOCX | STS', mixed(words)],
    ['DOCX | DOCX', same('docx', words)],
    ['STS | STS', same('sts', words)],
    ['Markdown', markdown(words)],
  ]) {
    const found = repeat({ check: () => run('check', pair) })
    const measured = median(found.map(({ check }) => check.peakMb))
    report(
      'peak memory',
      `${name}, ${count(words)} each`,
      `≤ ${target.memoryMb} MB`,
      `${Math.round(measured)} MB`,
      measured <= target.memoryMb,
      timesOf(found),
    )
  }
}

function mixed(words) {
  return [file({ words, printer: 'docx', copy: 'original' }), file({ words, printer: 'sts', copy: 'drifted' })]
}

function same(printer, words) {
  return [file({ words, printer, copy: 'original' }), file({ words, printer, copy: 'drifted' })]
}

function styles(printer, words) {
  return [
    file({ words, printer: `${printer}-itu`, copy: 'original' }),
    file({ words, printer: `${printer}-iso`, copy: 'drifted' }),
  ]
}

function markdown(words) {
  return styles('markdown', words)
}

/** Real documents, each against itself, where a folder of them is named or stands beside the checkout. */
function realPairs() {
  const corpus = [process.env['COMMON_TEXT_CORPUS'], join(import.meta.dirname, '../../shared/corpus')].find(
    (path) => path && existsSync(path),
  )
  if (!corpus) return []
  return [
    'x500/itu-x500-201610.docx',
    'z100-annex-f1/z100-f1.docx',
    'rice/rice.sts.xml',
    'z100-annex-f1/z100-f1.html',
    'asn1/itu-x690-200811.pdf',
    'asn1/itu-x224-199311-twin.pdf',
  ]
    .map((path) => join(corpus, path))
    .filter((path) => existsSync(path))
    .map((path) => [`real: ${path.split('/').at(-1)}`, [path, path]])
}

/** The file of a text, printed when first asked for. */
function file(text) {
  const key = JSON.stringify(text)
  if (!files.has(key)) {
    files.set(key, printFile(folder, text))
    printerOf.set(files.get(key), text.printer)
  }
  return files.get(key)
}

/** Runs each of the named measurements in turn, as often as is asked. */
function repeat(measurements) {
  return Array.from({ length: repetitions }, () =>
    Object.fromEntries(Object.entries(measurements).map(([name, measure]) => [name, measure()])),
  )
}

function run(task, [left, right], more = {}) {
  const job = JSON.stringify({ task, left, right, warm: [warmFor(left), warmFor(right)], ...more })
  const child = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, join(import.meta.dirname, 'measure.mjs'), job],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  if (child.status !== 0)
    throw new Error(`${task} of ${left} and ${right} failed: ${child.error?.message ?? child.stderr.slice(-2_000)}`)
  return JSON.parse(child.stdout)
}

/** A small file of the format of another: what has read it has loaded all that its format needs. */
function warmFor(path) {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  if (ending === 'pdf') return join(import.meta.dirname, '../fixtures/pairs/example/aligned-in-pdf/left.pdf')
  const printer = printerOf.get(path) ?? small[ending]
  return file({ words: 300, printer, copy: 'original' })
}

function report(ratio, pair, wanted, measured, held, times) {
  if (rows.length === 0)
    console.log(line(['ratio', 'pair and size in words', 'target', 'measured', '', 'median times']))
  rows.push({ held })
  console.log(line([ratio, pair, wanted, measured, held ? 'held' : 'MISSED', times]))
}

function line(cells) {
  const widths = [29, 37, 9, 9, 7, 0]
  return cells
    .map((cell, at) => cell.padEnd(widths[at]))
    .join(' ')
    .trimEnd()
}

function timesOf(found) {
  return Object.keys(found[0])
    .map((name) => `${name} ${(median(found.map((one) => one[name].ms)) / 1_000).toFixed(2)} s`)
    .join(', ')
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function count(number) {
  return number.toLocaleString('en-GB')
}
