import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixedColumns } from '../../../../renderer/window/gridPort.ts'
import { findMatches, nextMatch } from '../../../../renderer/find/findMatches.ts'
import { hiddenRows, noFilter, type RowFilter } from '../../../../renderer/window/view/rowFilter.ts'
import { shownRows } from '../../../../renderer/window/view/shownRows.ts'
import { allFindings, analyse } from '../../../../shared/analysis/analyse.ts'
import { apply } from '../../../../shared/commands/apply.ts'
import { asLetterKey, asRoleId, asRowId, type RowId } from '../../../../shared/document/ids.ts'
import { matrixArbitrary } from '../../../support/matrixArbitrary.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const plain = matrixOf(`
            | CIO | CTO
  # Run
  Budget    | A/R | C
  Security  |     |
  # Win
  Research  | I   | A
`)
const cell = { row: asRowId('security'), role: asRoleId('cto') }
const noted = apply(plain, { type: 'setCellDetails', cell, details: { note: 'ask Ada about the BUDGET' } })
const matrix = noted.ok ? noted.value : plain
const none: ReadonlySet<RowId> = new Set()
const findings = allFindings(analyse(matrix))

function shown(filter: Partial<RowFilter>, folded: string[] = []): string {
  const hidden = hiddenRows(matrix, { ...noFilter, ...filter }, findings)
  return shownRows(matrix, { hidden, folded: new Set(folded.map(asRowId)), order: undefined })
    .map(({ id }) => id)
    .join(' ')
}

describe('a filter shows', () => {
  test.each<[Partial<RowFilter>, string]>([
    [{}, 'run budget security win research'],
    [{ text: ' budget ' }, 'run budget security'],
    [{ letter: asLetterKey('I') }, 'win research'],
    [{ role: asRoleId('cto') }, 'run budget win research'],
    [{ role: asRoleId('cto'), letter: asLetterKey('A') }, 'win research'],
    [{ section: asRowId('win') }, 'win research'],
    [{ finding: 'open' }, 'run security'],
    [{ finding: 'row-empty' }, 'run security'],
    [{ finding: 'no-doer' }, 'win research'],
    [{ finding: 'many-owners' }, ''],
    [{ section: asRowId('win'), text: 'budget' }, ''],
  ])('%j: %s', (filter, rows) => {
    expect(shown(filter)).toBe(rows)
  })

  test('headings, and not their responsibilities, of folded sections', () => {
    expect(shown({}, ['run'])).toBe('run win research')
    expect(shown({ text: 'budget' }, ['run'])).toBe('run')
  })

  test('the very same rows when there is nothing to hide', () => {
    expect(shownRows(matrix, { hidden: none, folded: none, order: undefined })).toBe(matrix.rows)
  })
})

describe('finding', () => {
  const matches = findMatches(matrix, matrix.rows, 'BUDGET')

  test('looks at names, scopes and notes in either case, row by row', () => {
    expect(matches).toEqual([
      { row: 'budget', column: fixedColumns.name },
      { row: 'security', column: 'cto' },
    ])
    expect(findMatches(matrix, matrix.rows, '  ')).toEqual([])
  })

  test('goes on from where the person is and around the end', () => {
    const order = ({ row }: { row: string }) => matrix.rows.findIndex(({ id }) => id === row)
    const [first, second] = matches
    expect(nextMatch(matches, order, { row: 'run', column: '' }, 1)).toEqual(first)
    expect(nextMatch(matches, order, first, 1)).toEqual(second)
    expect(nextMatch(matches, order, second, 1)).toEqual(first)
    expect(nextMatch(matches, order, first, -1)).toEqual(second)
    expect(nextMatch([], order, first, 1)).toBeUndefined()
  })
})

test('what is hidden and what is shown are together all of any matrix', () => {
  fc.assert(
    fc.property(matrixArbitrary, fc.string({ maxLength: 2 }), (any, text) => {
      const hidden = hiddenRows(any, { ...noFilter, text }, [])
      const left = shownRows(any, { hidden, folded: none, order: undefined })
      expect(left.length + hidden.size).toBe(any.rows.length)
    }),
    { numRuns: 100 },
  )
})
