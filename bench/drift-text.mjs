import { makeSentence, makeWord } from './make-sentence.mjs'
import { makeRandom } from './random.mjs'

/** One block in so many is edited: two careful editors disagree about once in 1,500 words. */
const blocksPerDrift = 40

/** Copies a text with rare edits of the kinds that editors make: words, values, verbs, blocks lost and added. */
export function driftText(blocks, seed) {
  const random = makeRandom(seed)
  return blocks.flatMap((block) => (random.chance(1 / blocksPerDrift) ? edit(block, random) : [block]))
}

function edit(block, random) {
  switch (block.kind) {
    case 'paragraph':
      return random.pick([
        () => [reword(block, random)],
        () => [reword(block, random)],
        () => [{ ...block, text: block.text.replace(/\bshall\b/, 'should') }],
        () => [{ ...block, text: block.text.replace(/\b\d{2,3}(?= \w)/, (digits) => `${Number(digits) + 1}`) }],
        () => [{ ...block, text: `${block.text} ${makeSentence(random, ['1'])}` }],
        () => [],
        () => [block, { kind: 'paragraph', text: makeSentence(random, ['1']) }],
      ])()
    case 'note':
      return random.chance(0.5) ? [reword(block, random)] : []
    case 'bullet':
    case 'letter':
    case 'digit':
      return [reword(block, random)]
    case 'table':
      return [
        {
          ...block,
          rows: block.rows.map((row, at) => (at === 1 ? [row[0], `${Number(row[1]) + 1}`, ...row.slice(2)] : row)),
        },
      ]
    case 'code':
      return [{ ...block, code: block.code.replace(/\.\.(\d+)/, (_, high) => `..${Number(high) + 1}`) }]
    default:
      return [block]
  }
}

/** Changes one plain word in the middle of a line. */
function reword(block, random) {
  const words = block.text.split(' ')
  const plain = words.flatMap((word, at) => (/^[a-z]{5,}$/.test(word) ? [at] : []))
  if (plain.length > 0) words[random.pick(plain)] = makeWord(random)
  return { ...block, text: words.join(' ') }
}
