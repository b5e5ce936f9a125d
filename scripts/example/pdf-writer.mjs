/** A small writer of PDF: pages of text in the standard fonts, lines, and nothing else. Points from the lower left. */

/** Widths of the printable characters of Windows 1252 that the fonts share with everybody, in thousandths of the size. */
const roman =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
const bold =
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520'
const italic =
  '250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541'
const numbers = (list) => list.split(' ').map(Number)
const beyond = {
  '–': [150, 500],
  '—': [151, 1000],
  '“': [147, 444],
  '”': [148, 444],
  '‘': [145, 333],
  '’': [146, 333],
  '•': [149, 350],
  '©': [169, 760],
  '°': [176, 400],
  '‰': [137, 1000],
  '×': [215, 564],
  '\u00a0': [32, 250],
}

export const fonts = {
  roman: { key: 'F1', base: 'Times-Roman', widths: numbers(roman) },
  bold: { key: 'F2', base: 'Times-Bold', widths: numbers(bold) },
  italic: { key: 'F3', base: 'Times-Italic', widths: numbers(italic) },
  mono: { key: 'F4', base: 'Courier', widths: Array(95).fill(600) },
  monoBold: { key: 'F5', base: 'Courier-Bold', widths: Array(95).fill(600) },
  symbol: { key: 'F6', base: 'Symbol', widths: Array(95).fill(549) },
}

/** Signs that only the Symbol font has, and their codes there. */
const symbols = { '≤': 0xa3, '≥': 0xb3 }

/** Splits a text where the font has to change for a sign. */
export function runsInFont(text, font) {
  const runs = []
  for (const sign of text) {
    const own = symbols[sign] ? 'symbol' : font
    if (runs.at(-1)?.font === own) runs.at(-1).text += sign
    else runs.push({ font: own, text: sign })
  }
  return runs
}

function codeOf(sign, font) {
  if (font === 'symbol') return symbols[sign]
  const code = sign.charCodeAt(0)
  if (code >= 32 && code < 127) return code
  if (!beyond[sign]) throw new Error(`The standard fonts have no ${sign}`)
  return beyond[sign][0]
}

export function widthOf(text, font, size) {
  let width = 0
  for (const sign of text) {
    const code = sign.charCodeAt(0)
    const inFont = fonts[font].base.startsWith('Courier')
      ? 600
      : code >= 32 && code < 127
        ? fonts[font].widths[code - 32]
        : (beyond[sign]?.[1] ?? 549)
    width += (inFont * size) / 1000
  }
  return width
}

/** The operators that print a text at a place. */
export function showText(text, font, size, x, y) {
  const string = [...text].map((sign) => escapeCode(codeOf(sign, font))).join('')
  return `BT /${fonts[font].key} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm (${string}) Tj ET`
}

function escapeCode(code) {
  if (code === 0x28 || code === 0x29 || code === 0x5c) return `\\${String.fromCharCode(code)}`
  return code < 0x7f ? String.fromCharCode(code) : `\\${code.toString(8).padStart(3, '0')}`
}

export function drawLine(x1, y1, x2, y2) {
  return `0.5 w ${x1.toFixed(2)} ${y1.toFixed(2)} m ${x2.toFixed(2)} ${y2.toFixed(2)} l S`
}

/** A file of A4 pages, each a list of operators. */
export function writePdf(pages, title) {
  const objects = []
  const add = (body) => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const first = 4 + Object.keys(fonts).length
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add(`<< /Title (${title.replace(/[()\\]/g, '').replace(/[^ -~]/g, '-')}) >>`)
  for (const { base } of Object.values(fonts))
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base}${base === 'Symbol' ? '' : ' /Encoding /WinAnsiEncoding'} >>`)
  const named = Object.values(fonts)
    .map(({ key }, at) => `/${key} ${4 + at} 0 R`)
    .join(' ')
  pages.forEach((operators, at) => {
    const stream = operators.join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << ${named} >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
    )
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
