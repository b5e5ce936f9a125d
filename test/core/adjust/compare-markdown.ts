import { type Adjustments, type Comparison, compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

/** Compares the bodies of two texts in Markdown, the left one ITU-T's, the right one ISO/IEC's. */
export async function compareMarkdown(
  left: string,
  right: string,
  adjustments?: Adjustments,
  mode: 'common' | 'twin' = 'common',
): Promise<Comparison> {
  const read = (body: string, publisher: 'itu-t' | 'iso-iec') => {
    const [own, other] =
      publisher === 'itu-t'
        ? ['ITU-T X.9990 (06/2023)', 'ISO/IEC 98765-1:2024']
        : ['ISO/IEC 98765-1:2024', 'ITU-T X.9990 (06/2023)']
    const head = `---\nidentifier: ${own}\ncounterpart: "${other}"\ntitle: Open relay\npublisher: ${publisher}\n---\n\n`
    return readDocument(new TextEncoder().encode(`${head}${body}\n`), { path: `${publisher}.md` })
  }
  return compareDocuments(await read(left, 'itu-t'), await read(right, 'iso-iec'), {
    mode,
    ...(adjustments === undefined ? {} : { adjustments }),
  })
}
