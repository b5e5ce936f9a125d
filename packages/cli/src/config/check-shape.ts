import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import { distance } from 'fastest-levenshtein'
import type { ConfigPath } from './parse-config.ts'

/** The published schema: what editors complete from is what is checked. */
export const configSchema = JSON.parse(
  readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8'),
) as object

/** A mistake in what is written, where it stands. */
export interface ShapeMistake {
  readonly path: ConfigPath
  /** Whether the key or its value is wrong. */
  readonly what: 'key' | 'value'
  readonly message: string
}

/** Every mistake against the schema. Text that stands for a number or for true and false becomes it, in place. */
export function checkShape(value: unknown): ShapeMistake[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, coerceTypes: true, allowUnionTypes: true, logger: false })
  const validate = ajv.compile(configSchema)
  if (validate(value)) return []
  // What each of several possible shapes lacks is told once, by what holds them.
  return (validate.errors ?? []).filter(({ schemaPath }) => !/\/(?:one|any)Of\/\d/.test(schemaPath)).map(mistakeOf)
}

type Params = Readonly<Record<string, unknown>>

function mistakeOf(error: ErrorObject): ShapeMistake {
  const { keyword, data } = error
  const params = error.params as Params
  const parent = (error.parentSchema ?? {}) as { readonly properties?: object; readonly description?: string }
  const path = pathOf(error.instancePath)
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      const keys = Object.keys(parent.properties ?? {})
      return { path: [...path, key], what: 'key', message: `“${short(key)}” is no key here: ${expected(key, keys)}` }
    }
    case 'enum':
      return {
        path,
        what: 'value',
        message: `${shown(data)} is not known: ${expected(String(data), params['allowedValues'] as string[])}`,
      }
    case 'type':
      return { path, what: 'value', message: `expected ${typeWords(params['type'])}, not ${shown(data)}` }
    case 'required':
      return { path, what: 'value', message: `expected “${String(params['missingProperty'])}”, which is missing` }
    case 'oneOf':
    case 'anyOf':
      return { path, what: 'value', message: `expected ${wayWords(error.schema, keyword === 'oneOf')}` }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { path, what: 'value', message: 'expected something here, not nothing' }
    case 'maxLength':
    case 'maxItems':
      return {
        path,
        what: 'value',
        message: `expected at most ${String(params['limit'])} ${keyword === 'maxItems' ? 'entries' : 'characters'}`,
      }
    default:
      return {
        path,
        what: 'value',
        message: `${error.message ?? keyword}${parent.description === undefined ? '' : ` (${parent.description})`}`,
      }
  }
}

/** `/pairs/0/left` → `pairs`, 0, `left`. */
function pathOf(pointer: string): ConfigPath {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((step) => (/^[0-9]+$/.test(step) ? Number(step) : step))
}

/** Most words that are listed where none is near. */
const listed = 40

/** `did you mean “failOn”?`, or all that could stand there. */
export function expected(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  const all = known.length <= listed ? `expected ${known.join(', ')}` : 'see the documentation'
  return near === undefined ? all : `did you mean “${near}”?`
}

/** The known word that is most like a wrong one; undefined where none is. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '')
  const meant = plain(word.slice(0, 100))
  const most = Math.max(1, Math.round(meant.length * 0.4))
  let best: { readonly word: string; readonly far: number } | undefined
  for (const candidate of known) {
    const far = distance(meant, plain(candidate))
    if (far <= most && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { word: candidate, far }
  }
  return best?.word
}

/** `either “off” or “only”`, of the keys of which one must be there. */
function wayWords(ways: unknown, notBoth: boolean): string {
  const keys = (ways as { readonly required: readonly string[] }[]).flatMap(({ required }) => required)
  return `${notBoth ? 'either ' : ''}${keys.map((key) => `“${key}”`).join(' or ')}`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys with values',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
}

function typeWords(type: unknown): string {
  const types = (Array.isArray(type) ? type : String(type).split(',')) as string[]
  return types.map((one) => typeNames[one] ?? one).join(' or ')
}

function shown(data: unknown): string {
  if (Array.isArray(data)) return 'a list'
  if (typeof data === 'object' && data !== null) return 'keys with values'
  return data === '' || data === null ? 'nothing' : `“${short(String(data))}”`
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
