import { unknownMark } from './paragraph-items.ts'
import { isBlank, objectMark, type PrintedCharacter } from './printed-characters.ts'
import type { WordParagraph, WordStory } from './word-paragraphs.ts'

/** Where printed characters stand in a story: for each character its offset in the story's text; -1 where it has none. */
export type Located = readonly number[]

/**
 * How far behind its place a text is looked for, in characters: labels, markers and the parts of a term entry stand
 * before it. What is not found there is not edited word by word.
 */
const reach = 4_000

/** Finds the characters of a block from an offset on; undefined where the file does not print them there. */
export function locate(
  characters: readonly PrintedCharacter[],
  story: WordStory,
  from: number,
  within = reach,
): Located | undefined {
  const wanted: string[] = []
  const origin: number[] = []
  characters.forEach(({ text }, at) => {
    if (isBlank(text)) return
    // Offsets count UTF-16 units, as those of the story's text do.
    for (const unit of text.split('')) {
      wanted.push(unit)
      origin.push(at)
    }
  })
  if (wanted.length === 0) return undefined
  const last = Math.min(from + within, story.text.length - 1)
  for (let start = from; start <= last; start++) {
    const found = matchAt(wanted, story.text, start)
    if (found === undefined) continue
    const located = new Array<number>(characters.length).fill(-1)
    found.forEach((offset, at) => {
      const index = origin[at] as number
      if (located[index] === -1) located[index] = offset
    })
    return located
  }
  return undefined
}

function matchAt(wanted: readonly string[], text: string, start: number): number[] | undefined {
  const found: number[] = []
  let at = start
  for (const unit of wanted) {
    // A drawing that prints nothing stands between.
    while (text[at] === objectMark && unit !== objectMark && found.length > 0) at++
    if (text[at] !== unit && text[at] !== unknownMark) return undefined
    found.push(at++)
  }
  return found
}

/** The paragraph that holds an offset of the story's text. */
export function paragraphAt(story: WordStory, offset: number): WordParagraph | undefined {
  let low = 0
  let high = story.paragraphs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const paragraph = story.paragraphs[middle] as WordParagraph
    if (offset < paragraph.start) high = middle - 1
    else if (offset >= paragraph.end) low = middle + 1
    else return paragraph
  }
  return undefined
}
