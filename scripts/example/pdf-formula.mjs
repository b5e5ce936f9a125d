import { widthOf } from './pdf-writer.mjs'

const size = 11
const words = { min: 'min', times: '×' }

/** Sets a formula of the little TeX that the example has: letters, numbers, signs, scripts and fractions. */
export function layFormula(tex) {
  const marks = tex.match(/\\[a-z]+|[A-Za-z]|[0-9]+|\S/g)
  let at = 0
  const group = (scale) => {
    if (marks[at] !== '{') return atom(scale)
    at++
    const box = row(scale, '}')
    at++
    return box
  }
  const atom = (scale) => {
    const mark = marks[at++]
    if (mark === '\\frac') return fraction(group(scale), group(scale), scale)
    const text = mark.startsWith('\\') ? words[mark.slice(1)] : mark
    const spaced = /^[=×+,]$/.test(text) ? size * 0.25 : 0
    const font = /^[A-Za-z]$/.test(text) ? 'italic' : 'roman'
    const width = widthOf(text, font, size * scale)
    return { width: width + 2 * spaced, signs: [{ text, font, size: size * scale, x: spaced, y: 0 }], bars: [] }
  }
  const row = (scale, end) => {
    const out = { width: 0, signs: [], bars: [] }
    while (at < marks.length && marks[at] !== end) {
      const script = marks[at] === '_' ? -0.2 : marks[at] === '^' ? 0.4 : null
      if (script !== null) at++
      add(out, script === null ? atom(scale) : group(scale * 0.65), out.width, (script ?? 0) * size * scale)
    }
    return out
  }
  return row(1, null)
}

function add(out, box, x, y) {
  for (const sign of box.signs) out.signs.push({ ...sign, x: sign.x + x, y: sign.y + y })
  for (const bar of box.bars) out.bars.push({ from: bar.from + x, to: bar.to + x, y: bar.y + y })
  out.width = Math.max(out.width, x + box.width)
}

function fraction(above, below, scale) {
  const width = Math.max(above.width, below.width) + 4
  const out = { width: width + 3, signs: [], bars: [{ from: 1, to: 1 + width, y: 0.25 * size * scale }] }
  add(out, above, 1 + (width - above.width) / 2, 0.7 * size * scale)
  add(out, below, 1 + (width - below.width) / 2, -0.6 * size * scale)
  out.width = width + 3
  return out
}
