import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Format } from '../../packages/core/src/index.ts'

/** A word that no text has. */
export const added = 'zqzqz'

/** A file with the word in one of the places where its format has text. */
export interface WithWord {
  /** For messages: the path of elements, or the line. */
  readonly place: string
  readonly bytes: Uint8Array
}

/** The file once for each place of its format where text may stand, with the word there. */
export function addEverywhere(format: Format, bytes: Uint8Array): WithWord[] {
  switch (format) {
    case 'docx':
      return inArchive(bytes)
    case 'sts':
    case 'metanorma':
    case 'html':
      return inMarkup(strFromU8(bytes), silent[format]).map(({ place, text }) => ({ place, bytes: strToU8(text) }))
    case 'pdf':
      return inStrings(strFromU8(bytes, true))
    default:
      return inLines(strFromU8(bytes)).map(({ place, text }) => ({ place, bytes: strToU8(text) }))
  }
}

/** Elements in which text is data for machines, and not printed. */
const silent: Readonly<Record<'sts' | 'metanorma' | 'html', RegExp>> = {
  sts: /^(?:title-wrap|.*-meta|doc-ident|std-ident|std-id|partOfSpeech|math)$/,
  metanorma:
    /^(?:bibdata|metanorma-extension|presentation-metadata|localized-strings|boilerplate|bibitem|math|stem|asciimath|latexmath|misc-container|index|semx|xref-label|fmt-xref-label|fmt-title|fmt-name|fmt-preferred|fmt-definition|preferred|source|termsource|localityStack|origin|concept|ol|image|autonumber|location)$/,
  html: /^(?:head|script|style|title|math|template)$/,
}

interface Edited {
  readonly place: string
  readonly text: string
}

/** Behind every start tag and before every end tag, outside what is data. */
function inMarkup(text: string, data: RegExp): Edited[] {
  const edited: Edited[] = []
  const path: string[] = []
  for (const tag of text.matchAll(/<!--[^]*?-->|<(\/?)([\w:-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g)) {
    const name = tag[2]?.replace(/^.*:/, '')
    if (name === undefined) continue
    const end = tag.index + tag[0].length
    // Of the label of a note or a formula its number is compared and nothing else.
    const isData = (): boolean =>
      path.length < 2 ||
      path.some((element) => data.test(element)) ||
      /(?:note|formula),name$/.test(path.slice(-2).join())
    const put = (at: number): void => {
      if (!isData())
        edited.push({
          place: `${path.slice(-3).join(' > ')} (${at})`,
          text: `${text.slice(0, at)} ${added} ${text.slice(at)}`,
        })
    }
    if (tag[1] === '/') {
      put(tag.index)
      path.pop()
    } else if (!tag[3]?.endsWith('/') && !/^(?:br|hr|img|col|meta|link|input|wbr)$/.test(name)) {
      path.push(name)
      put(end)
    }
  }
  return edited
}

/** At the end of every line, inside it, and in a paragraph of its own behind every blank line. */
function inLines(text: string): Edited[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const edit = (kind: string, changed: string): Edited => ({
      place: `line ${at + 1}, ${kind}: ${line.slice(0, 40)}`,
      text: [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n'),
    })
    // Attributes and conditions of AsciiDoc are data, and so are front matter and what stands behind a fence of Markdown.
    if (
      /^:[\w!-]+:|^(?:ifdef|ifndef|ifeval|endif|include)::|^(?:\$\$|```)|^(?:identifier|counterpart|title|publisher): |^---$/.test(
        line,
      )
    )
      return []
    if (line.trim() === '')
      return at > 0 && at + 1 < lines.length ? [edit('a paragraph', `\nA ${added} paragraph.\n`)] : []
    const space = line.lastIndexOf(' ')
    const inside =
      space > line.search(/\S/) ? [edit('inside', `${line.slice(0, space)} ${added}${line.slice(space)}`)] : []
    return [edit('at the end', `${line} ${added}`), ...inside]
  })
}

/** In every run of text of the parts of a Word file that hold text. */
function inArchive(bytes: Uint8Array): WithWord[] {
  const parts: Record<string, Uint8Array> = unzipSync(bytes)
  return Object.keys(parts)
    .filter((name) => /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name))
    .flatMap((name) => {
      const text = strFromU8(parts[name] as Uint8Array)
      return [...text.matchAll(/<w:(?:t|delText)(?: [^<>]*)?>|<\/w:p>/g)].map((tag) => {
        const end = tag.index + tag[0].length
        const word = tag[0] === '</w:p>' ? `<w:p><w:r><w:t>A ${added} paragraph.</w:t></w:r></w:p>` : `${added} `
        const changed = strToU8(text.slice(0, end) + word + text.slice(end))
        return { place: `${name}, ${tag[0]} (${end})`, bytes: zipSync({ ...parts, [name]: changed }, { level: 0 }) }
      })
    })
}

/** In every string that a page of a PDF file shows, where its streams are not packed. */
function inStrings(text: string): WithWord[] {
  return [...text.matchAll(/\((?:[^()\\]|\\.)*\)(?=\s*Tj)/g)].map((string) => {
    const end = string.index + string[0].length - 1
    return {
      place: `${string[0].slice(0, 40)} (${end})`,
      bytes: strToU8(`${text.slice(0, end)} ${added}${text.slice(end)}`, true),
    }
  })
}
