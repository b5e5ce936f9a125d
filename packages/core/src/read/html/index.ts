import { fromHtml } from 'hast-util-from-html'
import type { FrontMatter } from '../../model/document.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import type { RawDocument } from '../../model/raw.ts'
import { Story } from '../sts/story.ts'
import { walk, type XmlElement } from '../sts/sts-xml.ts'
import { reportUnmet } from '../xml/report-unmet.ts'
import { countFates, settle } from '../xml/text-fate.ts'
import { checkNesting } from './check-nesting.ts'
import { readTitle } from './cover.ts'
import { decodeHtml } from './decode-html.ts'
import { unprintedNames } from './hidden.ts'
import { makeHtmlTree } from './html-element.ts'
import { tellOpenComment } from './open-comment.ts'
import { Page } from './page.ts'
import { reportUnknown } from './report-unknown.ts'
import { walkPage } from './walk-page.ts'

/**
 * Reads a page: as Metanorma, the ISO Online Browsing Platform or Word write it, or any that names its parts by HTML's
 * own elements. What a page only prints, numbers and notes, stays in the text for structure to recognise.
 *
 * @throws UnreadableDocumentError `empty`, `wrong-encoding`, `too-large`, `too-deep`, or `not-a-document` where no text is in it.
 */
export function readHtml(bytes: Uint8Array, hints: { path?: string }): RawDocument {
  const what = hints.path ?? 'The page'
  const { text: source, diagnostics: odd } = decodeHtml(bytes, what)
  if (source.trim() === '') throw new UnreadableDocumentError('empty', `${what} is empty.`)
  checkNesting(source, what)
  const tree = fromHtml(source, { fragment: false })
  const hidden = tellOpenComment(tree, source)
  const root = makeHtmlTree(tree)
  for (const element of walk(root)) {
    if (unprintedNames.has(element.name)) settle(element, 'unprinted')
  }
  const language = languageOf(root)
  const story = new Story(root, language)
  const page = new Page(root, story)
  reportUnknown(root, page)
  readTitle(root, page)
  walkPage(root, page, { depth: 0, listDepth: 0, part: 'body' })
  const { unmet } = countFates([root])
  settle(root, 'told')
  const { ledger } = countFates([root])
  if (ledger.source === 0) throw new UnreadableDocumentError('not-a-document', `${what} is a page without text.`)
  const front: Partial<FrontMatter> = language === undefined ? {} : { language }
  return {
    format: 'html',
    front,
    blocks: story.blocks,
    runningHeads: [],
    furniture: story.furniture,
    diagnostics: [...odd, ...hidden, ...story.diagnostics, ...unmet.map(reportUnmet)],
    ledger: {
      ...ledger,
      source: ledger.source + hidden.reduce((sum, { notCompared }) => sum + (notCompared?.characters ?? 0), 0),
    },
  }
}

function languageOf(root: XmlElement): string | undefined {
  for (const element of walk(root)) {
    const { lang } = element.attributes
    if ((element.name === 'html' || element.name === 'body') && lang !== undefined)
      return /^[a-z]{2,3}(?![a-z])/.exec(lang.toLowerCase())?.[0]
  }
  return undefined
}
