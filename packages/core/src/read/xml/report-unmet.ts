import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Unmet } from './text-fate.ts'

/** Says of text that nobody met that it was not read. */
export function reportUnmet({ name, characters, first }: Unmet): Diagnostic {
  return {
    code: 'text-unread',
    message: `Text in <${name}> was not read: ${characters === 1 ? '1 character, in this place; it is' : `${characters} characters, first in this place; they are`} not compared.`,
    place: first.place(),
    notCompared: { block: 'paragraph', characters },
  }
}
