import type { Diagnostic } from '../model/diagnostic.ts'
import type { RawDocument } from '../model/raw.ts'

export { countCharacters } from '../model/count-characters.ts'

/** Adds what the ledger shows to be lost: text of the source that is neither read, nor furniture, nor reported. */
export function closeLedger(raw: RawDocument): RawDocument {
  if (raw.ledger === undefined) return raw
  const furniture = raw.furniture.reduce((sum, item) => sum + item.characters, 0)
  const reported = raw.diagnostics.reduce((sum, item) => sum + (item.notCompared?.characters ?? 0), 0)
  const lost = raw.ledger.source - raw.ledger.read - furniture - reported
  return lost > 0 ? { ...raw, diagnostics: [...raw.diagnostics, unaccounted(lost)] } : raw
}

function unaccounted(characters: number): Diagnostic {
  return {
    code: 'text-unaccounted',
    message: `${characters} characters of the file stand in no block that was read; they are not compared.`,
    notCompared: { block: 'paragraph', characters },
  }
}
