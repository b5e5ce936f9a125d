import { copy, type PageData, quotations } from './copy.ts'
import { Filter } from './filter.ts'
import { showHelp } from './help.ts'
import { open, Search } from './search.ts'
import { drawThreads } from './threads.ts'

const form = document.getElementById('tools') as HTMLFormElement
const status = document.getElementById('status') as HTMLOutputElement
const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData
const filter = new Filter(form)
const search = new Search()
const page = document.documentElement
const main = document.getElementById('main') as HTMLElement
/** Milliseconds without scrolling after which the tree shows the place: to mark it at every turn of the wheel would stall it. */
const restAfter = 100

page.classList.remove('plain')
form.hidden = false

const say = (text: string): void => {
  status.value = text
}

// Rules are chosen by name; the list is made here because it is of no use without the script.
const permitted = form.elements.namedItem('permitted') as HTMLSelectElement
for (const rule of new Set([...document.querySelectorAll<HTMLElement>('[data-r]')].map((mark) => mark.dataset['r'])))
  if (rule) permitted.add(new Option(`only ${rule}`, rule))

const addButton = (parent: Element, label: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.addEventListener('click', () => act(button))
  parent.append(button)
  return button
}

const buttons = form.querySelector('.buttons') as HTMLElement
addButton(buttons, 'Previous', () => walk(-1)).setAttribute('aria-keyshortcuts', 'k')
addButton(buttons, 'Next', () => walk(1)).setAttribute('aria-keyshortcuts', 'j')
const folds = addButton(buttons, 'Unfold all', () => {
  const unfold = folds.getAttribute('aria-pressed') !== 'true'
  for (const one of document.querySelectorAll<HTMLDetailsElement>('#main details.cl, #main details.un'))
    one.open = unfold
  folds.setAttribute('aria-pressed', String(unfold))
})
folds.setAttribute('aria-pressed', 'false')

// Narrow screens read one column; whoever wants the other view says so.
const narrow = matchMedia('screen and (max-width: 820px)')
let inlineChosen: boolean | null = null
const showView = (): void => {
  const inline = inlineChosen ?? narrow.matches
  page.classList.toggle('inline', inline)
  view.setAttribute('aria-pressed', String(inline))
}
const view = addButton(buttons, 'Inline', () => {
  inlineChosen = !page.classList.contains('inline')
  showView()
})
narrow.addEventListener('change', showView)
// One below the other, prints that differ as they may only get in the way.
if (narrow.matches) permitted.value = ''
showView()
let keys = true
addButton(buttons, 'Keys', () => help())
const help = (): void =>
  showHelp(keys, (on) => {
    keys = on
  })

let now: HTMLElement | null = null
const go = (card: HTMLElement, focus = true): void => {
  now?.classList.remove('now')
  now = card
  card.classList.add('now')
  open(card)
  card.scrollIntoView({ block: 'center' })
  card.tabIndex = -1
  if (focus) card.focus({ preventScroll: true })
  const shown = filter.shown
  say(`Finding ${shown.indexOf(card) + 1} of ${shown.length}`)
}

/** The next finding that is shown: from where one is, or from what is on the screen. */
function walk(by: 1 | -1): void {
  const shown = filter.shown
  if (shown.length === 0) return say('No finding is shown.')
  const at = now ? shown.indexOf(now) : -1
  if (at >= 0) return go(shown[(at + by + shown.length) % shown.length] as HTMLElement)
  const from = now
  const next = from
    ? shown.find((card) => from.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING)
    : shown.find((card) => card.getBoundingClientRect().bottom > 0)
  go((by === 1 ? (next ?? shown[0]) : (shown[(next ? shown.indexOf(next) : 0) - 1] ?? shown.at(-1))) as HTMLElement)
}

form.addEventListener('submit', (event) => event.preventDefault())
form.addEventListener('change', () => say(filter.apply()))
const find = form.elements.namedItem('find') as HTMLInputElement
let waiting = 0
const seek = async (): Promise<void> => {
  const told = await search.run(find.value)
  if (told !== null) say(told)
}
find.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(seek, 200)
})
find.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault()
    say(search.step(event.shiftKey ? -1 : 1))
  } else if (event.key === 'Escape') {
    find.value = ''
    void seek()
    find.blur()
  }
})

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement
  if (!keys || event.ctrlKey || event.metaKey || event.altKey || target.closest('input, select, textarea, dialog'))
    return
  const act: Record<string, () => void> = {
    j: () => walk(1),
    k: () => walk(-1),
    '/': () => find.focus(),
    i: () => view.click(),
    u: () => folds.click(),
    '?': help,
  }
  const known = act[event.key]
  if (!known) return
  event.preventDefault()
  known()
})

// A change in the texts leads to its card.
document.addEventListener('click', (event) => {
  const mark = (event.target as Element).closest<HTMLElement>('[data-f]')
  if (!mark || String(getSelection()) !== '') return
  const card = document.getElementById(`f-${mark.dataset['f']}`)
  if (card && !card.hidden) go(card)
})
document.addEventListener('pointerover', (event) => {
  const mark = (event.target as Element).closest<HTMLElement>('[data-r]')
  if (mark && !mark.title) mark.title = `permitted: ${mark.dataset['r']}`
})

// The place that a link names may be folded.
const follow = (): void => {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null
  if (!target) return
  open(target)
  if (target instanceof HTMLDetailsElement) target.open = true
  if (target.matches('.card')) {
    if (target.hidden) {
      form.reset()
      filter.apply()
    }
    go(target)
  } else target.scrollIntoView()
}
addEventListener('hashchange', follow)

// Cards get their buttons when they come near the screen: thousands of them are not needed at once.
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue
      near.unobserve(target)
      const card = target as HTMLElement
      const rule = document.getElementById(`k-${card.dataset['k']}`)?.nextElementSibling?.querySelector('.rule')
      if (rule) card.querySelector('.why')?.after(rule.cloneNode(true))
      const acts = document.createElement('p')
      acts.className = 'acts'
      card.append(acts)
      for (const [label, text] of quotations(data, card))
        addButton(acts, label, async () => say((await copy(text())) ? 'Copied.' : 'It could not be copied.'))
    }
  },
  { rootMargin: '50%' },
)
for (const card of filter.cards) if (card.localName === 'article') near.observe(card)

// The tree shows where one reads.
const links = new Map(
  [...document.querySelectorAll('#tree a')].map((link) => [link.getAttribute('href')?.slice(1), link]),
)
let current: Element | null = null
/** The clause a third down the screen, on the side of the text that is read. */
const showPlace = (): void => {
  const { left, width } = main.getBoundingClientRect()
  const clause = document.elementFromPoint(left + width / 4, innerHeight / 3)?.closest('.cl[id]')
  const link = clause && links.get(clause.id)
  if (!link || link === current) return
  current?.removeAttribute('aria-current')
  current = link
  link.setAttribute('aria-current', 'location')
}
let resting = 0
addEventListener(
  'scroll',
  () => {
    clearTimeout(resting)
    resting = setTimeout(showPlace, restAfter)
  },
  { passive: true },
)

say(filter.apply())
drawThreads(main)
follow()
