import { changesBetween, type Change } from '../commands/diff.ts'
import { rowFields } from '../document/fields.ts'
import { lastingOf } from '../document/fieldValues.ts'
import type { Edition, Matrix, Row } from '../document/matrix.ts'
import { editionChart } from './editionChart.ts'

const known = new WeakMap<Matrix, WeakMap<Edition, readonly Change[]>>()

/** What is different in the chart since an edition, in words. How far a row is and when it is looked at again do not count. */
export function changesSinceEdition(matrix: Matrix, edition: Edition): readonly Change[] {
  const ofMatrix = known.get(matrix) ?? new WeakMap<Edition, readonly Change[]>()
  known.set(matrix, ofMatrix)
  const changes = ofMatrix.get(edition) ?? worked(matrix, edition)
  ofMatrix.set(edition, changes)
  return changes
}

function worked(matrix: Matrix, edition: Edition): readonly Change[] {
  const adopted = new Map(edition.rows.map((row) => [row.id, row]))
  const now = new Map(matrix.rows.map((row) => [row.id, row]))
  const before = edition.rows.map((row) => (now.get(row.id) === row ? row : lasting(row)))
  const after = matrix.rows.map((row) => (adopted.get(row.id) === row ? row : lasting(row)))
  return changesBetween({ ...editionChart(matrix, edition), rows: before }, { ...matrix, rows: after })
}

function lasting(row: Row): Row {
  if (row.kind === 'section') return row
  const { kind, id, cells } = row
  return { kind, id, cells, ...lastingOf(rowFields, row) }
}
