// The step of the GitHub Action: makes the command of the inputs, prints annotations, appends the summary of the job,
// sets the outputs, and ends with the exit code of the check.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const input = (name) => (process.env[`COMMON_TEXT_${name}`] ?? '').trim()
const command = join(import.meta.dirname, '../packages/cli/dist/main.js')
const [left, right] = [input('LEFT'), input('RIGHT')]
const isOnePair = left !== '' || right !== ''
const folder = mkdtempSync(join(tmpdir(), 'common-text-'))
const summary = join(folder, 'summary.md')
const json = input('JSON') || join(folder, 'report.json')
// What an earlier step left there says nothing of this one.
rmSync(json, { force: true })

const options = [
  ['--base', input('BASE')],
  ['--config', input('CONFIG')],
  ['--fail-on', input('FAIL_ON')],
  ['--min-coverage', input('MIN_COVERAGE')],
  ['--waivers-from', input('WAIVERS_FROM')],
].flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`]))
if (input('NO_TEXT') === 'true') options.push('--no-text')
const reports = [`markdown=${summary}`, `json=${json}`, ...(input('SARIF') === '' ? [] : [`sarif=${input('SARIF')}`])]
const args = [
  'check',
  // Annotations are of one pair; a run of many prints a line for each.
  `--format=${isOnePair ? 'github' : 'text'}`,
  ...options,
  ...reports.map((report) => `--report=${report}`),
  // A text whose name begins with a hyphen is no option.
  ...(isOnePair ? ['--', left, right].filter((word) => word !== '') : []),
]

const { status, error } = spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' })
if (error) process.stderr.write(`common-text could not be started: ${error.message}\n`)
const exitCode = status ?? 70

append('GITHUB_STEP_SUMMARY', existsSync(summary) ? readFileSync(summary, 'utf8') : '')
const { verdict, findings } = readReport()
append('GITHUB_OUTPUT', `exit-code=${exitCode}\nverdict=${verdict}\nfindings=${findings}\n`)
rmSync(folder, { recursive: true, force: true })
process.exitCode = exitCode

function append(name, text) {
  const file = process.env[name]
  if (file && text !== '') appendFileSync(file, text)
}

/** Verdict and number of findings: of the report of one pair, or of all pairs of a run. */
function readReport() {
  if (!existsSync(json)) return { verdict: '', findings: '' }
  const report = JSON.parse(readFileSync(json, 'utf8'))
  const found = Object.values(report.summary.findings).reduce((sum, count) => sum + count, 0)
  const verdicts = (report.pairs ?? [{ report }]).map((pair) => pair.report?.verdict ?? '')
  return { verdict: ['drifted', 'incomplete', 'aligned'].find((one) => verdicts.includes(one)) ?? '', findings: found }
}
