/** Makes text fit for XML. */
export const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Words in one run, about: Word cuts a line where a reviser typed, a spelling was marked or a page broke. */
const wordsPerRun = 9

/** A text, fit for XML, as the runs that Word makes of it over some years of revision. */
export function printRuns(text, properties = '') {
  const words = text.split(/(?<= )/)
  if (words.length <= wordsPerRun + 4) return printRun(text, properties, revisionOf(text))
  const parts = []
  for (let from = 0; from < words.length; ) {
    const revision = revisionOf(words[from])
    const size = wordsPerRun - 3 + (Number.parseInt(revision.slice(-1), 16) % 7)
    const part = words.slice(from, from + size).join('')
    // A cut may fall within a word, but not within an entity.
    const cut = size % 2 === 0 && !/[&;]/.test(part.slice(-8)) ? part.length - 3 : part.length
    parts.push(printRun(part.slice(0, cut), properties, revision))
    if (cut < part.length) {
      parts.push(
        `<w:proofErr w:type="spellStart"/>${printRun(part.slice(cut), properties, revision)}<w:proofErr w:type="spellEnd"/>`,
      )
    }
    from += size
  }
  return parts.join('')
}

function printRun(text, properties, revision) {
  return `<w:r w:rsidRPr="${revision}"><w:rPr>${properties}<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export const tab = '<w:r><w:tab/></w:r>'

/** A paragraph in a style; with `list` it is numbered by Word. */
export function printParagraph(style, inner, list) {
  const revision = revisionOf(inner)
  const numbering = list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : ''
  const properties = style || list ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${numbering}</w:pPr>` : ''
  return `<w:p w:rsidR="${revision}" w:rsidRPr="${revision}" w:rsidRDefault="003A51C7">${properties}${inner}</w:p>`
}

/** A bookmark around what fields refer to. */
export function printBookmark(name, id, inner) {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`
}

/** `_Ref8_1`: Word takes no dot in the name of a bookmark. */
export const bookmarkName = (prefix, label) => `${prefix}${label.replace(/\W/g, '_')}`

/** A field as Word stores it: the instruction, then what it gave when it was last updated. */
export function printField(instruction, result) {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

/** The revision ids that Word stamps on what one sitting wrote: some dozens, chosen by content so that the bytes never change. */
function revisionOf(text) {
  let sum = text.length
  for (let at = 0; at < text.length; at += 3) sum = (sum * 31 + text.charCodeAt(at)) % 48
  return `00${(0x3a51c7 + sum * 0x10e5b).toString(16).toUpperCase().padStart(6, '0')}`
}

/** A table; each row is a list of cells `{ inner, colspan, merge }`, where `merge` is `restart` or `continue`. */
export function printTable(rows, heads = 0) {
  const cell = ({ inner, colspan = 1, merge }) => {
    const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : ''
    const joined = merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''
    return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${span}${joined}</w:tcPr>${inner}</w:tc>`
  }
  const row = (cells, at) =>
    `<w:tr>${at < heads ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map(cell).join('')}</w:tr>`
  const columns = rows[0].reduce((sum, { colspan = 1 }) => sum + colspan, 0)
  const grid = '<w:gridCol w:w="2200"/>'.repeat(columns)
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`
}
