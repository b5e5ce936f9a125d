// Builds both packages: the compiler checks them and writes the types and the command; core is then bundled into one
// module, with what only some formats need in modules of their own, since hundreds of small ones take longer to load
// than two texts take to compare. Its dependencies stay outside: who installs it installs them.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const core = join(root, 'packages/core')

// The compiler by its file: no package manager has to start first.
const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b'], {
  cwd: root,
  stdio: ['ignore', 2, 'inherit'],
})
if (error) console.error(`The compiler could not be started: ${error.message}`)
if (status !== 0) process.exit(status ?? 1)

rmSync(join(core, 'dist/parts'), { recursive: true, force: true })
await build({
  absWorkingDir: core,
  entryPoints: ['src/index.ts'],
  outdir: 'dist',
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  sourcemap: 'linked',
  logLevel: 'warning',
})
