import { distance } from 'fastest-levenshtein'
import type { Block, TermEntry } from '../model/document.ts'
import { mayShowFormula } from '../model/drawn-formula.ts'
import { isSameFormula } from '../model/linear-form.ts'
import type { PrintedBlock } from '../model/printing.ts'
import { textOf } from '../model/text-of.ts'
import { bagOf, likeness, printedBag } from './likeness.ts'

/** Blocks that one format may take for another: all are running text. */
const textTypes = new Set([
  'paragraph',
  'list-item',
  'note',
  'example',
  'footnote',
  'term-entry',
  'abbreviation',
  'reference',
])
/** Blocks of at most this many words are compared by letters too: one changed word is half of them. */
const shortWords = 4
/** Longest text compared by letters, in UTF-16 units: the cost is the product of both lengths. */
const maxLetters = 120

/** How surely two entries of one term are one, whatever became of the definition. */
const sameTerm = 0.9

/**
 * Least likeness, as printed, of two entries that cite different documents: one document under a wrong number has one title,
 * and the parts of a series have the beginning of theirs in common.
 */
const sameEntry = 0.8

/** How surely two blocks are one, 0 to 1. */
export function blockScore(left: PrintedBlock, right: PrintedBlock): number {
  if (left.print === right.print || left.key() === right.key()) return 1
  const a = left.block
  const b = right.block
  if (a.type === 'table' && b.type === 'table') {
    return 0.25 * labelLikeness(a, b) + 0.75 * likeness(bagOf(left), bagOf(right))
  }
  if (a.type === 'figure' && b.type === 'figure')
    return 0.5 * labelLikeness(a, b) + 0.5 * likeness(bagOf(left), bagOf(right))
  if (a.type === 'formula' && b.type === 'formula') {
    const alike = a.canonical !== null && b.canonical !== null ? letterLikeness(a.value, b.value) : 0.3
    return Math.max(0.7 * labelLikeness(a, b), alike)
  }
  if (isSameFormula(a, b)) return 0.99
  if (a.type === 'term-entry' && b.type === 'term-entry' && sharesTerm(a, b)) return sameTerm
  const short = Math.min(left.words, right.words) <= shortWords
  const cite = a.type === 'reference' && b.type === 'reference' && a.citation !== null && b.citation !== null
  if (cite && !short && likeness(printedBag(left), printedBag(right)) < sameEntry) return 0
  // Texts of very different length cannot share half their words: most pairs end here.
  const most = (2 * Math.min(left.words, right.words)) / (left.words + right.words + 1)
  if (!short && most < 0.3 && a.type !== 'code') return 0
  const alike = Math.max(likeness(bagOf(left), bagOf(right)), standardLikeness(left, right))
  if (a.type === b.type) return Math.max(alike, short ? letterLikeness(left.print, right.print) * 0.9 : 0)
  if (textTypes.has(a.type) && textTypes.has(b.type)) return 0.95 * alike
  const running = (type: string): boolean => textTypes.has(type) || type === 'code' || type === 'formula'
  return running(a.type) && running(b.type) ? 0.9 * alike : 0
}

function sharesTerm(a: TermEntry, b: TermEntry): boolean {
  const names = new Set(a.terms.map(({ children }) => textOf(children).trim().toLowerCase()))
  names.delete('')
  return b.terms.some(({ children }) => names.has(textOf(children).trim().toLowerCase()))
}

/** A standard paragraph in which so much was changed that one side alone is known as one is compared as it is printed. */
function standardLikeness(left: PrintedBlock, right: PrintedBlock): number {
  const standard = (block: PrintedBlock): boolean => block.key().includes('⟦boilerplate')
  return standard(left) || standard(right) ? likeness(printedBag(left), printedBag(right)) : 0
}

/** Whether two blocks may stand for each other where nothing else stands between their neighbours. */
export function mayReplace(left: PrintedBlock, right: PrintedBlock): boolean {
  if (mayShowFormula(left.block, right.block)) return true
  if (left.block.type !== right.block.type) return false
  const whole = left.block.type === 'formula' || left.block.type === 'figure' || left.block.type === 'table'
  return whole || isRestOf(left, right) || isRestOf(right, left) || blockScore(left, right) >= 0.25
}

/** Whether a text is what the other leaves without its first or last sentences, however short: `It specifies:` */
function isRestOf(rest: PrintedBlock, whole: PrintedBlock): boolean {
  const meanings = (block: PrintedBlock): string => block.key().slice(block.key().indexOf(' ') + 1)
  const [part, all] = [meanings(rest), meanings(whole)]
  return (
    (all.endsWith(`\u0001${part}`) && /[.!?:]$/.test(all.slice(0, -part.length - 1))) ||
    (all.startsWith(`${part}\u0001`) && /[.!?:]$/.test(part))
  )
}

export function isText(block: PrintedBlock): boolean {
  return textTypes.has(block.block.type)
}

/** Whether two captions have one number, however its parts are joined: `Figure A-1`, `Figure A.1`. */
function labelLikeness(a: Block, b: Block): number {
  const left = 'label' in a ? a.label?.number : null
  const right = 'label' in b ? b.label?.number : null
  return left && right && left.replaceAll('-', '.') === right.replaceAll('-', '.') ? 1 : 0
}

function letterLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0 || longest > maxLetters) return 0
  return 1 - distance(a, b) / longest
}
