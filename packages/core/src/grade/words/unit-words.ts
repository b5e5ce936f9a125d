/** The name of a unit: a prefix, and what is measured. `octet` and `byte` are one. */
const name =
  /^(pico|nano|micro|milli|centi|deci|kilo|mega|giga|tera|kibi|mebi|gibi)?(second|metre|meter|gram|hertz|watt|volt|ampere|joule|pascal|bit|byte|octet|bel|baud|minute|hour|day|week|month|year|degree|radian|kelvin|pixel|dot)s?$/

/** Whether two words name other units: `in kilograms` is not `in grams`, with or without a number before it. */
export function areOtherUnits(left: string, right: string): boolean {
  const [a, b] = [unitOf(left), unitOf(right)]
  return a !== null && b !== null && a !== b
}

function unitOf(word: string): string | null {
  const found = name.exec(word)
  if (found === null) return null
  return `${found[1] ?? ''}${found[2]?.replace('octet', 'byte').replace('meter', 'metre')}`
}

const plural =
  /^(?:bit|byte|octet|sample|frame|symbol|character|word|line|week|month|year|tick|cycle|degree|minute|hour|day|pixel|(?:milli|micro|nano)?second|(?:kilo)?met(?:re|er))s$/

/** `bit` of `bits`: one unit in `8 bits` and in `an 8-bit field`. */
export function singularUnit(unit: string): string {
  return plural.test(unit) ? unit.slice(0, -1) : unit
}
