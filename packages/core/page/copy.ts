interface Side {
  readonly identifier: string | null
  readonly path: string
  readonly edition: string | null
  readonly date: string | null
}

/** What the page states of itself for its script. */
export interface PageData {
  readonly left: Side
  readonly right: Side
}

/** The ways to quote a finding, with what each puts on the clipboard. */
export function quotations(data: PageData, card: HTMLElement): readonly [string, () => string][] {
  const { g: grade = '', k: kind = '' } = card.dataset
  const id = card.id.slice(2)
  const [left, right] = [...card.querySelectorAll('.at-where > span')].map(
    (side) => side.querySelector('b')?.textContent,
  )
  const name = (side: Side): string => side.identifier ?? side.path
  const where = `${name(data.left)}, ${left ?? 'nothing'} | ${name(data.right)}, ${right ?? 'nothing'}`
  const words = (): string => {
    const delta = card.querySelector('.delta')
    if (!delta) return ''
    return [...delta.childNodes]
      .map((node) => {
        const text = node.textContent ?? ''
        return node.nodeName === 'DEL' ? `[-${text}-]` : node.nodeName === 'INS' ? `{+${text}+}` : text
      })
      .join('')
  }
  const said = (where: ParentNode | null, what: string): string => where?.querySelector(what)?.textContent ?? ''
  const remedy = said(document.getElementById(`k-${kind}`)?.nextElementSibling ?? null, '.remedy')
  const what = said(card, '.what')
  const why = said(card, '.why').replace(/^[^:]*: /, '')
  const quotes: [string, () => string][] = [
    ['Copy as text', () => lines(`${grade} ${kind} ${id}`, where, words(), what, why)],
    [
      'Copy as defect report',
      () =>
        lines(
          'DEFECT REPORT',
          'Submitted by: ',
          `Document: ${name(data.left)} | ${name(data.right)}`,
          `Clause: ${left ?? '(none)'} | ${right ?? '(none)'}`,
          `Qualifier: ${['conformance', 'technical'].includes(grade) ? 'error' : 'editorial'}`,
          `Nature of the defect: ${what} ${why}`,
          words() === '' ? '' : `Text: ${words()}`,
          `Solution proposed: ${remedy}`,
          `Reference: common-text ${id}`,
        ),
    ],
    [
      'Copy as comment',
      () =>
        [
          '',
          left ?? right ?? '',
          '',
          grade === 'conformance' || grade === 'technical' ? 'te' : 'ed',
          `${what} ${why}`,
          remedy,
          '',
        ]
          .map((cell) => cell.replace(/\s+/g, ' '))
          .join('\t'),
    ],
  ]
  const yaml = card.querySelector('.yaml')?.textContent
  if (yaml) quotes.push(['Copy waiver', () => dated(yaml)])
  return quotes
}

/** Today, and the same day of the next year: what a person fills in is the reason and the names. */
function dated(yaml: string): string {
  const now = new Date()
  const day = (date: Date): string => date.toISOString().slice(0, 10)
  const next = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate()))
  return yaml.replace('accepted: ""', `accepted: "${day(now)}"`).replace('expires: ""', `expires: "${day(next)}"`)
}

function lines(...all: readonly string[]): string {
  return `${all.filter((line) => line !== '').join('\n')}\n`
}

/** Puts a text on the clipboard, also where the browser keeps the newer way from files. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}
