import { neutralise } from './text/neutralise.ts'

/** Text with every mark of Markdown and HTML made plain, on one line. */
export function plain(text: string): string {
  return neutralise(text)
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~@-]/g, (mark) => `\\${mark}`)
    .replace(/(https?|ftp):/gi, '$1&#58;')
}
