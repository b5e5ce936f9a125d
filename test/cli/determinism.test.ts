import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFiles } from './run-command.ts'

const main = join(import.meta.dirname, '../../packages/cli/dist/main.js')
const built = existsSync(main)
if (!built) console.info('The command is not built: that reports are the same everywhere was not tested.')

const example = join(import.meta.dirname, '../../fixtures/pairs/example/drifted')
const textFormats = ['text', 'json', 'jsonl', 'markdown', 'sarif', 'junit', 'github', 'html']
const fileFormats = [...textFormats, 'comments', 'defects', 'liaison', 'redline']

interface Surroundings {
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  /** Turns the options around. */
  readonly turned?: boolean
}

/** Every report of the example, as the command writes it in a folder of its own. */
function reportsIn({ folder = 'one', env = {}, turned = false }: Surroundings): ReadonlyMap<string, string> {
  const file = makeFiles({})
  const place = file(folder)
  mkdirSync(place, { recursive: true })
  cpSync(example, place, { recursive: true })
  const options = [
    ['--verbose'],
    ['--mode', 'common'],
    ...fileFormats.map((format) => ['--report', `${format}=out.${format}`]),
  ]
  const words = (turned ? options.toReversed() : options).flat()
  const texts = ['left.docx', 'right.xml']
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [main, 'check', ...(turned ? [...texts, ...words] : [...words, ...texts])],
    { cwd: place, encoding: 'utf8', env: { PATH: process.env['PATH'], ...env }, maxBuffer: 1 << 26 },
  )
  expect([status, stderr.replace(/^common-text: warning: .*\n/gm, '')]).toEqual([1, ''])
  return new Map([
    ['standard output', stdout],
    ...fileFormats.map((format): [string, string] => [
      format,
      readFileSync(join(place, `out.${format}`)).toString('base64'),
    ]),
  ])
}

describe.skipIf(!built)('the same texts give the same bytes, in every report', () => {
  let known: ReadonlyMap<string, string> | undefined
  const usual = (): ReadonlyMap<string, string> => {
    known ??= reportsIn({})
    return known
  }
  test.each<[string, Surroundings]>([
    ['in another folder', { folder: 'a very/other folder-é' }],
    ['in another time zone', { env: { TZ: 'Pacific/Kiritimati' } }],
    ['in another language', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' } }],
    ['in no language at all', { env: { LANG: 'C', LC_ALL: 'C' } }],
    ['with the options turned around, and behind the texts', { turned: true }],
    ['for another user', { env: { HOME: '/nowhere', USER: 'other', USERNAME: 'other', HOSTNAME: 'other' } }],
  ])('%s', (_, surroundings) => {
    const other = reportsIn(surroundings)
    for (const [format, bytes] of usual()) expect([format, other.get(format) === bytes]).toEqual([format, true])
  })

  test('at another hour and another day', () => {
    // The clock of the process, moved by what is loaded before it.
    const file = makeFiles({
      'clock.mjs': `const { now } = Date; const shift = 400 * 86_400_000 + 12_345_678; Date.now = () => now() + shift
const Real = Date; globalThis.Date = class extends Real { constructor(...a) { if (a.length === 0) super(Real.now()); else super(...a) } }
const { now: tick } = performance; performance.now = () => tick.call(performance) * 3 + 1e6\n`,
    })
    const other = reportsIn({ env: { NODE_OPTIONS: `--import=${file('clock.mjs')}` } })
    for (const [format, bytes] of usual()) expect([format, other.get(format) === bytes]).toEqual([format, true])
  })
})
