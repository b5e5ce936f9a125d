/** Whether a line says no more than the name of a part of the front matter: a frame around it is no table. */
export function isFrontHeading(line: string): boolean {
  return /^(?:summary|history|keywords|foreword|introduction)$/i.test(line.trim())
}
