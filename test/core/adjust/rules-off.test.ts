import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type CompareOptions,
  type Comparison,
  checkAdjustments,
  compareDocuments,
  rules,
} from '../../../packages/core/src/index.ts'
import { readFile } from '../../golden/cases.ts'

const root = join(import.meta.dirname, '../../../fixtures/pairs/rules')

/** Nothing of these is read: they cannot be switched off, and `checkAdjustments` says so. */
const notRead = new Set(['emphasis'])

async function compareCase(folder: string, options: CompareOptions = {}): Promise<Comparison> {
  const own = join(folder, 'options.json')
  const asked = existsSync(own) ? (JSON.parse(readFileSync(own, 'utf8')) as CompareOptions) : {}
  const side = (name: string) =>
    readFile(join(folder, readdirSync(folder).find((file) => file.startsWith(`${name}.`)) ?? ''))
  return compareDocuments(await side('left'), await side('right'), { ...asked, ...options })
}

/** What is told in one comparison and not in the other: a finding, one that says more, or what is not compared. */
function toldMore(strict: Comparison, normal: Comparison): number {
  const known = new Set(normal.findings.map(({ content }) => content))
  return (
    strict.findings.filter(({ content }) => !known.has(content)).length +
    strict.notCompared.length -
    normal.notCompared.length
  )
}

describe('a rule that is switched off makes its differences findings, or at least not equal', () => {
  test.each(rules.map(({ id }) => id).filter((id) => !notRead.has(id)))('%s', async (rule) => {
    let met = 0
    for (const name of readdirSync(join(root, rule))) {
      const folder = join(root, rule, name)
      const normal = await compareCase(folder)
      const permitted = normal.permitted.filter((one) => one.rule === rule).length
      if (permitted === 0) continue
      met++
      const strict = await compareCase(folder, { adjustments: { rules: [{ rule, reason: 'To see what it hides.' }] } })
      expect([name, toldMore(strict, normal)]).toEqual([name, expect.toSatisfy((more) => more > 0)])
      expect([name, strict.permitted.filter((one) => one.rule === rule)]).toEqual([name, []])
      expect([name, strict.adjusted?.rules[0]?.withdrawn]).toEqual([name, expect.toSatisfy((count) => count > 0)])
    }
    expect(met).toBeGreaterThan(0)
  })

  test.each([...notRead])('%s cannot be switched off', (rule) => {
    expect(checkAdjustments({ rules: [{ rule, reason: 'Fonts.' }] })).toMatchObject([
      { message: expect.stringContaining('cannot be switched off') },
    ])
  })
})
