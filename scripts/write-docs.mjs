// Writes the parts of the documentation that come from the code: the lists of rules, kinds and grades, and the report
// in the README. With --check it writes nothing and fails where a part is not what the code says.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gradeEntries, kindEntries, rules } from '@common-text/core'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const modes = { common: 'common texts', twin: 'twin texts' }
const cell = (text) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ⏎ ')

const parts = {
  'docs/permitted-differences.md': { rules: listRules },
  'docs/why-this-grade.md': { grades: listGrades, kinds: listKinds },
  'README.md': { report: showReport },
}

let stale = 0
for (const [file, sections] of Object.entries(parts)) {
  const path = join(root, file)
  const before = readFileSync(path, 'utf8')
  let after = before
  for (const [name, make] of Object.entries(sections)) {
    const content = make()
    if (content === null) continue
    const [start, end] = [`<!-- from the code: ${name} -->\n`, `<!-- end of ${name} -->`]
    const [from, to] = [after.indexOf(start), after.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}`)
    after = `${after.slice(0, from + start.length)}\n${content}\n${after.slice(to)}`
  }
  if (after === before) continue
  stale++
  if (check) console.error(`${file} is not what the code says: node scripts/write-docs.mjs`)
  else {
    writeFileSync(path, after)
    console.log(`${file} written`)
  }
}
process.exit(check && stale > 0 ? 1 : 0)

function listRules() {
  return rules
    .map((rule) =>
      [
        `### \`${rule.id}\``,
        '',
        rule.sentence,
        '',
        ...rule.examples.map(({ left, right }) => `- permitted: ${cell(left)} ↔ ${cell(right)}`),
        ...rule.counterExamples.map(({ left, right }) => `- drift: ${cell(left)} ↔ ${cell(right)}`),
        ...(rule.examples.length + rule.counterExamples.length > 0 ? [''] : []),
        rule.driftWhen,
        '',
        `Holds in: ${rule.scope.join(', ').replaceAll('-', ' ')}; ${rule.modes.map((mode) => modes[mode]).join(' and ')}. Row ${rule.row}. Source: ${rule.source}.`,
        '',
      ].join('\n'),
    )
    .join('\n')
}

function listGrades() {
  return gradeEntries.map(({ grade, sentence }) => `- \`${grade}\`: ${sentence}\n`).join('')
}

function listKinds() {
  return [
    '| kind | what happened | grade in the body | example | what to do |',
    '|---|---|---|---|---|',
    ...kindEntries.map(
      ({ kind, sentence, defaultGrade, example, remedy }) =>
        `| \`${kind}\` | ${cell(sentence)} | ${defaultGrade} | ${cell(example.left)} ↔ ${cell(example.right)} | ${cell(remedy)} |`,
    ),
    '',
  ].join('\n')
}

/** The report of the shipped pair: its head, some findings from the first of the highest grade on, and its summary. */
function showReport() {
  const pair = 'fixtures/pairs/example/drifted'
  if (!existsSync(join(root, pair, 'left.docx'))) return null
  const { stdout, status } = spawnSync(
    process.execPath,
    ['packages/cli/dist/main.js', 'check', `${pair}/left.docx`, `${pair}/right.xml`, '--width', '96'],
    { cwd: root, encoding: 'utf8' },
  )
  // A finding is a block of lines; the first under a clause has the head of the clause.
  const blocks = stdout.split('\n\n')
  const isFinding = (block) => /^ {2}\S+ +\S+ {2}[0-9a-f]{12}$/m.test(block)
  const first = blocks.findIndex((block) => isFinding(block) && /^\S.*\n {2}conformance /.test(block))
  const last = Math.min(first + 4, blocks.findLastIndex(isFinding) + 1)
  const more = (from, to) => (to > from ? [`[… ${to - from} ${from === 1 ? '' : 'more '}findings …]`] : [])
  const findings = blocks.filter(isFinding).length
  const shown = [
    blocks[0],
    ...more(1, first),
    ...blocks.slice(first, last),
    ...more(last, 1 + findings),
    ...blocks.slice(1 + findings),
  ]
  return `\`\`\`text\n$ common-text check left.docx right.xml\n${shown.join('\n\n')}$ echo $?\n${status}\n\`\`\`\n`
}
