import { expect, test } from 'vitest'
import { configSchema } from '../../packages/cli/src/config/check-shape.ts'
import { optionsApart } from '../../packages/cli/src/config/option-values.ts'
import { makeProgram } from '../../packages/cli/src/run.ts'
import type { Terminal } from '../../packages/cli/src/terminal.ts'

interface Schema {
  readonly title?: string
  readonly description?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly definitions?: Readonly<Record<string, Schema>>
}

const schema = configSchema as Schema
/** What a configuration says beside the options of the command. */
const ownKeys = new Set(['$schema', 'pairs'])

const program = makeProgram({ out: () => undefined, err: () => undefined } as unknown as Terminal, () => undefined)
const options = program.commands.find((command) => command.name() === 'check')?.options ?? []

test('every option of the command can stand in the configuration, and no other', () => {
  const names = new Set(options.map((option) => option.attributeName()).filter((name) => !optionsApart.has(name)))
  const keys = Object.keys(schema.properties ?? {}).filter((key) => !ownKeys.has(key))
  // A new option: its key in `packages/cli/schema/config.schema.json`, under `definitions` and where it may stand.
  expect(keys.sort()).toEqual([...names].sort())
})

test('every key has a title and says what it does', () => {
  const all = { ...schema.properties, ...schema.definitions, ...schema.definitions?.['pair']?.properties }
  for (const [key, { title, description, $ref }] of Object.entries(all))
    if ($ref === undefined) expect([key, title, description]).toEqual([key, expect.any(String), expect.any(String)])
})

test('every choice of an option is a choice of the schema, and no other', () => {
  expect(options.length).toBeGreaterThan(15)
  for (const option of options) {
    const known = schema.definitions?.[option.attributeName()] as { enum?: string[] } | undefined
    if (option.argChoices) expect(known?.enum).toEqual(option.argChoices)
  }
})
