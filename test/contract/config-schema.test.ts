import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { configSchema } from '../../packages/cli/src/config/check-shape.ts'
import { optionsApart } from '../../packages/cli/src/config/option-values.ts'
import { adjustmentKeys } from '../../packages/cli/src/config/read-adjustments.ts'
import { makeProgram } from '../../packages/cli/src/run.ts'
import type { Terminal } from '../../packages/cli/src/terminal.ts'
import {
  type GradeAdjustment,
  grades,
  type HouseRule,
  kinds,
  type OneSideClause,
  type RuleAdjustment,
  rules,
} from '../../packages/core/src/index.ts'

interface Schema {
  readonly title?: string
  readonly description?: string
  readonly $ref?: string
  readonly enum?: readonly unknown[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly definitions?: Readonly<Record<string, Schema>>
}

const schema = configSchema as Schema
/** What a configuration says beside the options of the command. */
const ownKeys = new Set<string>(['$schema', 'pairs', ...adjustmentKeys])

const program = makeProgram({ out: () => undefined, err: () => undefined } as unknown as Terminal, () => undefined)
const options = program.commands.find((command) => command.name() === 'check')?.options ?? []

test('every option of the command can stand in the configuration, and no other', () => {
  const names = new Set(options.map((option) => option.attributeName()).filter((name) => !optionsApart.has(name)))
  const keys = Object.keys(schema.properties ?? {}).filter((key) => !ownKeys.has(key))
  // A new option: its key in `packages/cli/schema/config.schema.json`, under `definitions` and where it may stand.
  expect(keys.sort()).toEqual([...names].sort())
})

test('what may be set for a pair may be set for all, apart from the texts themselves', () => {
  const all = Object.keys(schema.properties ?? {})
  const ofPair = Object.keys(schema.definitions?.['pair']?.properties ?? {})
  expect(ofPair.filter((key) => !all.includes(key))).toEqual(['name', 'left', 'right'])
  for (const key of adjustmentKeys) expect(ofPair).toContain(key)
})

/** The keys of what core takes, each named once: a key that is added to a type is missed here by the compiler. */
type Keys<T> = { readonly [K in keyof Required<T>]: true }

test('every key that core takes is in the schema, and no other', () => {
  const keysOf = (name: string) => Object.keys(schema.definitions?.[name]?.items?.properties ?? {}).sort()
  const rule: Keys<RuleAdjustment & { off: true }> = { rule: true, reason: true, only: true, off: true }
  const only: Keys<NonNullable<RuleAdjustment['only']>> = { clauses: true, sides: true, modes: true }
  const house: Keys<HouseRule> = { id: true, left: true, right: true, reason: true, clauses: true, in: true }
  const grade: Keys<GradeAdjustment> = { grade: true, reason: true, kind: true, clauses: true }
  const oneSide: Keys<OneSideClause> = { side: true, clause: true, marker: true, reason: true }
  expect(keysOf('rules')).toEqual(Object.keys(rule).sort())
  expect(Object.keys(schema.definitions?.['rules']?.items?.properties?.['only']?.properties ?? {}).sort()).toEqual(
    Object.keys(only).sort(),
  )
  expect(keysOf('houseRules')).toEqual(Object.keys(house).sort())
  expect(keysOf('grades')).toEqual(Object.keys(grade).sort())
  expect(keysOf('oneSideOnly')).toEqual(Object.keys(oneSide).sort())
})

test('the schema is a schema, and is in the package', () => {
  expect(() =>
    new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(configSchema),
  ).not.toThrow()
  const path = join(import.meta.dirname, '../../packages/cli/package.json')
  const { files, exports } = JSON.parse(readFileSync(path, 'utf8'))
  expect(files).toContain('schema')
  expect(exports['./schema/config.schema.json']).toBe('./schema/config.schema.json')
})

test('every rule, kind and grade can be named, and no other', () => {
  const enumOf = (name: string, key: string) => schema.definitions?.[name]?.items?.properties?.[key]?.enum
  expect(enumOf('rules', 'rule')).toEqual(rules.map(({ id }) => id))
  expect(enumOf('grades', 'kind')).toEqual([...kinds])
  expect(enumOf('grades', 'grade')).toEqual([...grades])
})

test('every key has a title and says what it does', () => {
  let met = 0
  const visit = (schemas: Readonly<Record<string, Schema>>): void => {
    for (const [key, { title, description, $ref, properties, items }] of Object.entries(schemas)) {
      if ($ref === undefined) expect([key, title, description]).toEqual([key, expect.any(String), expect.any(String)])
      visit(properties ?? {})
      visit(items?.properties ?? {})
      met++
    }
  }
  visit(schema.properties ?? {})
  visit(schema.definitions ?? {})
  expect(met).toBeGreaterThan(60)
})

test('every choice of an option is a choice of the schema, and no other', () => {
  expect(options.length).toBeGreaterThan(15)
  for (const option of options) {
    const known = schema.definitions?.[option.attributeName()] as { enum?: string[] } | undefined
    if (option.argChoices) expect(known?.enum).toEqual(option.argChoices)
  }
})
