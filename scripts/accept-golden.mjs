// Writes what a case gives now as what it should give, after a person has judged it:
//   node scripts/accept-golden.mjs rules/note-form/dash-after-note
// Prints what changed. Refuses, and writes nothing, where the run failed.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
if (wanted.length === 0) {
  console.error(
    'Usage: node scripts/accept-golden.mjs <case>…, a case being a folder under fixtures/pairs or fixtures/documents',
  )
  process.exit(2)
}

const { pairCases, documentCases } = await loadCases()
const cases = [...pairCases(join(root, 'fixtures')), ...documentCases(join(root, 'fixtures'))]
let failed = 0
for (const name of wanted) {
  const chosen = cases.find((golden) => golden.name === name)
  if (chosen) await accept(chosen)
  else refuse(name, 'there is no such case')
}
process.exit(failed === 0 ? 0 : 1)

async function accept(golden) {
  let now
  try {
    now = await golden.run()
  } catch (error) {
    refuse(golden.name, `its run failed: ${error.message}`)
    return
  }
  const before = existsSync(golden.expected) ? readFileSync(golden.expected, 'utf8') : null
  if (before === now) console.log(`${golden.name}: unchanged`)
  else {
    console.log(`${golden.name}: ${before === null ? 'new' : 'changed'}`)
    const old = (before ?? '').split('\n')
    const fresh = now.split('\n')
    for (const line of old) if (line !== '' && !fresh.includes(line)) console.log(`- ${line}`)
    for (const line of fresh) if (line !== '' && !old.includes(line)) console.log(`+ ${line}`)
    writeFileSync(golden.expected, now)
  }
}

function refuse(name, why) {
  console.error(`${name}: not accepted: ${why}`)
  failed++
}

/** The cases are the ones the tests run; they are bundled because this Node does not run TypeScript. */
async function loadCases() {
  const folder = mkdtempSync(join(root, 'node_modules/.accept-golden-'))
  try {
    const file = join(folder, 'cases.mjs')
    await build({
      entryPoints: [join(root, 'test/golden/cases.ts')],
      outfile: file,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: {
        js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url)",
      },
    })
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
