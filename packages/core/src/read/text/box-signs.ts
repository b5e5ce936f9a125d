const vertical = /[\u2502\u2503\u2506\u2507\u250a\u250b\u2551]/g
const level = /[\u2500\u2501\u2504\u2505\u2508\u2509]/g
const double = /\u2550/g
const crossing = /[\u250c-\u254b\u2552-\u2570]/g
const rule = /[\u2500\u2501\u2504\u2505\u2508\u2509\u2550]{2}/

/** `|---+---|`, as browsers for terminals draw the rules inside of a table. */
export const innerRule = /^\|(?:[-=]+\+)+[-=]+\|$/

/**
 * A line of a table that is drawn with the signs for boxes, `┌──┬──┐`, or as `|--+--|`, as one that is drawn with `+--+--+`,
 * sign for sign. In a line without a rule only what stands upright is a rule.
 */
export function withPlainRules(line: string): string {
  if (innerRule.test(line)) return `+${line.slice(1, -1)}+`
  if (!/[\u2500-\u2570]/.test(line)) return line
  const upright = line.replace(vertical, '|')
  return rule.test(line) ? upright.replace(level, '-').replace(double, '=').replace(crossing, '+') : upright
}
