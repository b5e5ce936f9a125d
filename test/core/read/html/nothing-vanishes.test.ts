import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../../packages/core/src/read/html/index.ts'

const folder = join(import.meta.dirname, '../../../../fixtures/documents/html')
/** Elements whose text no reader of a page sees. */
const silent =
  /^(?:head|title|style|script|template|noscript|math|annotation|svg|select|textarea|colgroup|table|tr|tbody|thead|tfoot)$/
const voidNames = /^(?:br|img|meta|link|hr|col|input|wbr|o:p)$/i

/** The offsets behind every start and end tag of a page where text may stand, with the path to the element. */
function places(page: string): [string, number][] {
  const found: [string, number][] = []
  const path: string[] = []
  const add = (at: number) => {
    const last = path.at(-1) ?? ''
    if (
      path.includes('body') &&
      !path.some((name) => silent.test(name) && name !== 'table' && !/^t(?:r|body|head|foot)$/.test(name))
    )
      if (!silent.test(last)) found.push([path.slice(-3).join(' > '), at])
  }
  for (const tag of page.matchAll(/<!--[^]*?-->|<(\/?)([a-zA-Z][\w:-]*)([^>]*)>/g)) {
    const name = tag[2]?.toLowerCase()
    if (name === undefined) continue
    if (tag[1] === '/') path.splice(path.lastIndexOf(name))
    else if (!voidNames.test(name)) path.push(name)
    add(tag.index + tag[0].length)
  }
  return found
}

interface Fate {
  readonly printed: string
  readonly toldOf: number
}

function read(page: string): Fate {
  const raw = readHtml(new TextEncoder().encode(page), {})
  const dropped = raw.furniture.reduce((sum, { characters }) => sum + characters, 0)
  const lost = raw.diagnostics.reduce((sum, { notCompared }) => sum + (notCompared?.characters ?? 0), 0)
  return { printed: JSON.stringify([raw.front, raw.blocks]), toldOf: dropped + lost }
}

describe.each(readdirSync(folder))('%s', (name) => {
  const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('input')) ?? ''
  const page = readFileSync(join(folder, name, file), 'latin1')
  const before = read(page).toldOf

  test.each(['zqzqz', ' zqzqz ', '<zz>zqzqz</zz>', '<p>zqzqz</p>', '<b>zqzqz</b>', '<div>zqzqz</div>'])(
    '%s is read or told of, wherever it stands',
    (added) => {
      const vanished = places(page).flatMap(([path, at]) => {
        const { printed, toldOf } = read(`${page.slice(0, at)}${added}${page.slice(at)}`)
        // In a symbol font the letters are Greek.
        return /zqzqz|ζθζθζ/.test(printed) || toldOf >= before + 5 ? [] : [`${path} at ${at}`]
      })
      expect(vanished).toEqual([])
    },
  )
})
