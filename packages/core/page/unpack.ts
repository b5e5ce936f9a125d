/** Milliseconds of building between two breaths: the page answers in between. */
const slice = 25

/**
 * Puts the packed texts on the page, in slices, and tells whether it could. They are the page's own marks, made with the
 * page, in which every word of the texts is escaped; no script in them would run.
 */
export async function unpack(packed: HTMLElement): Promise<boolean> {
  const told = document.getElementById('unpacking') as HTMLElement
  try {
    const bytes = Uint8Array.from(atob(packed.textContent), (sign) => sign.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
    const [[about = ''] = [], ...parts] = JSON.parse(await new Response(stream).text()) as string[][]
    told.insertAdjacentHTML('beforebegin', about)
    let began = performance.now()
    for (const clauses of parts) {
      const part = document.createElement('div')
      part.className = 'part'
      told.before(part)
      for (const html of clauses) {
        part.insertAdjacentHTML('beforeend', html)
        if (performance.now() - began < slice) continue
        await new Promise((resume) => setTimeout(resume))
        began = performance.now()
      }
    }
  } catch (error) {
    told.textContent = `This browser could not unpack the texts and the findings (${error}). A newer one can; or “common-text check” with a larger “--html-limit” writes a page that needs no unpacking.`
    return false
  }
  packed.remove()
  told.remove()
  return true
}
