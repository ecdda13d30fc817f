import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyTable } from '../../../renderer/clipboard/copyTable.ts'
import { planPaste } from '../../../renderer/clipboard/pastePlan.ts'
import { pasteRoles } from '../../../renderer/clipboard/pasteRoles.ts'
import { fixedColumns } from '../../../renderer/window/gridPort.ts'
import { gridRows } from '../../../renderer/window/gridRows.ts'
import type { Layout } from '../../../renderer/window/selection/layout.ts'
import type { Range } from '../../../renderer/window/selection/selection.ts'
import { apply } from '../../../shared/commands/apply.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
            | CIO | CTO
  Budget    | A   |
  # Win
  Security  |     | R
`)

function layoutOf({ rows, roles }: Matrix): Layout {
  return {
    rows: gridRows(rows),
    columns: [fixedColumns.name, fixedColumns.assigned, ...roles.map(({ id }) => id)],
  }
}

const at = (row: number, column: number, toRow = row, toColumn = column): Range => ({
  ...{ top: row, bottom: toRow, left: column, right: toColumn },
})

/** The chart after a paste, a line a row: `Budget: A | C`; and what was said. */
function pasted(
  table: string[][],
  range: Range,
  mayGrow = true,
): { rows: string[]; remarks: readonly string[] } {
  const { command, remarks } = planPaste(table, { matrix, layout: layoutOf(matrix), range, mayGrow })
  const result = command ? apply(matrix, command) : { ok: true as const, value: matrix }
  if (!result.ok) throw new Error(result.error.kind)
  const { rows, roles } = result.value
  const lines = rows.map((row) =>
    row.kind === 'section'
      ? `# ${row.name}`
      : `${row.name}: ${roles.map(({ id }) => row.cells.get(id)?.letters.join('/') ?? '').join(' | ')}`,
  )
  return { rows: lines, remarks }
}

describe('pasting', () => {
  test('a block goes from its upper left corner, in several notations', () => {
    expect(
      pasted(
        [
          ['R, A', 'consulted'],
          ['', ''],
          ['-', 'ci'],
        ],
        at(0, 2),
      ).rows,
    ).toEqual([...['Budget: R/A | C', '# Win', 'Security:  | C/I']])
  })

  test('one value fills what is selected, and a row repeats downwards', () => {
    expect(pasted([['I']], at(0, 2, 2, 3)).rows).toEqual(['Budget: I | I', '# Win', 'Security: I | I'])
    expect(pasted([['A', 'C']], at(0, 2, 2, 3)).rows).toEqual(['Budget: A | C', '# Win', 'Security: A | C'])
  })

  test('names and letters from a name on pass Assigned to by', () => {
    expect(pasted([['Plan', 'C', 'A/R']], at(0, 0)).rows[0]).toBe('Plan: C | R/A')
  })

  test('a list of names on the add line makes responsibilities', () => {
    expect(pasted([['Lab'], ['=1+1\ttwo']], at(3, 0)).rows).toEqual([
      ...['Budget: A | ', '# Win', 'Security:  | R', 'Lab:  | ', '=1+1\ttwo:  | '],
    ])
  })

  test('names of roles on Assigned to assign', () => {
    expect(pasted([['CTO leads, CIO']], at(0, 1)).rows[0]).toBe('Budget: R | R/A')
    expect(pasted([['CTO, CIO']], at(0, 1))).toMatchObject({
      rows: ['Budget: R | R', '# Win', 'Security:  | R'],
      remarks: ['Budget: “CTO, CIO” does not say who leads; each does it, nobody answers for it yet.'],
    })
    expect(pasted([['Nobody I know']], at(0, 1)).remarks).toEqual([
      'Budget: “Nobody I know” names no role of the chart.',
    ])
  })

  test('what is no letter becomes a note and is said; so is what a section cannot hold', () => {
    const { command, remarks } = planPaste([['maybe'], ['A']], {
      ...{ matrix, layout: layoutOf(matrix), range: at(0, 2), mayGrow: false },
    })
    const result = command && apply(matrix, command)
    const [budget] = result?.ok ? result.value.rows : []
    expect(budget?.kind === 'responsibility' && [...budget.cells.values()]).toMatchObject([
      { letters: [], note: 'maybe' },
    ])
    expect(remarks).toEqual([
      'Budget, CIO: “maybe” is not a letter of RACI; kept as a note.',
      'Win, CIO: a section holds no letters; “A” was left out.',
    ])
  })

  test('a larger block says by how much; it grows the chart or leaves the rest out and says so', () => {
    const block = [
      ['A', 'C', 'I'],
      ['', '', ''],
      ['A', 'C', 'I'],
      ['R', 'C', ''],
    ]
    const target = { matrix, layout: layoutOf(matrix), range: at(0, 2) }
    expect(planPaste(block, { ...target, mayGrow: false })).toMatchObject({
      ...{ extraRows: 1, extraRoles: 1, remarks: ['4 values had no place on the chart and were left out.'] },
    })
    expect(pasted(block, at(0, 2)).rows).toEqual([
      ...['Budget: A | C | I', '# Win', 'Security: A | C | I', ': R | C | '],
    ])
  })
})

test('any chart copied whole and pasted on itself is the same chart', () => {
  fc.assert(
    fc.property(matrixArbitrary, (any) => {
      const isPlain = any.rows.every(
        (row) =>
          row.name === row.name.trim() &&
          (row.kind === 'section' ||
            [...row.cells.values()].every(({ letters }) =>
              letters.every((key) => any.scheme.letters.some((letter) => letter.key === key)),
            )),
      )
      fc.pre(isPlain && any.rows.length > 0)
      const layout = layoutOf(any)
      const range = at(0, 0, any.rows.length - 1, layout.columns.length - 1)
      const table = copyTable(layout, range, any)
      const { command } = planPaste(table, { matrix: any, layout, range, mayGrow: false })
      const after = command ? apply(any, command) : { ok: true as const, value: any }
      expect(after.ok && copyTable(layout, range, after.value)).toEqual(table)
    }),
    { numRuns: 200 },
  )
})

describe('names pasted on a header', () => {
  test('rename the roles from there on, and what is more become new roles', () => {
    const command = pasteRoles([['CISO', ' CFO ', '']], matrix, 1)
    const result = command && apply(matrix, command)
    expect(result?.ok && result.value.roles.map(({ name }) => name)).toEqual(['CIO', 'CISO', 'CFO'])
  })

  test('a column of names does the same, and no names do nothing', () => {
    expect(pasteRoles([['CISO'], ['CFO']], matrix, 2)).toMatchObject({ label: 'Paste 2 roles' })
    expect(pasteRoles([['', ' ']], matrix, 0)).toBeUndefined()
  })
})
