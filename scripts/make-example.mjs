// Makes the shipped example pair from fixtures/pairs/example/source: one invented text, printed as ITU-T and as ISO/IEC
// print it, once aligned and once with the drifts of drifts.mjs.   node scripts/make-example.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { home, printExample } from './example/print-example.mjs'

for (const [path, content] of Object.entries(printExample())) {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), content)
}
