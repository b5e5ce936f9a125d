// Checks each package as those who install it get it: publint reads its manifest, attw resolves its types.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
let failed = false
for (const name of readdirSync(join(root, 'packages'))) {
  const folder = join(root, 'packages', name)
  for (const args of [
    ['publint/src/cli.js', folder, '--strict', '--pack', 'npm'],
    [
      '@arethetypeswrong/cli/dist/index.js',
      '--pack',
      folder,
      '--profile',
      'esm-only',
      '--format',
      'ascii',
      '--no-emoji',
      '--no-color',
    ],
  ]) {
    const [file, ...rest] = args
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...rest], {
      cwd: folder,
      stdio: 'inherit',
    })
    if (status !== 0) failed = true
  }
}
process.exit(failed ? 1 : 0)
