import { Extensions, load } from '@asciidoctor/core'
import { UnreadableDocumentError } from '../../model/errors.ts'
import type { AdocDocument, AdocNode } from './asciidoctor.ts'
import type { InlineConverter } from './inline-converter.ts'
import { macroNames } from './inline-macros.ts'

/**
 * Parses AsciiDoc. No file and no address is opened: includes are resolved before, and the parser runs in the mode that
 * refuses them.
 *
 * @throws UnreadableDocumentError where the parser gives up, with its own words for the reason.
 */
export async function parseAsciidoc(
  lines: readonly string[],
  inline: InlineConverter,
  what: string,
): Promise<AdocDocument> {
  try {
    return (await load([...lines], {
      safe: 'secure',
      sourcemap: true,
      converter: { convert: (node: never, transform?: string | null) => inline.convert(node, transform) },
      // Each paragraph is searched for them: a text that has none is spared that.
      ...(lines.some((line) => macro.test(line)) ? { extension_registry: metanormaExtensions() } : {}),
      attributes: { 'attribute-missing': 'skip', 'max-include-depth': '0', sectids: null, experimental: '' },
    } as never)) as unknown as AdocDocument
  } catch (error) {
    throw unreadable(error, what)
  }
}

/** What the parser throws, told as an error of the file. */
export function unreadable(error: unknown, what: string): UnreadableDocumentError {
  if (error instanceof UnreadableDocumentError) return error
  if (error instanceof RangeError)
    return new UnreadableDocumentError(
      'too-deep',
      `${what} nests blocks too deep for its parser. Take out blocks, lists or tables that stand in each other.`,
    )
  const why = error instanceof Error ? (error.message.split('\n')[0] as string).slice(0, 200) : 'it gives no reason'
  return new UnreadableDocumentError(
    'not-a-document',
    `${what} cannot be parsed as AsciiDoc: ${why}. Run the text through asciidoctor or metanorma to find the place.`,
  )
}

/** The call of a footnote stands right behind its word, `word{blank}footnoteblock:[id]`; other names may be the end of a word. */
const names = `\\b(?:${macroNames})|footnoteblock`
const macro = new RegExp(`(?:${names}):[^\\s:[\\]]*\\[`)

/** The macros of Metanorma in running text, which AsciiDoc itself has not. */
function metanormaExtensions(): unknown {
  return Extensions.create('metanorma', function (this: never) {
    const registry = this as unknown as Registry
    registry.inlineMacro('metanorma', function (this: MacroDefinition) {
      this.match(new RegExp(`\\\\?((?:${names}):[^\\s:[\\]]*)\\[((?:[^\\]\\\\]|\\\\.)*)\\]`))
      this.contentModel('text')
      this.process((parent, target, attributes) =>
        this.createInline(parent, 'quoted', attributes['text'] ?? '', { type: 'metanorma', target }),
      )
    })
  })
}

interface Registry {
  inlineMacro(name: string, define: (this: MacroDefinition) => void): void
}

interface MacroDefinition {
  match(pattern: RegExp): void
  contentModel(model: string): void
  process(make: (parent: AdocNode, target: string, attributes: Readonly<Record<string, string>>) => unknown): void
  createInline(parent: AdocNode, context: string, text: string, options: Readonly<Record<string, unknown>>): unknown
}
