const months = 'January February March April May June July August September October November December'.split(' ')
const month = `(?<month>${months.join('|')})`
const day = '(?<day>[0-9]{1,2})(?:st|nd|rd|th)?'
const year = '(?:,? (?<year>(?:19|20)[0-9]{2}))?'

/** `4 March 2026`, `March 4, 2026`, `March 2026`, `03/2026`; and of a date whose year is the same in both texts the rest. */
const forms = [
  new RegExp(`\\b${day} ${month}${year}(?![0-9])`, 'gu'),
  new RegExp(`\\b${month} ${day}(?:,(?=$)|${year}(?![0-9]))`, 'gu'),
  new RegExp(`\\b${month} (?<year>(?:19|20)[0-9]{2})\\b`, 'gu'),
  /\b(?<number>[01][0-9]) ?\/ ?(?<year>(?:19|20)[0-9]{2})\b/gu,
  /^(?<number>[01][0-9]) ?\/$/gu,
  new RegExp(`^${month}$`, 'gu'),
]

/** A text whose dates are written as `2026-03-04` is, whatever order and words they have. */
export function foldDates(text: string): string {
  return forms.reduce(
    (folded, form) =>
      folded.replace(form, (...found) => {
        const groups = found.at(-1) as Readonly<Record<string, string | undefined>>
        const number = groups['number'] ?? String(months.indexOf(groups['month'] ?? '') + 1).padStart(2, '0')
        return [groups['year'], number, groups['day']?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
      }),
    text,
  )
}
