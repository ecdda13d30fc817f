import { describe, expect, test } from 'vitest'
import { isWholeTable } from '../../../../shared/formats/import/isWholeTable.ts'

const tableOf = (text: string) => text.split('\n').map((line) => line.split('|'))

describe('a block of texts is a whole table', () => {
  test.each([
    [
      'a header of roles, with sections',
      'Activity|CIO|CTO\nRun||\nVision|A|C\nBudget|A R|I\nWin||\nSales|C|A',
    ],
    ['no letters yet', 'Activity|CIO|CTO\nVision||\nBudget||'],
    ['a header without a name for the rows', '|Ann|Bob\nVision|A|R\nBudget|R|A'],
    ['a column for each letter', 'Activity|R|A|C|I\nVision|CIO|CTO||\nBudget|CTO|CIO|CFO|'],
  ])('with %s', (_what, text) => {
    expect(isWholeTable(tableOf(text))).toBe(true)
  })
})

describe('a block of texts is a part of one', () => {
  test.each([
    ['letters alone', 'A|R\nC|I'],
    ['names with letters', 'Vision|A|R\nBudget|C|A'],
    ['names alone', 'Vision\nBudget\nHiring'],
    ['one row', 'Activity|CIO|CTO'],
    ['one text', 'A'],
    ['nothing', '|\n|'],
    ['sentences side by side', 'Vision|first thoughts|others\nBudget|second thoughts|more'],
  ])('with %s', (_what, text) => {
    expect(isWholeTable(tableOf(text))).toBe(false)
  })
})
