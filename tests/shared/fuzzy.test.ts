import { expect, test } from 'vitest'
import { actions } from '../../shared/actions.ts'
import { fuzzyScore } from '../../shared/fuzzy.ts'

function best(typed: string): string | undefined {
  const scored = actions.map(({ label }) => ({ label, score: fuzzyScore(label, typed) }))
  const [first] = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)
  return first?.label
}

test.each([
  ['save as', 'Save As…'],
  ['fd', 'Fill Down'],
  ['dup', 'Duplicate Row'],
  ['addrole', 'Add Role'],
  ['dark', 'Theme: Dark'],
  ['EXP', 'Export…'],
  ['start', 'Start or Continue Workshop…'],
  ['continue w', 'Start or Continue Workshop…'],
])('%j finds %s first', (typed, label) => {
  expect(best(typed)).toBe(label)
})

test('characters in another order, or that are not there, find nothing', () => {
  expect(fuzzyScore('Save', 'vas')).toBe(0)
  expect(fuzzyScore('Save', 'savex')).toBe(0)
  expect(fuzzyScore('Save', ' ')).toBeGreaterThan(0)
})
