import { escapeXml } from '../escape-xml.ts'

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/math'

/** Deepest nesting that is written as structure; what is deeper stands in a line. */
const maxDepth = 40

/** A formula of the linear form `x^⟨2⟩+fraction⟨a⟩⟨b⟩` in Word's mathematics. */
export function omml(linear: string): string {
  const signs = [...linear]
  return `<m:oMath xmlns:m="${namespace}">${writeRow({ signs, at: 0 }, 0)}</m:oMath>`
}

interface Reading {
  readonly signs: readonly string[]
  at: number
}

const opens = (sign: string | undefined): boolean => sign === '\u27e8' || sign === '\u2329' || sign === '\u3008'
const closes = (sign: string | undefined): boolean => sign === '\u27e9' || sign === '\u232a' || sign === '\u3009'

/** What stands up to the bracket that closes it. */
function writeRow(reading: Reading, depth: number): string {
  let out = ''
  let word = ''
  const flush = (): void => {
    out += runOf(word)
    word = ''
  }
  while (reading.at < reading.signs.length) {
    const sign = reading.signs[reading.at] as string
    if (closes(sign)) break
    if ((sign === '^' || sign === '_') && opens(reading.signs[reading.at + 1]) && depth < maxDepth) {
      const base = /(?:[\p{L}\p{M}]|[0-9.]+|[^\p{L}\p{M}0-9])'*$/u.exec(word)?.[0] ?? ''
      const before = word.slice(0, word.length - base.length)
      out += runOf(before)
      word = ''
      out += writeScripts(reading, base, depth)
      continue
    }
    if (opens(sign) && depth < maxDepth) {
      const name = /(?:fraction|binomial|root|over|under|matrix|lines)$/.exec(word)?.[0] ?? ''
      out += runOf(word.slice(0, word.length - name.length))
      word = ''
      out += writeNamed(reading, name, depth)
      continue
    }
    word += sign
    reading.at++
  }
  flush()
  return out
}

function runOf(text: string): string {
  return text === '' ? '' : `<m:r><m:t xml:space="preserve">${escapeXml(text)}</m:t></m:r>`
}

/** The next part in brackets; undefined where none follows. */
function writeGroup(reading: Reading, depth: number): string | undefined {
  if (!opens(reading.signs[reading.at])) return undefined
  reading.at++
  const inside = writeRow(reading, depth + 1)
  if (closes(reading.signs[reading.at])) reading.at++
  return inside
}

function writeScripts(reading: Reading, base: string, depth: number): string {
  const found: Record<string, string> = {}
  while (reading.signs[reading.at] === '_' || reading.signs[reading.at] === '^') {
    const sign = reading.signs[reading.at] as string
    if (sign in found || !opens(reading.signs[reading.at + 1])) break
    reading.at++
    found[sign] = writeGroup(reading, depth) ?? ''
  }
  const e = `<m:e>${runOf(base)}</m:e>`
  const sub = found['_'] === undefined ? '' : `<m:sub>${found['_']}</m:sub>`
  const sup = found['^'] === undefined ? '' : `<m:sup>${found['^']}</m:sup>`
  const name = sub === '' ? 'sSup' : sup === '' ? 'sSub' : 'sSubSup'
  return `<m:${name}>${e}${sub}${sup}</m:${name}>`
}

function writeNamed(reading: Reading, name: string, depth: number): string {
  if (name === 'over' || name === 'under') {
    const sign = signOf(reading)
    const base = writeGroup(reading, depth) ?? ''
    const character = `<m:chr m:val="${escapeXml(sign)}"/>`
    return name === 'over'
      ? `<m:acc><m:accPr>${character}</m:accPr><m:e>${base}</m:e></m:acc>`
      : `<m:groupChr><m:groupChrPr>${character}<m:pos m:val="bot"/></m:groupChrPr><m:e>${base}</m:e></m:groupChr>`
  }
  if (name === 'matrix' || name === 'lines') return writeMatrix(reading, name, depth)
  const first = writeGroup(reading, depth) ?? ''
  if (name === 'fraction' || name === 'binomial') {
    const second = writeGroup(reading, depth) ?? ''
    const type = name === 'binomial' ? '<m:fPr><m:type m:val="noBar"/></m:fPr>' : ''
    return `<m:f>${type}<m:num>${first}</m:num><m:den>${second}</m:den></m:f>`
  }
  if (name === 'root') {
    const index = writeGroup(reading, depth)
    return index === undefined
      ? `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${first}</m:e></m:rad>`
      : `<m:rad><m:deg>${index}</m:deg><m:e>${first}</m:e></m:rad>`
  }
  return first
}

function signOf(reading: Reading): string {
  reading.at++
  let sign = ''
  while (reading.at < reading.signs.length && !closes(reading.signs[reading.at])) sign += reading.signs[reading.at++]
  reading.at++
  return sign
}

/** Rows parted by semicolons: cells in brackets of their own, or a line each. */
function writeMatrix(reading: Reading, name: 'matrix' | 'lines', depth: number): string {
  reading.at++
  const rows: string[] = []
  let cells = ''
  const end = (): void => {
    rows.push(name === 'matrix' ? `<m:mr>${cells}</m:mr>` : `<m:e>${cells}</m:e>`)
    cells = ''
  }
  while (reading.at < reading.signs.length && !closes(reading.signs[reading.at])) {
    if (reading.signs[reading.at] === ';') {
      end()
      reading.at++
    } else if (name === 'matrix') {
      const cell = writeGroup(reading, depth + 1)
      if (cell === undefined) reading.at++
      else cells += `<m:e>${cell}</m:e>`
    } else cells += writeLine(reading, depth)
  }
  end()
  reading.at++
  return name === 'matrix' ? `<m:m>${rows.join('')}</m:m>` : `<m:eqArr>${rows.join('')}</m:eqArr>`
}

/** Up to the semicolon that ends the line, brackets counted. */
function writeLine(reading: Reading, depth: number): string {
  let open = 0
  let end = reading.at
  for (; end < reading.signs.length; end++) {
    const sign = reading.signs[end]
    if (opens(sign)) open++
    else if (closes(sign) && open-- === 0) break
    else if (sign === ';' && open === 0) break
  }
  const line: Reading = { signs: reading.signs.slice(reading.at, end), at: 0 }
  reading.at = end
  return writeRow(line, depth + 1)
}
