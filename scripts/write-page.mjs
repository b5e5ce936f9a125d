// Builds the style and the script of the HTML report from packages/core/page into one module of core, with the hashes by
// which the page allows them and nothing else. With --check it writes nothing and fails where the module is not current.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const target = join(root, 'packages/core/src/report/html/page-files.ts')

const options = { write: false, minify: true, charset: 'ascii', logLevel: 'error', legalComments: 'none' }
const source = (name) => join(root, 'packages/core/page', name)
const textOf = ({ outputFiles }) => outputFiles[0].text.trimEnd()
const script = textOf(
  await build({ ...options, entryPoints: [source('main.ts')], bundle: true, format: 'iife', target: 'es2022' }),
)
// Without the script nobody can choose: narrow screens get the view in one column by their width.
const inline = readFileSync(source('inline.css'), 'utf8')
const styles = [
  readFileSync(source('page.css'), 'utf8'),
  inline,
  `@media screen and (max-width: 820px) { ${inline.replaceAll('.inline', '.plain')} }`,
].join('\n')
const style = textOf(await build({ ...options, stdin: { contents: styles, loader: 'css' } }))
for (const [name, text] of Object.entries({ script, style }))
  if (/<\/|<!--/.test(text)) throw new Error(`The ${name} holds what would end its element`)

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`
const module = `// Made by scripts/write-page.mjs from packages/core/page. Do not edit.

/** The style and the script of the page, and the hashes by which its security policy allows them alone. */
export const page = {
  style: ${JSON.stringify(style)},
  styleHash: '${hash(style)}',
  script: ${JSON.stringify(script)},
  scriptHash: '${hash(script)}',
} as const
`

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== module) {
    console.error('The page is not what its sources say: node scripts/write-page.mjs')
    process.exit(1)
  }
} else writeFileSync(target, module)
