import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeFiles, makeText } from '../cli/run-command.ts'

const root = join(import.meta.dirname, '../..')
const main = join(root, 'packages/cli/dist/main.js')
const built = existsSync(main)
if (!built) console.info('The command is not built: pipelines were not tested. npm run build builds it.')

const texts = (config?: string) => {
  const file = makeFiles({
    'left.md': makeText(),
    'should.md': makeText('A relay should answer within 5 s.'),
    ...(config === undefined ? {} : { 'common-text.yaml': config }),
  })
  return { file, folder: dirname(file('left.md')) }
}
const pair = 'pairs:\n  - { name: pair, left: left.md, right: should.md }\n'

interface Recipe {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[]
  }
}

describe.skipIf(!built)('the GitHub Action', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Recipe
  const step = action.runs.steps.find(({ env }) => env !== undefined)

  /** Runs the step as the runner does: inputs by the environment as action.yml says, files for summary and outputs. */
  function runAction(inputs: Readonly<Record<string, string>>, config?: string) {
    const { file, folder } = texts(config)
    writeFileSync(file('summary'), 'before\n')
    writeFileSync(file('output'), '')
    // Of an earlier step.
    writeFileSync(file('common-text.json'), JSON.stringify({ verdict: 'aligned', summary: { findings: {} } }))
    const inputFor = (expression: string): string => {
      const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? ''
      return inputs[name] ?? action.inputs[name]?.default ?? `no input ${name}`
    }
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, inputFor(value)]))
    const ran = spawnSync('bash', ['-c', step?.run ?? ''], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        GITHUB_ACTION_PATH: root,
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_OUTPUT: file('output'),
        ...env,
      },
    })
    return { ran, file, summary: readFileSync(file('summary'), 'utf8'), output: readFileSync(file('output'), 'utf8') }
  }

  test('puts no input into a command line that a shell reads', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
  })

  test('annotates, appends to the summary, sets outputs, and ends as the check does', () => {
    const { ran, summary, output, file } = runAction({ left: 'left.md', right: 'should.md', sarif: 'out.sarif' })
    expect(ran.status).toBe(1)
    expect(ran.stdout).toMatch(/^::error /m)
    expect(summary).toMatch(/^before\n## ❌ Drifted/)
    expect(output).toBe('exit-code=1\nverdict=drifted\nfindings=1\n')
    expect(JSON.parse(readFileSync(file('out.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(JSON.parse(readFileSync(file('common-text.json'), 'utf8')).verdict).toBe('drifted')
  })

  test('takes its inputs for words, whatever they say', () => {
    const { ran, file, output } = runAction({ left: '$(touch owned)`touch owned`;touch owned', right: '--help' })
    expect(ran.status).toBe(3)
    expect(existsSync(file('owned'))).toBe(false)
    expect(output).toContain('exit-code=3\nverdict=\n')
  })

  test('checks the pairs of the configuration where no text is named', () => {
    const { ran, summary, output } = runAction(
      { 'fail-on': 'none' },
      `${pair}  - { name: same, left: left.md, right: left.md }\n`,
    )
    expect(ran.status).toBe(0)
    expect(output).toBe('exit-code=0\nverdict=drifted\nfindings=1\n')
    expect(summary).toMatch(/pair[\s\S]*same/)
  })

  test('keeps the words of the texts to itself where that is asked', () => {
    const { ran, summary } = runAction({ left: 'left.md', right: 'should.md', 'no-text': 'true' })
    expect(`${ran.stdout}${summary}`).not.toMatch(/relay|answer/)
  })
})

test.skipIf(!built)('the GitLab template runs, and leaves what it says it leaves', () => {
  const { '.common-text': job } = parse(readFileSync(join(root, 'pipelines/gitlab-ci.yml'), 'utf8')) as {
    '.common-text': {
      variables: Record<string, string>
      script: string[]
      artifacts: { paths: string[]; reports: { junit: string } }
    }
  }
  const { file, folder } = texts()
  const ran = spawnSync('sh', ['-ec', job.script.join('\n')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      ...job.variables,
      COMMON_TEXT: `${process.execPath} ${main}`,
      COMMON_TEXT_LEFT: 'left.md',
      COMMON_TEXT_RIGHT: 'should.md',
    },
  })
  expect(ran.status).toBe(1)
  for (const path of job.artifacts.paths) expect(existsSync(file(path))).toBe(true)
  expect(readFileSync(file(job.artifacts.reports.junit), 'utf8')).toContain('<failure')
})

describe.skipIf(!built)('the hook before a commit', () => {
  function repository() {
    const { file, folder } = texts(pair)
    const git = (...words: string[]): SpawnSyncReturns<string> =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: folder, COMMON_TEXT: `${process.execPath} ${main}` },
      })
    git('init', '-q')
    mkdirSync(join(folder, '.git/hooks'), { recursive: true })
    copyFileSync(join(root, 'pipelines/pre-commit'), join(folder, '.git/hooks/pre-commit'))
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
    return { file, git }
  }

  test('stops a commit of texts that have drifted, and lets the others pass', () => {
    const { file, git } = repository()
    git('add', '-A')
    const stopped = git('commit', '-qm', 'drifted')
    expect(stopped.status).not.toBe(0)
    expect(`${stopped.stdout}${stopped.stderr}`).toContain('DRIFTED')
    writeFileSync(file('should.md'), makeText())
    git('add', '-A')
    expect(git('commit', '-qm', 'aligned').status).toBe(0)
  })

  test('checks what is staged, not what lies in the folder', () => {
    const { file, git } = repository()
    git('add', '-A')
    writeFileSync(file('should.md'), makeText())
    expect(git('commit', '-qm', 'drifted as staged').status).not.toBe(0)
    git('add', '-A')
    writeFileSync(file('should.md'), makeText('A relay may answer.'))
    expect(git('commit', '-qm', 'aligned as staged').status).toBe(0)
  })

  test('is the one that the tool pre-commit is told of', () => {
    const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as { entry: string }[]
    expect(existsSync(join(root, hook?.entry ?? ''))).toBe(true)
  })
})

test.skipIf(!built)(
  'npx finds the command in the packages as they are published',
  () => {
    const { file, folder } = texts()
    for (const name of ['core', 'cli']) {
      const from = join(root, 'packages', name)
      const [packed] = JSON.parse(
        spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: from, encoding: 'utf8' }).stdout,
      ) as { filename: string }[]
      const into = file(`node_modules/@common-text/${name}`)
      mkdirSync(into, { recursive: true })
      spawnSync('tar', ['-xzf', file(packed?.filename ?? ''), '-C', into, '--strip-components=1'])
      // What they depend on is taken from here: a test needs no registry.
      symlinkSync(join(from, 'node_modules'), join(into, 'node_modules'))
    }
    const { bin } = JSON.parse(readFileSync(file('node_modules/@common-text/cli/package.json'), 'utf8')) as {
      bin: Record<string, string>
    }
    // As npm installs a command.
    chmodSync(file(`node_modules/@common-text/cli/${bin['common-text']}`), 0o755)
    mkdirSync(file('node_modules/.bin'))
    symlinkSync(`../@common-text/cli/${bin['common-text']}`, file('node_modules/.bin/common-text'))
    const ran = spawnSync('npx', ['--no-install', 'common-text', 'check', 'left.md', 'should.md'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(ran.stdout).toContain('DRIFTED')
    expect(ran.status).toBe(1)
  },
  60_000,
)
