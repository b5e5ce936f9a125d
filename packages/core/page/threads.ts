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
    const measured = ends.map(({ from, to }) => [from.getBoundingClientRect(), to.getBoundingClientRect()] as const)
    measured.forEach(([a, b], at) => {
      const { thread } = ends[at] as { thread: HTMLElement }
      thread.hidden = a.width === 0 || b.width === 0
      const [top, bottom] = [a.top + 12, b.top + 24].sort((one, other) => one - other) as [number, number]
      thread.style.top = `${top - box.top}px`
      thread.style.height = `${bottom - top}px`
      thread.style.left = `${a.left + a.width / 2 - box.left - 8 + (at % lanes) * apart}px`
    })
  }
  // Heights are known only once a clause was near the screen.
  new ResizeObserver(() => {
    if (asked) return
    asked = true
    requestAnimationFrame(place)
  }).observe(main)
}
