/** Stand for signs that are to be no marks, so that places stay as they are. No text has them: they are no characters. */
const hidden: Readonly<Record<string, string>> = { $: '\ufdd0', '*': '\ufdd1', _: '\ufdd2', '~': '\ufdd3' }
const shown: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(hidden).map(([sign, mark]) => [mark, sign]),
)
const hiddenSign = /[\ufdd0-\ufdd3]/g

export function hideMark(sign: string): string {
  return hidden[sign] ?? sign
}

export function hasHidden(text: string): boolean {
  return text.search(hiddenSign) !== -1
}

export function showMarks(text: string): string {
  return text.replace(hiddenSign, (mark) => shown[mark] as string)
}
