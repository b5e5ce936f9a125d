import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeFiles, runCommand } from '../cli/run-command.ts'
import { printExample, source } from '../lab/print-example.ts'
import { swapAnnexes, withoutPicture } from '../lab/whole-text-edits.ts'

type Words = readonly (readonly [string, string])[]
interface Commit {
  readonly says: string
  readonly on: string
  readonly itu?: Words
  readonly iso?: Words
  readonly annexes?: 'itu' | 'iso'
  readonly agree?: true
  readonly accept?: readonly string[]
  readonly until?: string
  readonly rewrite?: Words
  readonly prune?: true
  readonly corrigendum?: true
  readonly expect: {
    readonly verdict: string
    readonly exit: number
    readonly findings?: readonly string[]
    readonly alike?: number
    readonly waived?: number
    readonly idle?: readonly string[]
  }
}
interface Report {
  readonly verdict: string
  readonly findings: readonly {
    readonly id: string
    readonly kind: string
    readonly attribution: string
    readonly waived?: object
    readonly left: { readonly clause: string } | null
    readonly right: { readonly clause: string } | null
  }[]
  readonly movedAlike: readonly object[]
  readonly idleWaivers: readonly { readonly why: string }[]
}

const folder = join(import.meta.dirname, '../../fixtures/scenarios/two-editors')
const { commits } = parse(readFileSync(join(folder, 'scenario.yaml'), 'utf8')) as { commits: readonly Commit[] }
const files = { itu: 'x9990.md', iso: '98765-1.xml' } as const
const formats = { itu: 'Markdown', iso: 'STS' } as const
const publishers = { itu: 'itu-t', iso: 'iso-iec' } as const

const home = process.cwd()
afterEach(() => process.chdir(home))
const hasGit = (() => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.info('No git here: the scenario of two editors was not run.')
    return false
  }
})()

function replaceAll(text: string, words: Words): string {
  return words.reduce((edited, [from, to]) => {
    if (edited.split(from).length !== 2) throw new Error(`“${from}” stands ${edited.split(from).length - 1} times`)
    return edited.replace(from, () => to)
  }, text)
}

/** The history has the texts alone. */
const start = withoutPicture(source)

const lineOf = ({ kind, attribution, left, right }: Report['findings'][number]): string =>
  `${kind} ${(left?.clause ?? right?.clause) || 'the text'} ${attribution}`

describe.skipIf(!hasGit)('two editors, one text', () => {
  test('the scenario has its thirty commits', () => expect(commits).toHaveLength(30))

  test('at each commit verdict, exit code, findings and who moved are as the scenario says', async () => {
    process.chdir(dirname(makeFiles({ 'waivers.yaml': 'waivers: []\n' })('waivers.yaml')))
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...args], {
        stdio: 'ignore',
      })
    git('init', '-q')
    const texts = { itu: start, iso: start }
    let corrigenda: readonly string[] = []
    const told: object[] = []
    for (const [at, commit] of commits.entries()) {
      for (const side of ['itu', 'iso'] as const) {
        texts[side] = replaceAll(texts[side], commit[side] ?? [])
        if (commit.annexes === side) texts[side] = swapAnnexes(texts[side])
        writeFileSync(files[side], printExample(texts[side], formats[side], publishers[side]))
      }
      if (commit.corrigendum) {
        copyFileSync(join(folder, 'corrigendum.md'), 'corrigendum.md')
        corrigenda = ['--corrigendum', 'corrigendum.md']
      }
      const pair = [files.itu, files.iso, ...corrigenda]
      const check = async (...more: string[]) => {
        const { out, err, code } = await runCommand(['check', ...pair, '--format', 'json', ...more])
        if (out === '') throw new Error(err)
        return { code, report: JSON.parse(out) as Report }
      }
      if (commit.accept) {
        const { findings } = (await check('--base', `git:agreed:${files.itu}`)).report
        const ids = commit.accept.map(
          (one) => findings.find((finding) => lineOf(finding).startsWith(`${one} `))?.id ?? one,
        )
        const until = commit.until ?? ''
        const accepted = await runCommand([
          'accept',
          ...ids,
          ...pair,
          '--waivers',
          'waivers.yaml',
          '--today',
          commit.on,
        ])
        expect(accepted).toMatchObject({ code: 0, err: '' })
        const written = readFileSync('waivers.yaml', 'utf8')
          .replace('reason: ""', 'reason: "To be settled by the next meeting."')
          .replace(/(itu-t|iso-iec): ""/g, '$1: "The rapporteur"')
          .replace(/expires: "[^"]*"/, `expires: "${until}"`)
        writeFileSync('waivers.yaml', written)
      }
      if (commit.rewrite)
        writeFileSync('waivers.yaml', replaceAll(readFileSync('waivers.yaml', 'utf8'), commit.rewrite))
      if (commit.prune)
        expect(
          (await runCommand(['waivers', 'prune', ...pair, '--waivers', 'waivers.yaml', '--today', commit.on])).code,
        ).toBe(0)
      git('add', '.')
      git('commit', '-q', '--allow-empty', '-m', commit.says)
      if (commit.agree) git('tag', '-f', 'agreed')
      const before = at === 0 ? [] : ['--waivers-from', 'HEAD~1']
      const gate = ['--base', `git:agreed:${files.itu}`, '--waivers', 'waivers.yaml', '--today', commit.on, ...before]
      const { code, report } = await check(...gate)
      const open = report.findings.filter(({ waived }) => waived === undefined)
      const waived = report.findings.length - open.length
      told.push({
        says: commit.says,
        expect: {
          verdict: report.verdict,
          exit: code,
          ...(open.length === 0 ? {} : { findings: open.map(lineOf) }),
          ...(report.movedAlike.length === 0 ? {} : { alike: report.movedAlike.length }),
          ...(waived === 0 ? {} : { waived }),
          ...(report.idleWaivers.length === 0 ? {} : { idle: report.idleWaivers.map(({ why }) => why) }),
        },
      })
    }
    expect(told).toEqual(commits.map(({ says, expect: expected }) => ({ says, expect: expected })))
  }, 300_000)
})
