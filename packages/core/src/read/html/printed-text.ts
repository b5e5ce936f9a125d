import { unsymbol } from '../docx/symbols.ts'

/** Text as its font prints it. A no-break space is one in every font. */
export function printed(text: string, font: string): string {
  if (font === '' && !/[\uf020-\uf0ff]/.test(text)) return text
  return text
    .split('\u00a0')
    .map((part) => unsymbol(part, font, font, () => {}))
    .join('\u00a0')
}
