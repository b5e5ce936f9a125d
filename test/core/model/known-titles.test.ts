import { describe, expect, test } from 'vitest'
import { meantTitle } from '../../../packages/core/src/model/known-titles.ts'

describe('a title with a slip is the one that is meant', () => {
  test.each([
    ['Defintions', 'definitions'],
    ['Definitionns', 'definitions'],
    ['Definituons', 'definitions'],
    ['Introducitno', 'introducitno'],
    ['Normative refernces', 'normative references'],
    ['Terms and defniitions', 'terms and definitions'],
    ['Preferences', 'preferences'],
    ['Conventions', 'conventions'],
    ['Reference', 'references'],
    ['Formative', 'formative'],
  ])('%s: %s', (printed, meant) => {
    expect(meantTitle(printed)).toBe(meant)
  })
})
