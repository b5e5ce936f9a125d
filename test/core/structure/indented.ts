/** An expected outline, written with the indentation of the test around it. */
export function indented(lines: string): string {
  return lines
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n')
    .map((line) => line.slice(4))
    .join('\n')
}
