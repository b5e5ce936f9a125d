import { type AdocBlock, attributeOf } from './asciidoctor.ts'
import type { Conversion } from './conversion.ts'
import { idOf, nameOf, unnumbered } from './convert-block.ts'
import { MadeElement } from './element.ts'

/** A listing, a literal or a pass block, or the explanations of a listing's callouts. */
export async function convertCode(
  block: AdocBlock,
  run: Conversion,
  before: readonly MadeElement[],
): Promise<MadeElement[]> {
  const at = run.start(block)
  const line = run.line(at)
  if (block.context === 'colist') return explainCallouts(block, run, before)
  const name = nameOf(block, run)
  const attributes = { ...idOf(block), ...(run.isPlain ? { unnumbered: 'true' } : unnumbered(block, run)) }
  if (block.context === 'pass') {
    const text = (block.lines ?? []).join('\n')
    run.mark(text, at, run.endOf(at, (block.lines?.length ?? 0) + 2))
    run.report({
      code: 'element-unknown',
      message: `The block on line ${line} is passed through as it is; it was read as running text.`,
      place: { line, column: 1 },
    })
    return [new MadeElement('p', line, {}, [text])]
  }
  const content = await lines(block, run)
  const program = programs.exec(block.style ?? attributeOf(block, '1') ?? '')?.[0]
  if (program !== undefined)
    run.report({
      code: 'program-not-run',
      message: `The block on line ${line} is a template of “${program}” that Metanorma fills in from a file; it was not run, and what it prints is not compared.`,
      place: { line, column: 1 },
      notCompared: { block: 'paragraph', characters: 0 },
    })
  if (block.context === 'literal' && !run.isPlain)
    return [new MadeElement('figure', line, attributes, [...name, new MadeElement('pre', line, {}, content)])]
  const lang = attributeOf(block, 'language')
  const body = new MadeElement('body', line, {}, content)
  return [new MadeElement('sourcecode', line, { ...attributes, lang }, [...name, body])]
}

/** Blocks that print what a program makes of data. */
const programs =
  /^(?:yaml2text|json2text|data2text|xml2text|lutaml(?:_\w+)?|datamodel|plantuml_?\w*|mermaid|graphviz|ditaa)$/

/** The lines of a listing: as they are, or with the substitutions that it asks for. */
async function lines(block: AdocBlock, run: Conversion): Promise<MadeElement['children']> {
  const at = run.start(block)
  const end = run.endOf(at, (block.lines?.length ?? 0) + 2)
  const asked = block.subs.some((sub) => sub === 'quotes' || sub === 'macros' || sub === 'attributes')
  if (asked) return run.read(String((await block.content()) ?? ''), at, end)
  const text = (block.lines ?? []).map((line) => line.replace(callouts, '')).join('\n')
  run.mark((block.lines ?? []).join('\n'), at, end)
  return [text]
}

/** `<1>` at the end of a line of code, where the language has no comment for it too. */
const callouts = /\s*(?:(?:\/\/|#|--|;;)\s*)?(?:<(?:!--)?(?:\d{1,3}|\.)(?:--)?>\s*)+$/

async function explainCallouts(
  block: AdocBlock,
  run: Conversion,
  before: readonly MadeElement[],
): Promise<MadeElement[]> {
  const explained: MadeElement[] = []
  for (const item of block.blocks) {
    const at = run.start(item)
    const content = run.read(item.text ?? '', at, run.endOf(at, 1))
    explained.push(
      new MadeElement('callout-annotation', run.line(at), {}, [new MadeElement('p', run.line(at), {}, content)]),
    )
  }
  const code = before.findLast((element) => element.name === 'sourcecode')
  if (code === undefined) return explained.flatMap((note) => note.children as MadeElement[])
  code.addAll(explained)
  return []
}
