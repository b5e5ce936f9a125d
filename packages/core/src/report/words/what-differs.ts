import type { Finding, Kind, Spot } from '../../model/finding.ts'
import { corrigendumSentence } from './corrigendum-words.ts'
import { changedPhrases, comparePhrases } from './phrases.ts'
import { anySpot, inClause, nameClause, sideAlone } from './place-words.ts'
import { quote, shorten } from './quote.ts'

/** What differs and where, in one sentence that names both printings. */
export function whatDiffers(finding: Finding): string {
  return sentences[finding.kind](finding)
}

/** Most pairs of numbers that a sentence names; the map in the finding has all. */
const shownNumbers = 3

/** Characters of a status sentence: what differs stands near its end. */
const longestStatus = 160

const blockNames: Readonly<Record<string, string>> = {
  'list-item': 'list item',
  'term-entry': 'term entry',
  sentence: 'sentence',
  formula: 'formula',
  code: 'piece of code',
  reference: 'reference',
}

const sentences: Record<Kind, (finding: Finding) => string> = {
  'clause-missing': (finding) => {
    const into = finding.why.args['into']
    const side = sideAlone(finding) ?? 'left'
    const clause = nameWithTitle(anySpot(finding))
    if (into)
      return `${clause} is a clause of its own in the ${side} text only; the other has its words in ${nameClause(into)}.`
    return `${clause} is in the ${side} text only.`
  },
  'clause-moved': ({ left, right }) =>
    `${nameWithTitle(left)} of the left text stands elsewhere in the right text${left?.clause === right?.clause ? '' : `, as ${nameClause(right?.clause ?? '')}`}.`,
  'clause-renumbered': ({ map = [] }) => {
    const shown = map
      .slice(0, shownNumbers)
      .map(([from, to]) => (from === '' ? `what has none is ${to}` : `${from} ${to === '' ? 'has none' : `is ${to}`}`))
      .join(', ')
    const rest = map.length > shownNumbers ? ` and ${map.length - shownNumbers} more` : ''
    return `${map.length === 1 ? 'A clause carries another number' : `${map.length} clauses carry other numbers`} in the right text: ${shown}${rest}.`
  },
  'heading-changed': (finding) =>
    `The heading of ${nameClause(anySpot(finding)?.clause ?? '')} reads ${bothTexts(finding)}.`,
  'title-changed': (finding) => `The title of the text reads ${bothTexts(finding)}.`,
  'status-changed': ({ left, right, why }) => {
    const name = nameClause(left?.clause ?? right?.clause ?? '')
    const status = (printed: string | undefined): string => (printed ? quote(printed, longestStatus) : 'nothing')
    return `${name} is stated as ${status(why.args['from'])} in the left text and as ${status(why.args['to'])} in the right text.`
  },
  'requirement-changed': (finding) => `${opening(finding)} ${comparePhrases(finding)}.`,
  'negation-changed': (finding) => `${opening(finding)} ${comparePhrases(finding)}.`,
  'value-changed': (finding) => `${opening(finding)} ${comparePhrases(finding)}.`,
  'condition-changed': (finding) => `${opening(finding)} ${comparePhrases(finding)}.`,
  'identifier-changed': (finding) => `${opening(finding)} ${comparePhrases(finding)}${countedOn(finding)}.`,
  'definition-changed': (finding) => {
    const term = anySpot(finding)
    if (finding.why.code === 'term-status') {
      const { term: name = '', leftStatus, rightStatus } = finding.why.args
      const status = (text: string | number | undefined) =>
        text === 'another name' ? 'another name of the concept' : noun(`${text} term`)
      return `${opening(finding)} ${quote(name)} is ${status(leftStatus)} in the left text and ${status(rightStatus)} in the right.`
    }
    return `The definition of ${quote(term?.title || term?.clause || 'a term')} differs ${inClause(finding)}: ${comparePhrases(finding)}.`
  },
  'term-missing': (finding) =>
    `The term ${nameWithTitle(anySpot(finding))} is defined in the ${sideAlone(finding) ?? 'left'} text only.`,
  'abbreviation-changed': (finding) => {
    const alone = sideAlone(finding)
    if (alone) return `The abbreviation ${said(anySpot(finding))} is listed in the ${alone} text only.`
    return `The expansion of ${quote(abbreviationOf(finding))} differs ${inClause(finding)}: ${comparePhrases(finding)}.`
  },
  'reference-missing': (finding) =>
    `The reference ${said(anySpot(finding))} is listed in the ${sideAlone(finding) ?? 'left'} text only, ${inClause(finding)}.`,
  'reference-edition-changed': (finding) => {
    const places = (finding.also?.length ?? 0) + 1
    const where = places > 1 ? `${places} times, first ${inClause(finding)}` : inClause(finding)
    return `The same document is cited in another edition ${where}: ${comparePhrases(finding)}.`
  },
  'reference-reclassified': (finding) => {
    const { from, to } = finding.why.args
    return `The reference ${said(finding.left ?? finding.right)} stands under ${groupNames[from ?? ''] ?? 'one group'} in the left text and under ${groupNames[to ?? ''] ?? 'another'} in the right.`
  },
  'cross-reference-changed': (finding) => {
    const { from, to } = changedPhrases(finding)
    const { fromLink = '', toLink = '' } = finding.why.args
    if (fromLink !== '' || toLink !== '')
      return `${opening(finding)} both texts refer to ${quote(from)}; ${[
        ...(fromLink === '' ? [] : [`the link of the left text leads to ${fromLink}`]),
        ...(toLink === '' ? [] : [`the link of the right text leads to ${toLink}`]),
      ].join(', ')}.`
    if (from !== '' && from === to)
      return `${opening(finding)} both texts refer to ${quote(from)}, which is another place in each.`
    const { from: leftTarget = '', to: rightTarget = '' } = finding.why.args
    // Other words stand where the reference is.
    if (from !== '' && to !== '' && (leftTarget === '') !== (rightTarget === ''))
      return `${opening(finding)} ${comparePhrases(finding)}.`
    if (from !== '' && to !== '')
      return `${opening(finding)} the left text refers to ${quote(from)} and the right to ${quote(to)}, which is another place.`
    return `${opening(finding)} ${comparePhrases(finding, 'the reference')}.`
  },
  'table-changed': (finding) => describeTable(finding),
  'formula-changed': (finding) => describeBlock(finding, 'formula'),
  'figure-changed': (finding) => describeBlock(finding, 'figure'),
  'code-changed': (finding) =>
    finding.why.args['what'] === 'nesting'
      ? `A piece of code ${inClause(finding)} has the same lines, indented otherwise: in the left text ${quote(shorten(finding.why.args['from'] ?? '', 80))} belongs to another line than in the right.`
      : finding.why.code === 'order'
        ? `A piece of code ${inClause(finding)} has the same lines in another order: the left text has ${quote(shorten(finding.why.args['from'] ?? '', 80))} elsewhere than the right.`
        : describeBlock(finding, 'piece of code'),
  'list-changed': (finding) =>
    finding.why.code === 'member'
      ? `The text ${said(finding.left ?? finding.right)} is an item of a list in the ${finding.why.args['from'] === 'list-item' ? 'left' : 'right'} text only, ${inClause(finding)}; in the other it is a paragraph beside that list.`
      : finding.why.code === 'level'
        ? `The list item ${said(finding.left ?? finding.right)}${furtherOnes(finding)} at level ${finding.why.args['from']} of its list in the left text and at level ${finding.why.args['to']} in the right, ${inClause(finding)}.`
        : finding.why.code === 'order'
          ? `The list item ${said(finding.left ?? finding.right)} stands at another place of its list ${inClause(finding)}.`
          : finding.why.args['what'] === 'items'
            ? `${opening(finding)} ${finding.why.code === 'split' ? 'one numbered item of the left text is printed as several in the right' : 'several numbered items of the left text are printed as one in the right'}.`
            : describeBlock(finding, 'list item'),
  'note-missing': (finding) => describeBlock(finding, 'note'),
  'note-changed': (finding) => {
    const { from, to } = finding.why.args
    if (finding.why.code === 'promotion' || finding.why.code === 'binding')
      return `${capitalise(inClause(finding))}, the left text prints as ${noun(from)} what the right prints as ${noun(to)}: ${said(finding.left)}.`
    return describeBlock(finding, 'note')
  },
  'footnote-changed': (finding) =>
    finding.why.code === 'call'
      ? `A footnote is called ${inClause(finding)} from ${quote(finding.why.args['from'] ?? '')} in the left text and from ${quote(finding.why.args['to'] ?? '')} in the right.`
      : describeBlock(finding, 'footnote'),
  'text-missing': (finding) => describeBlock(finding, blockNames[finding.why.args['what'] ?? ''] ?? 'paragraph'),
  'text-moved': ({ left, right }) => {
    const text = left?.text
      ? `The text ${said(left)}`
      : `A ${left === null ? 'text' : (blockNames[left.block] ?? left.block)}`
    return left?.clause === right?.clause
      ? `${text} stands at another place ${inClause({ left, right })} of the right text.`
      : `${text} stands in ${nameClause(left?.clause ?? '')} of the left text and in ${nameClause(right?.clause ?? '')} of the right.`
  },
  'wording-changed': (finding) => `${opening(finding)} ${comparePhrases(finding)}.`,
  'spelling-changed': (finding) => {
    const places = (finding.also?.length ?? 0) + 1
    return places > 1
      ? `In ${places} places, first ${inClause(finding)}, ${comparePhrases(finding)}.`
      : `${opening(finding)} ${comparePhrases(finding)}.`
  },
  'punctuation-changed': (finding) => `${opening(finding)} the punctuation differs: ${comparePhrases(finding)}.`,
  'typography-changed': (finding) => {
    if (finding.why.code === 'page') {
      const places = (finding.also?.length ?? 0) + 1
      const where = places > 1 ? `In ${places} places, first ${inClause(finding)},` : opening(finding)
      return `${where} a reference names a page beside its number: ${comparePhrases(finding)}.`
    }
    if (finding.why.args['what'] === 'table') {
      const [table, lines] = finding.why.code === 'split' ? ['left', 'right'] : ['right', 'left']
      return `${opening(finding)} a table of the ${table} text is printed as lines in the ${lines}; its words were compared in their order.`
    }
    if (finding.why.args['what'] === 'parts')
      return finding.why.code === 'split'
        ? `${opening(finding)} one table of the left text is printed as several in the right.`
        : `${opening(finding)} several tables of the left text are printed as one in the right.`
    if (finding.why.code === 'split')
      return `${opening(finding)} one paragraph of the left text is printed as several in the right.`
    if (finding.why.code === 'merged')
      return `${opening(finding)} several paragraphs of the left text are printed as one in the right.`
    return `${opening(finding)} ${comparePhrases(finding)}.`
  },
  'edition-state': (finding) =>
    finding.why.code === 'corrigendum' ? corrigendumSentence(finding) : editionsApart(finding),
  'unresolved-editing': (finding) => {
    const marker = finding.why.args['marker']
    const alone = sideAlone(finding)
    const where = alone ? ` of the ${alone} text` : ''
    return `A mark of unfinished editing${marker ? `, ${quote(marker)},` : ''} is left ${inClause(finding)}${where}.`
  },
  'not-comparable': (finding) => {
    if (finding.why.code === 'lost-scripts') return lostScripts(finding)
    if (finding.why.code === 'bare-reference') return bareReference(finding)
    const what = blockNames[finding.why.args['what'] ?? ''] ?? finding.why.args['what'] ?? 'content'
    const places = (finding.also?.length ?? 0) + 1
    const count =
      places > 1
        ? `${places} times, first ${inClause(finding)}, a ${what}`
        : `${capitalise(inClause(finding))} a ${what}`
    const isDrawing = ['figure', 'formula'].includes(finding.why.args['what'] ?? '')
    return isDrawing
      ? `${capitalise(count)} is stored as a picture that cannot be read, so the two could not be compared.`
      : `${capitalise(count)} holds a picture, or a formula that is drawn, which cannot be read, so the two could not be compared there.`
  },
}

function lostScripts(finding: Finding): string {
  const places = (finding.also?.length ?? 0) + 1
  const where = places > 1 ? `${places} times, first ${inClause(finding)},` : `${capitalise(inClause(finding))},`
  const side = finding.why.args['side'] ?? ''
  return `${where} the ${side} text, which has next to no raised or lowered sign, prints on the line what the other raises or lowers: ${comparePhrases(finding)}.`
}

function bareReference(finding: Finding): string {
  const places = (finding.also?.length ?? 0) + 1
  const where = places > 1 ? `${places} times, first ${inClause(finding)},` : `${capitalise(inClause(finding))},`
  const side = (finding.left?.text.length ?? 0) < (finding.right?.text.length ?? 0) ? 'left' : 'right'
  return `${where} the ${side} text lists a document by its number alone, so that its edition and title could not be compared.`
}

const groupNames: Readonly<Record<string, string>> = {
  identical: '“Identical Recommendations | International Standards”',
  paired: '“Paired Recommendations | International Standards”',
  additional: '“Additional references”',
  normative: '“Normative references”',
  bibliography: 'the bibliography',
}

function editionsApart({ left, right }: Finding): string {
  return `The texts are not of editions that go together: the left text goes with ${said(left)}, the right with ${said(right)}.`
}

/** `In 8.2.1`, before a clause of a sentence. */
function opening(finding: Finding): string {
  const where = capitalise(inClause(finding))
  const block = anySpot(finding)?.block
  const inside =
    block === 'note' ||
    block === 'example' ||
    block === 'footnote' ||
    block === 'table' ||
    block === 'figure' ||
    block === 'heading'
  return inside
    ? `${where}, in ${block === 'heading' ? 'the' : block === 'example' ? 'an' : 'a'} ${block},`
    : `${where},`
}

function describeTable(finding: Finding): string {
  const { row, column, side, what } = finding.why.args
  const alone = sideAlone(finding)
  if (finding.why.code === 'row')
    return `${rowsCounted(finding)} of a table ${inClause(finding)}, ${said(anySpot(finding))}, ${finding.also ? 'are' : 'is'} in the ${side ?? alone ?? 'left'} text only.`
  if (alone) return describeBlock(finding, 'table')
  if (finding.why.code === 'order')
    return what === 'cell'
      ? `Cells of a table ${inClause(finding)} have exchanged what they say: the left text has ${quote(shorten(finding.left?.text ?? '', 80))} where the right has ${quote(shorten(finding.right?.text ?? '', 80))}.`
      : what === 'transposed'
        ? `A table ${inClause(finding)} has as rows in one text what are its columns in the other.`
        : `A ${what || 'row'} of a table ${inClause(finding)}, ${quote(shorten(finding.why.args['from'] ?? '', 80))}, stands in another order.`
  if (finding.why.code === 'merged-cells') {
    const places = (finding.also?.length ?? 0) + 1
    const times = places > 1 ? `${places} times, first ${inClause(finding)},` : opening(finding)
    const [one, other] = side === 'left' ? ['left', 'right'] : ['right', 'left']
    return `${times} the ${one} text prints ${quote(shorten(finding.why.args['from'] ?? '', 80))} in one cell of a table over several ${what}s, and the ${other} leaves a cell empty there.`
  }
  const cell = [row ? `row ${quote(shorten(row, 40))}` : '', column ? `column ${quote(shorten(column, 40))}` : '']
    .filter((part) => part !== '')
    .join(', ')
  const further = finding.why.code === 'numbering' ? furtherAlike(finding) : ''
  return `A table differs ${inClause(finding)}${cell === '' ? '' : ` (${cell})`}: ${comparePhrases(finding)}${further}.`
}

/** `A row`, or `3 rows, the first`. */
function rowsCounted({ also, why }: Finding): string {
  const what = why.args['what'] || 'row'
  return also === undefined ? `A ${what}` : `${also.length + 1} ${what}s`
}

/** `; 5 further ones count on likewise`. */
function countedOn({ also }: Finding): string {
  const further = also?.length ?? 0
  return further === 0 ? '' : `; ${further} further ${further === 1 ? 'one counts' : 'ones count'} on likewise`
}

/** `; 2 further ones likewise`. */
function furtherAlike({ also }: Finding): string {
  const further = also?.length ?? 0
  return further === 0 ? '' : `; ${further} further ${further === 1 ? 'one' : 'ones'} likewise`
}

/** ` and 2 further ones stand`. */
function furtherOnes({ also }: Finding): string {
  const further = also?.length ?? 0
  return further === 0 ? ' stands' : ` and ${further} further ${further === 1 ? 'one' : 'ones'} stand`
}

/** A block that one side lacks, that carries another number, or whose words differ. */
/** The stop of the sentence before, which is put in with a sentence behind an item that has none. */
const startOfSentence = /^[.!?]\s+(?=\p{Lu})/u

function describeBlock(finding: Finding, name: string): string {
  const alone = sideAlone(finding)
  const block = anySpot(finding)?.block
  const called = name === 'note' && block === 'example' ? 'example' : name
  if (alone) {
    const text = (anySpot(finding)?.text ?? '').replace(startOfSentence, '')
    if (block === 'list-item' && finding.also)
      return `A whole list of ${finding.also.length + 1} items, the first of them ${quote(text)}, stands in the ${alone} text only, ${inClause(finding)}.`
    return `A ${called}${text === '' ? '' : `, ${quote(text)},`} stands in the ${alone} text only, ${inClause(finding)}.`.replace(
      /^A e/,
      'An e',
    )
  }
  if (finding.why.code === 'numbering') {
    const { from, to } = finding.why.args
    return `A ${called} ${inClause(finding)} carries ${numbered(from)} in the left text and ${numbered(to)} in the right${furtherAlike(finding)}.`.replace(
      /^A e/,
      'An e',
    )
  }
  return `A ${called} differs ${inClause(finding)}: ${comparePhrases(finding)}.`.replace(/^A e/, 'An e')
}

function numbered(label: string | undefined): string {
  return label && /[\p{L}\p{N}]/u.test(label) ? `the number ${quote(label)}` : 'no number'
}

function nameWithTitle(spot: Spot | null): string {
  if (!spot) return 'A clause'
  const name = nameClause(spot.clause)
  return spot.title === '' || spot.title === spot.clause ? name : `${name} ${quote(spot.title)}`
}

function bothTexts({ left, right }: Finding): string {
  return `${said(left)} in the left text and ${said(right)} in the right`
}

function abbreviationOf(finding: Finding): string {
  return (anySpot(finding)?.text ?? '').split(' ')[0] ?? ''
}

/** The text of a spot in quotation marks. */
function said(spot: Spot | null): string {
  return spot && spot.text.trim() !== '' ? quote(spot.text) : 'nothing'
}

function noun(block: string | undefined): string {
  if (!block) return 'text'
  const name = block === 'paragraph' ? 'body text' : (blockNames[block] ?? block)
  return block === 'paragraph' ? name : /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
