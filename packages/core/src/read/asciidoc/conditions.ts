/** The attributes that conditions and include paths ask for, in lower case. */
export type Attributes = Map<string, string>

const entry = /^:(!?)([\w][\w-]*)(!?):(?:[ \t]+(.*))?$/

/** Takes an attribute entry: `:name: value`, `:!name:`. False where the line is none. */
export function takeAttribute(line: string, attributes: Attributes): boolean {
  const match = entry.exec(line)
  if (match === null) return false
  const [, before, name, after, value = ''] = match
  const key = (name as string).toLowerCase()
  if (before !== '' || after !== '') attributes.delete(key)
  else attributes.set(key, expand(value.trim(), attributes))
  return true
}

/** Longest value of an attribute, in characters: values hold other values, and so grow. The parser has the same limit. */
const maxValue = 4_096

/** Replaces references to known attributes. */
export function expand(text: string, attributes: ReadonlyMap<string, string>): string {
  if (!text.includes('{')) return text
  return text
    .slice(0, maxValue)
    .replace(/\{([\w][\w-]*)\}/g, (all, name: string) => attributes.get(name.toLowerCase()) ?? all)
    .slice(0, maxValue)
}

/** Whether `ifdef` or `ifndef` holds: `a,b` is any of them, `a+b` all. */
export function isDefined(names: string, attributes: ReadonlyMap<string, string>): boolean {
  const list = names
    .toLowerCase()
    .split(/[,+]/)
    .map((name) => name.trim())
  return names.includes('+') ? list.every((name) => attributes.has(name)) : list.some((name) => attributes.has(name))
}

const comparison = /^\s*(.+?)\s*(==|!=|<=|>=|<|>)\s*(.+?)\s*$/

/** Whether `ifeval` holds; a comparison that is none does not. */
export function evaluate(expression: string, attributes: ReadonlyMap<string, string>): boolean {
  if (expression.length > 1_000) return false
  const match = comparison.exec(expression)
  if (match === null) return false
  const left = operandOf(match[1] as string, attributes)
  const right = operandOf(match[3] as string, attributes)
  if (match[2] === '==') return left === right
  if (match[2] === '!=') return left !== right
  if (typeof left !== typeof right) return false
  if (match[2] === '<') return left < right
  if (match[2] === '>') return left > right
  return match[2] === '<=' ? left <= right : left >= right
}

function operandOf(text: string, attributes: ReadonlyMap<string, string>): string | number | boolean {
  const expanded = expand(text, attributes).replace(/\{[\w-]+\}/g, '')
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(expanded)
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? ''
  if (expanded === 'true' || expanded === 'false') return expanded === 'true'
  return /^-?\d+(?:\.\d+)?$/.test(expanded) ? Number(expanded) : expanded
}
