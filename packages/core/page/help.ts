const rows = [
  ['j', 'the next finding'],
  ['k', 'the finding before'],
  ['/', 'search; Enter and Shift+Enter go on, Escape ends it'],
  ['u', 'unfold or fold what is unchanged'],
  ['i', 'one column or two'],
  ['?', 'these keys'],
] as const

let dialog: HTMLDialogElement | null = null

/** Shows the keys; single keys can be turned off, for those whose software types them by itself. */
export function showHelp(on: boolean, turn: (on: boolean) => void): void {
  dialog ??= make(on, turn)
  dialog.showModal()
}

function make(on: boolean, turn: (on: boolean) => void): HTMLDialogElement {
  const made = document.createElement('dialog')
  made.setAttribute('aria-labelledby', 'keys')
  const title = document.createElement('h2')
  title.id = 'keys'
  title.textContent = 'Keys'
  const list = document.createElement('dl')
  for (const [key, what] of rows) {
    const term = document.createElement('dt')
    const shown = document.createElement('kbd')
    shown.textContent = key
    term.append(shown)
    const meaning = document.createElement('dd')
    meaning.textContent = what
    list.append(term, meaning)
  }
  const label = document.createElement('label')
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = on
  box.addEventListener('change', () => turn(box.checked))
  label.append(box, ' single keys are on')
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = 'Close'
  close.addEventListener('click', () => made.close())
  const foot = document.createElement('p')
  foot.append(close)
  made.append(title, list, label, foot)
  document.body.append(made)
  return made
}
