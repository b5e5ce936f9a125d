/** Adds items to a list. However many: a call with each of them as an argument ends the stack beyond about 100,000. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}

/** The largest of some numbers and `floor`. */
export function largest(values: Iterable<number>, floor = Number.NEGATIVE_INFINITY): number {
  let most = floor
  for (const value of values) if (value > most || Number.isNaN(value)) most = value
  return most
}

/** The smallest of some numbers. */
export function smallest(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) if (value < least || Number.isNaN(value)) least = value
  return least
}
