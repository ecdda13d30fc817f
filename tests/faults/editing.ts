import fc from 'fast-check'
import { planPaste } from '../../renderer/clipboard/pastePlan.ts'
import { fixedColumns } from '../../renderer/window/gridPort.ts'
import { gridRows } from '../../renderer/window/gridRows.ts'
import { sortRows } from '../../renderer/window/view/sortRows.ts'
import type { Command } from '../../shared/commands/command.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { commandArbitrary } from '../support/commandArbitrary.ts'
import { fullChart } from '../support/fullChart.ts'
import { matrixArbitrary } from '../support/matrixArbitrary.ts'

/** One thing a person does. */
export type Deed =
  | { readonly do: 'command'; readonly command: Command }
  | {
      readonly do: 'paste'
      readonly table: readonly (readonly string[])[]
      readonly row: number
      readonly column: number
      readonly mayGrow: boolean
    }
  | { readonly do: 'sort'; readonly by: 'name' | 'assigned' }
  | { readonly do: 'undo' | 'redo' | 'save' | 'reload' }

const text = fc.constantFrom('', 'A', 'R/C', 'r, i', 'consulted', '-', 'Budget', 'no letter at all', '=1+1')
const table = fc
  .nat({ max: 2 })
  .chain((extra) =>
    fc.array(fc.array(text, { minLength: 1, maxLength: extra + 1 }), { minLength: 1, maxLength: 3 }),
  )

/** A chart and what is done to it, at most so many deeds. */
export function sittings(most: number): fc.Arbitrary<readonly [Matrix, readonly Deed[]]> {
  return fc.oneof(matrixArbitrary, fc.constant(fullChart(8, 4))).chain((matrix) => {
    const deed = fc.oneof(
      {
        weight: 24,
        arbitrary: commandArbitrary(matrix).map((command) => ({ do: 'command' as const, command })),
      },
      { weight: 4, arbitrary: fc.constant<Deed>({ do: 'undo' }) },
      { weight: 2, arbitrary: fc.constant<Deed>({ do: 'redo' }) },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant('paste' as const),
          ...{ table, row: fc.nat({ max: 8 }), column: fc.nat({ max: 6 }), mayGrow: fc.boolean() },
        }),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Deed>({ do: 'sort', by: 'name' }, { do: 'sort', by: 'assigned' }),
      },
      { weight: 1, arbitrary: fc.constant<Deed>({ do: 'save' }) },
      { weight: 1, arbitrary: fc.constant<Deed>({ do: 'reload' }) },
    )
    return fc.tuple(fc.constant(matrix), fc.array(deed, { maxLength: most, size: 'max' }))
  })
}

/** The command of a deed that is one; undefined when there is nothing to do. */
export function commandOf(matrix: Matrix, deed: Deed): Command | undefined {
  if (deed.do === 'command') return deed.command
  if (deed.do === 'sort') {
    const rows = sortRows(matrix, matrix.rows, deed.by).map(({ id }) => id)
    return { type: 'orderRows', rows, by: deed.by }
  }
  return deed.do === 'paste' ? pasteCommand(matrix, deed) : undefined
}

function pasteCommand(matrix: Matrix, deed: Extract<Deed, { do: 'paste' }>): Command | undefined {
  const columns = [fixedColumns.name, fixedColumns.assigned, ...matrix.roles.map(({ id }) => id)]
  const layout = { rows: gridRows(matrix.rows), columns }
  const [row, column] = [deed.row % layout.rows.length, deed.column % columns.length]
  const range = { top: row, bottom: row, left: column, right: column }
  return planPaste(deed.table, { matrix, layout, range, mayGrow: deed.mayGrow }).command
}
