// Installs and builds what is not yet there: `npm start` and `npm test` call it, on a machine with only Node and npm.
// A second run is quick: the install is skipped while the lockfile is the one that was installed, and the build is
// incremental.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`common-text needs Node 20.19 or later; this is ${process.versions.node}.`)
  process.exit(1)
}

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const stamp = join(root, 'node_modules/.installed-lockfile')
const manifests = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`),
]
const hash = createHash('sha256')
for (const manifest of manifests) hash.update(readFileSync(join(root, manifest)))
const wanted = `${hash.digest('hex')} node ${major}`

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('Installing what common-text needs …')
  // CI=true: pnpm would ask before it replaces a node_modules of another tool.
  run(
    'npx',
    [
      '--yes',
      packageManager,
      'install',
      '--frozen-lockfile',
      '--prefer-offline',
      '--reporter=append-only',
      '--loglevel=warn',
    ],
    { CI: 'true' },
  )
  writeFileSync(stamp, wanted)
}
run(process.execPath, [join(root, 'scripts/build.mjs')])

function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command === 'npx',
  })
  if (error) console.error(`${command} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}
