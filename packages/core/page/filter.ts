/** Shows the findings that the form asks for, and no others. */
export class Filter {
  readonly #form: HTMLFormElement
  readonly cards: readonly HTMLElement[]

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.cards = [...document.querySelectorAll<HTMLElement>('.card')]
  }

  get shown(): HTMLElement[] {
    return this.cards.filter((card) => !card.hidden)
  }

  apply(): string {
    const data = new FormData(this.#form)
    const grades = new Set(data.getAll('grade'))
    const asks = (name: string, value: string | undefined): boolean => {
      const wanted = data.get(name)
      return wanted === null || wanted === '' || wanted === value
    }
    const off = new Set<string>()
    for (const card of this.cards) {
      const { g = '', k, s, w = '0' } = card.dataset
      card.hidden = !(grades.has(g) && asks('kind', k) && asks('side', s) && asks('waived', w))
      if (card.hidden) off.add(card.id.slice(2))
    }
    for (const mark of document.querySelectorAll<HTMLElement | SVGElement>('[data-f]'))
      mark.classList.toggle('off', off.has(mark.dataset['f'] ?? ''))
    const page = document.documentElement.classList
    const rule = String(data.get('permitted') ?? 'all')
    page.toggle('quiet', rule === '')
    page.toggle('one-rule', rule !== '' && rule !== 'all')
    if (rule !== '' && rule !== 'all')
      for (const mark of document.querySelectorAll<HTMLElement>('[data-r]')) {
        const on = mark.dataset['r'] === rule
        mark.classList.toggle('on', on)
        if (on) mark.closest('.pr')?.classList.add('on')
        else if (mark.parentElement?.matches('.pr'))
          mark.parentElement.classList.toggle('on', !!mark.parentElement.querySelector('.on'))
      }
    const shown = this.shown.length
    return shown === this.cards.length ? `${shown} findings` : `${shown} of ${this.cards.length} findings shown`
  }
}
