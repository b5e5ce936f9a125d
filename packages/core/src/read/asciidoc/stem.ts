import type { Diagnostic } from '../../model/diagnostic.ts'
import { mathmlOfAsciimath } from '../formula/asciimath.ts'
import { mathmlOfTex } from '../formula/tex.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement } from './element.ts'

export interface Stem {
  readonly source: string
  readonly notation: 'asciimath' | 'latexmath'
  readonly block: boolean
  readonly line: number
  /** MathML of formulas of the text that were there before: the same symbols stand in it again and again. */
  readonly known?: Map<string, XmlElement>
}

/** A formula as Metanorma keeps it: MathML, with its source beside it. One that no parser takes keeps the source alone. */
export function makeStem(
  { source, notation, block, line, known }: Stem,
  onDiagnostic: (found: Diagnostic) => void,
): MadeElement {
  const children: XmlElement[] = []
  const trimmed = withoutDelimiters(source.trim())
  try {
    if (trimmed !== '') {
      const key = `${notation} ${trimmed}`
      const math = known?.get(key) ?? mathmlOf(trimmed, notation)
      known?.set(key, math)
      children.push(math)
    }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] as string) : 'the parser refuses it'
    onDiagnostic({
      code: 'formula-unparsed',
      message: `The formula on line ${line} is compared by its source: ${why}.`,
      place: { line, column: 1 },
    })
    return new MadeElement('stem', line, { block: String(block), type: 'text' }, [trimmed]).typed(source)
  }
  if (!isMathml(trimmed)) children.push(new MadeElement(notation, line, {}, [source]))
  return new MadeElement('stem', line, { block: String(block), type: 'MathML' }, children).typed(source)
}

/** `\[ … \]`, as converters set TeX in a block that is one already. */
function withoutDelimiters(source: string): string {
  return /^\\\[(?![^]*\\\[)([^]*)\\\]$/.exec(source)?.[1]?.trim() ?? source
}

function mathmlOf(source: string, notation: Stem['notation']): XmlElement {
  if (isMathml(source)) return parseXml(source, { what: 'formula' })
  return notation === 'latexmath' ? mathmlOfTex(source) : mathmlOfAsciimath(source)
}

/** Formulas may be given in MathML as well. */
function isMathml(source: string): boolean {
  return /^<(?:\w+:)?math[\s>]/.test(source)
}
