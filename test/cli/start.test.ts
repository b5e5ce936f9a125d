import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('npm start shows the report of the shipped pair, says the exit code of the check, and ends with 0', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../scripts/start.mjs')],
    { encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('DRIFTED')
  expect(stdout).toMatch(/The check gave exit code 1: drift/)
})
