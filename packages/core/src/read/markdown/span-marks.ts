const attribute = String.raw`[#.][\w:.-]{1,100}|[\w-]{1,60}="[^"\n]{0,200}"`
/** Classes, names and values, as a pattern: `.class`, `#id key="value"`. */
export const attributeList = String.raw`(?:${attribute})(?:[ \t]+(?:${attribute}|[\w-]{1,60}=[\w.%-]{1,100})){0,20}`
/** What may be the attributes of a span right behind it: `{.class}`, `{#id key="value"}`, `{: .class}`. */
const attributes = new RegExp(String.raw`^\{(?::[ \t]{0,4})?${attributeList}[ \t]{0,4}\}`)
/** A role in front of code, `` {sup}`32` ``, as MyST writes what is no plain text. */
const role = /\{([a-z][a-z:-]{0,40})\}$/
/** Roles whose text is printed as it is, without the target behind it: `` {ref}`the limits <limits>` ``. */
const plainRoles = /^(?:ref|numref|doc|term|eq|any|abbr|cite|guilabel|menuselection|dfn|download|program)$/

/**
 * Writes what stands around code spans as Markdown has it: roles of MyST, attributes of pandoc and kramdown, and
 * `` $`x^2`$ `` of code hosts.
 *
 * @param parts text and code in turn, text first; code with its marks.
 */
export function joinSpans(parts: readonly string[]): string {
  let text = ''
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string
    if (at % 2 === 0) {
      text += at === 0 ? part : part.replace(attributes, '')
      continue
    }
    const inner = part.replace(/^`+|`+$/g, '')
    if (/(?<!\$)\$$/.test(text) && /^\$(?!\$)/.test(parts[at + 1] ?? '')) text += inner
    else text = withRole(text, part, inner)
  }
  return text
}

function withRole(before: string, code: string, inner: string): string {
  const found = role.exec(before)
  const name = found?.[1]
  if (found === null || name === undefined) return before + code
  const rest = before.slice(0, found.index)
  if (name === 'sup' || name === 'superscript') return `${rest}<sup>${inner}</sup>`
  if (name === 'sub' || name === 'subscript') return `${rest}<sub>${inner}</sub>`
  if (name === 'math') return `${rest}$${inner}$`
  if (name === 'code' || name === 'kbd' || name === 'file' || name === 'command') return rest + code
  return plainRoles.test(name) ? rest + inner.replace(/(?<=\S)\s*<[^<>]{1,200}>$/, '') : before + code
}

/** Attributes behind emphasis and marks: `**shall**{.x}`, `*a*{: .y}`; `==marked==` is the words. */
export function dropSpanMarks(text: string): string {
  if (!/[*_]\{|==/.test(text)) return text
  return text
    .replace(/(?<=\S[*_]{1,3})\{[^{}\n]{1,300}\}/g, (found) => found.replace(attributes, ''))
    .replace(/(?<![\w=!<>])==(?=[^\s=])([^=\n]{1,300})(?<=[^\s=])==(?![\w=])/g, '$1')
}
