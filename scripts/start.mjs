// `npm start`: checks the shipped example pair, prints its report, and says what exit code the check gave.
// Ends with 0 itself: that the example drifts is what it is there to show.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const pair = 'fixtures/pairs/example/drifted'
const args = ['check', `${pair}/left.docx`, `${pair}/right.xml`]
const meanings = { 0: 'nothing at or above the threshold', 1: 'drift at or above the threshold', 4: 'compared in part' }

console.log(`$ common-text ${args.join(' ')}\n`)
const { status, error } = spawnSync(process.execPath, [join(root, 'packages/cli/dist/main.js'), ...args], {
  cwd: root,
  stdio: 'inherit',
})
if (error) console.error(error.message)
const meaning = meanings[status]
if (meaning === undefined) {
  console.error(`\nThe check of the example failed with exit code ${status}: this should not be.`)
  process.exit(1)
}
console.log(`\nThe check gave exit code ${status}: ${meaning}.`)
console.log('Try your own texts: node packages/cli/dist/main.js check <left> <right>')
