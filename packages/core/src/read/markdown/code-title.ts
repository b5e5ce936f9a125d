import type { Code } from 'mdast'

/** What is printed over code: `title="…"` and `caption="…"` behind the fence. */
export function titlesOfCode({ meta }: Code): readonly string[] {
  const found = /(?:^|[\s,])(?:title|caption)=(?:"([^"]{1,300})"|'([^']{1,300})')/.exec(meta ?? '')
  return found === null ? [] : [(found[1] ?? found[2]) as string]
}

/** The lines of code; what a directive that is not known says behind its name is the first of them. */
export function codeOf({ lang, meta, value }: Code): string {
  return lang?.startsWith('{') && lang.endsWith('}') && meta ? `${meta.trim()}\n${value}` : value
}
