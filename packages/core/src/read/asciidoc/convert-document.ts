import { append } from '../../model/gather.ts'
import { type AdocBlock, type AdocDocument, attributeOf } from './asciidoctor.ts'
import { makeBibdata, unprintedTitle } from './bibdata.ts'
import type { Conversion } from './conversion.ts'
import { convertBlocks } from './convert-block.ts'
import { convertReferences } from './convert-references.ts'
import { convertSection, convertTypedSection } from './convert-section.ts'
import { convertTerms } from './convert-term.ts'
import { MadeElement, textIn } from './element.ts'
import { withPredefined } from './predefined-texts.ts'
import { headingOf, kindOfSection } from './section-kind.ts'

/** The whole text as the tree that Metanorma makes of it, without the numbers that its publisher prints. */
export async function convertDocument(document: AdocDocument, run: Conversion): Promise<MadeElement> {
  const root = new MadeElement('metanorma', 1, { type: 'semantic', flavor: run.isItu ? 'itu' : 'iso' })
  const parts: Parts = {
    preface: new MadeElement('preface', 1),
    sections: new MadeElement('sections', 1),
    annexes: [],
    bibliography: new MadeElement('bibliography', 1),
    back: [],
  }
  await run.deeper(async () => {
    const loose: AdocBlock[] = []
    for (const block of document.blocks) {
      if (block.context === 'section') await placeSection(block, parts, run)
      else if (block.context === 'preamble' && run.isTyped) append(loose, block.blocks)
      else if (block.context === 'preamble') parts.preface.addAll(await convertForeword(block, run))
      else loose.push(block)
    }
    // A text without a heading; where numbers are typed, the cover and what else stands before the first of them.
    if (loose.length > 0) {
      const sections = parts.sections.children.splice(0)
      parts.sections.addAll(await convertBlocks(loose, run)).addAll(sections)
    }
  })
  run.markTitle()
  // Attributes that state the title are printed in the place of the line that does.
  const unprinted = unprintedTitle(document)
  if (unprinted !== undefined) run.setAside(new MadeElement('title', 1, {}, [unprinted]))
  root.add(makeBibdata(document, run.isItu))
  root.add(parts.preface, parts.sections).addAll(parts.annexes).add(parts.bibliography).addAll(parts.back)
  return root
}

interface Parts {
  readonly preface: MadeElement
  readonly sections: MadeElement
  readonly annexes: MadeElement[]
  readonly bibliography: MadeElement
  readonly back: MadeElement[]
}

async function placeSection(section: AdocBlock, parts: Parts, run: Conversion): Promise<void> {
  if (run.isTyped && !isStyledAnnex(section)) {
    parts.sections.add(await convertTypedSection(section, run))
    return
  }
  const kind = kindOfSection(section)
  switch (kind) {
    case 'abstract':
    case 'foreword':
    case 'introduction':
    case 'acknowledgements':
    case 'executivesummary':
      parts.preface.add(await convertSection(section, run, kind))
      return
    case 'preface': {
      const type = headingOf(section) === 'history' ? { type: 'history' } : {}
      parts.preface.add(await convertSection(section, run, 'clause', type))
      return
    }
    case 'scope':
      parts.sections.add(await convertSection(section, run, 'clause', { type: 'scope' }))
      return
    case 'references':
    case 'bibliography':
      parts.bibliography.add(await convertReferences(section, run, kind === 'references'))
      return
    case 'terms':
      parts.sections.add(await convertTerms(section, run))
      return
    case 'definitions':
      parts.sections.add(withPredefined(await convertSection(section, run, 'definitions'), 'definitions', run.isItu))
      return
    case 'annex':
      run.inStyledAnnex = true
      parts.annexes.push(
        await convertSection(section, run, 'annex', { obligation: attributeOf(section, 'obligation') ?? 'normative' }),
      )
      run.inStyledAnnex = false
      return
    case 'index':
      parts.back.push(await convertSection(section, run, 'indexsect'))
      return
    case 'colophon':
      parts.back.push(new MadeElement('colophon', 1, {}, [await convertSection(section, run)]))
      return
    case 'extension': {
      const data = await convertSection(section, run, 'clause')
      run.setAside(data)
      return
    }
    default:
      parts.sections.add(await convertSection(section, run))
  }
}

/** An annex by its style alone: its letter is counted. */
function isStyledAnnex(section: AdocBlock): boolean {
  return kindOfSection(section) === 'annex' && !/^(?:annex|appendix)\s/.test(headingOf(section))
}

/** What stands before the first heading is the foreword; its title is that of its first block. */
async function convertForeword(preamble: AdocBlock, run: Conversion): Promise<MadeElement[]> {
  const made = await convertBlocks(preamble.blocks, run)
  if (made.length === 0) return []
  const [first] = made
  const line = first?.line ?? 1
  const [only] = first?.children ?? []
  const isTitle =
    first?.name === 'p' &&
    first.children.length === 1 &&
    typeof only !== 'string' &&
    only?.name === 'strong' &&
    /^(?:foreword|preface|summary|introduction)$/i.test(textIn(only).trim())
  const foreword = new MadeElement('foreword', line)
  const title = isTitle && typeof only !== 'string' && only !== undefined ? only.children : ['Foreword']
  foreword.add(new MadeElement('title', line, {}, title))
  return [foreword.addAll(isTitle ? made.slice(1) : made)]
}
