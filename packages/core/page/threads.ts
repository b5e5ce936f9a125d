/** Most threads that are drawn: more would be a carpet. */
const most = 60
/** Lanes in the gutter, so that threads can be told apart, and pixels between them. */
const lanes = 4
const apart = 4

/** Joins what moved: a thread in the gutter from where the right text has it to where it is shown. */
export function drawThreads(main: HTMLElement): void {
  const ends = [...main.querySelectorAll<HTMLAnchorElement>('.g a[href^="#"]')].slice(0, most).flatMap((link) => {
    const to = document.getElementById(link.hash.slice(1))
    const from = link.closest<HTMLElement>('.g')
    return to && from ? [{ from, to, thread: document.createElement('div') }] : []
  })
  if (ends.length === 0) return
  for (const { thread } of ends) {
    thread.className = 'thread'
    main.append(thread)
  }
  let asked = false
  const place = (): void => {
    asked = false
    const box = main.getBoundingClientRect()
    const measured = ends.map(
      ({ from, to }) => [laidOut(from).getBoundingClientRect(), laidOut(to).getBoundingClientRect()] as const,
    )
    measured.forEach(([a, b], at) => {
      const { thread } = ends[at] as { thread: HTMLElement }
      thread.hidden = a.width === 0 || b.width === 0
      const [top, bottom] = [a.top + 12, b.top + 24].sort((one, other) => one - other) as [number, number]
      thread.style.top = `${top - box.top}px`
      thread.style.height = `${bottom - top}px`
      thread.style.left = `${a.left + a.width / 2 - box.left - 8 + (at % lanes) * apart}px`
    })
  }
  const ask = (): void => {
    if (asked) return
    asked = true
    requestAnimationFrame(place)
  }
  // Heights are known only once a clause was near the screen.
  new ResizeObserver(ask).observe(main)
  main.addEventListener('contentvisibilityautostatechange', ask)
}

/** The element, or what it stands in that the browser has laid out: to measure what it left alone would make it do so. */
function laidOut(element: HTMLElement): HTMLElement {
  for (const one of [element, ...['.run', 'section.x', '.part'].map((name) => element.closest<HTMLElement>(name))])
    if (one?.checkVisibility({ contentVisibilityAuto: true })) return one
  return element
}
