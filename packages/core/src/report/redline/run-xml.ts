import { escapeXml } from '../escape-xml.ts'
import { omml } from './omml.ts'
import type { PrintedCharacter, Setting } from './printed-characters.ts'
import { objectMark } from './printed-characters.ts'
import type { XmlSpan } from './xml-span.ts'

/** The properties of a run without what was changed of them before, as text. */
export function runProperties(xml: string, run: XmlSpan | null): string {
  const rPr = run?.children.find(({ name }) => name === 'rPr')
  if (rPr === undefined) return ''
  return rPr.children
    .filter(({ name }) => name !== 'rPrChange' && name !== 'ins' && name !== 'del')
    .map((one) => xml.slice(one.start, one.end))
    .join('')
}

const beforeStrike = /^<(?:\w+:)?(?:rStyle|rFonts|b|bCs|i|iCs|caps|smallCaps)\b/
const afterScript = /^<(?:\w+:)?(?:rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)\b/

/** Properties with the script that a character has, struck out where it is; the other text's emphasis is no text and stays there. */
function withSetting(properties: string, { script, strike }: Pick<Setting, 'script' | 'strike'>, w: string): string {
  const parts = properties.match(/<[^>]*\/>|<([\w:]+)[^>]*>.*?<\/\1>/gs) ?? []
  const kept = parts.filter((part) => !/^<(?:\w+:)?(?:vertAlign|position|d?strike)\b/.test(part))
  if (strike) {
    const place = kept.findIndex((part) => !beforeStrike.test(part))
    kept.splice(place < 0 ? kept.length : place, 0, `<${w}strike/>`)
  }
  if (script === undefined) return kept.join('')
  const at = kept.findIndex((part) => afterScript.test(part))
  kept.splice(at < 0 ? kept.length : at, 0, `<${w}vertAlign ${w}val="${script}"/>`)
  return kept.join('')
}

/** How new characters are set: as the text around them, or as they are set in the other text. */
export interface NewText {
  /** Properties of a run, as text. */
  readonly properties: string
  /** Bold and italics of the other text as well. */
  readonly emphasis?: boolean
}

/** New runs, not yet marked as inserted; undefined where something in them cannot be written. */
export function newRuns(characters: readonly PrintedCharacter[], { properties, emphasis }: NewText, w: string): string {
  const runs: string[] = []
  let at = 0
  while (at < characters.length) {
    const { setting, formula, note, text: first } = characters[at] as PrintedCharacter
    if (formula !== undefined) {
      runs.push(omml(formula.canonical ?? formula.value))
      at++
      continue
    }
    if (note !== undefined)
      runs.push(
        `<${w}r><${w}rPr>${withSetting(properties, { script: 'superscript' }, w)}</${w}rPr><${w}footnoteReference ${w}id="${note}"/></${w}r>`,
      )
    if (first === objectMark) {
      at++
      continue
    }
    let content = ''
    let text = ''
    const flush = (): void => {
      if (text !== '') content += `<${w}t xml:space="preserve">${escapeXml(text)}</${w}t>`
      text = ''
    }
    for (; at < characters.length; at++) {
      const one = characters[at] as PrintedCharacter
      if (one.setting !== setting && !sameSetting(one.setting, setting)) break
      if (one.formula !== undefined || one.text === objectMark) break
      if (one.text === '\t' || one.text === '\n') {
        flush()
        content += one.text === '\t' ? `<${w}tab/>` : `<${w}br/>`
      } else text += one.text
    }
    flush()
    const emphasised = emphasis ? (setting.bold ? `<${w}b/>` : '') + (setting.italic ? `<${w}i/>` : '') : ''
    const rPr = emphasised + withSetting(properties, setting, w)
    runs.push(`<${w}r>${rPr === '' ? '' : `<${w}rPr>${rPr}</${w}rPr>`}${content}</${w}r>`)
  }
  return runs.join('')
}

function sameSetting(a: Setting, b: Setting): boolean {
  const isEmphasised = a.bold === b.bold && a.italic === b.italic && a.mono === b.mono
  return a.script === b.script && a.strike === b.strike && isEmphasised
}
