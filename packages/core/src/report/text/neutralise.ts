// Control characters, and the characters that turn the direction of what follows: both can make a terminal
// show another text than the one that is there.
const dangerous = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Makes a text from a document safe to print: what a terminal would obey becomes a sign that can be seen. */
export function neutralise(text: string): string {
  return text.replace(dangerous, (character) => {
    const code = character.charCodeAt(0)
    if (code === 0x0d) return ' '
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}
