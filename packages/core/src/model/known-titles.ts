/** Words of the titles that every text has, in lower case. Shorter ones are too near to other words. */
const words = [
  'abbreviated',
  'abbreviations',
  'bibliography',
  'definitions',
  'foreword',
  'introduction',
  'keywords',
  'normative',
  'references',
  'summary',
]

/** Most words of a title that is looked at: `Symbols and abbreviated terms`. */
const maxWords = 4

/**
 * A title as it is meant: `Defintions` is `definitions`, in lower case. What a clause holds does not hang on a slip in its
 * title, which is told as what it is. A slip is one letter more, less or another, or two that are exchanged; never the first.
 */
export function meantTitle(title: string): string {
  const printed = title.toLowerCase()
  const parts = printed.split(' ')
  if (parts.length > maxWords) return printed
  return parts.map((word) => words.find((known) => isSlipOf(word, known)) ?? word).join(' ')
}

function isSlipOf(word: string, known: string): boolean {
  if (word === known || word[0] !== known[0] || Math.abs(word.length - known.length) > 1) return false
  let at = 0
  while (at < word.length && word[at] === known[at]) at++
  if (word.length > known.length) return word.slice(at + 1) === known.slice(at)
  if (word.length < known.length) return word.slice(at) === known.slice(at + 1)
  return (
    word.slice(at + 1) === known.slice(at + 1) ||
    (word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2))
  )
}
