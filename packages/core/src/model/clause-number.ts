/** Whether a number stands beside the last one, before or behind it: terms may be printed in another order than they are counted. */
export function isBeside(path: readonly string[], last: readonly string[]): boolean {
  return (
    path.length > 1 &&
    path.length === last.length &&
    path.slice(0, -1).every((part, at) => part === last[at]) &&
    path.at(-1) !== last.at(-1)
  )
}
