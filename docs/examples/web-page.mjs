// A web page compares two files that a visitor picks; nothing leaves the browser. Bundle this file for the page:
//
//   npx esbuild docs/examples/web-page.mjs --bundle --format=esm --outfile=page.js
//
//   <input type="file" id="left"> <input type="file" id="right"> <button id="compare">Compare</button>
//   <pre id="report"></pre> <script type="module" src="page.js"></script>
import { compareDocuments, readDocument, reportJson, reportText, UnreadableDocumentError } from '@common-text/core'

/** Compares two picked files; gives the report to show. */
export async function comparePicked(left, right, format = 'text') {
  const read = async (file) => readDocument(new Uint8Array(await file.arrayBuffer()), { path: file.name })
  try {
    const comparison = compareDocuments(await read(left), await read(right), {
      paths: { left: left.name, right: right.name },
    })
    return format === 'json'
      ? reportJson(comparison, { toolVersion: 'web-page' })
      : reportText(comparison, { width: 100 })
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return error.message
    throw error
  }
}

if (typeof document !== 'undefined') {
  const picked = (id) => document.getElementById(id)?.files[0]
  document.getElementById('compare')?.addEventListener('click', async () => {
    // textContent, never innerHTML: the report quotes the files.
    document.getElementById('report').textContent = await comparePicked(picked('left'), picked('right'))
  })
}
