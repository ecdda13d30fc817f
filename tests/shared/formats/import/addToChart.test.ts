import { describe, expect, test } from 'vitest'
import { apply } from '../../../../shared/commands/apply.ts'
import { changesBetween } from '../../../../shared/commands/diff.ts'
import { asRoleId, asRowId } from '../../../../shared/document/ids.ts'
import { schemes } from '../../../../shared/document/schemes.ts'
import type { Matrix } from '../../../../shared/document/matrix.ts'
import { addToChart, type ImportMode } from '../../../../shared/formats/import/addToChart.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const open = matrixOf(`
              | CIO | CTO
  # Run
  Budget      | A   | C
  Support     | A/R |
  # Win
  Lab         |     | A
`)

const imported = matrixOf(`
              | cto  | CFO
  # Run
  budget      | R    | A
  Networks    | A    | I
  # Together
  Culture     | C    |
`)

function brought(mode: ImportMode, from: Matrix = imported): { matrix: Matrix; words: readonly string[] } {
  let made = 0
  const newIds = { row: () => asRowId(`new-${++made}`), role: () => asRoleId(`new-${++made}`) }
  const command = addToChart(open, from, mode, newIds, 'Import')
  if (command === undefined) return { matrix: open, words: [] }
  const done = apply(open, command)
  if (!done.ok) throw new Error(`Refused: ${done.error.kind}`)
  return { matrix: done.value, words: changesBetween(open, done.value).map(({ words }) => words) }
}

describe('adding an import to an open chart', () => {
  test('brings new roles, rows and sections to their places and leaves what is there', () => {
    const { matrix } = brought('add')
    expect(matrix.rows.map(({ name }) => name)).toEqual([
      ...['Run', 'Budget', 'Support', 'Networks', 'Win', 'Lab', 'Together', 'Culture'],
    ])
    expect(matrix.roles.map(({ name }) => name)).toEqual(['CIO', 'CTO', 'CFO'])
    expect(matrix.rows[1]).toBe(open.rows[1])
  })

  test('matches roles and rows by name whatever their case', () => {
    const { matrix } = brought('add')
    const networks = matrix.rows[3]
    const cto = open.roles[1]
    if (networks?.kind !== 'responsibility' || !cto) throw new Error('Networks is not there.')
    expect(networks.cells.get(cto.id)?.letters).toEqual(['A'])
  })

  test('updating also takes the letters of rows that both have', () => {
    const { words } = brought('update')
    expect(words).toContain('CTO: C → R on Budget')
    expect(brought('add').words).not.toContain('CTO: C → R on Budget')
  })

  test('does nothing when the open chart has all of it', () => {
    expect(brought('update', open).words).toEqual([])
  })

  test('keeps a letter the open chart does not have as a note', () => {
    const foreign = matrixOf(
      `
                | CTO
      Networks  | D
    `,
      schemes.find(({ id }) => id === 'daci'),
    )
    const { matrix } = brought('add', foreign)
    const networks = matrix.rows.find(({ name }) => name === 'Networks')
    const cell = networks?.kind === 'responsibility' ? [...networks.cells.values()][0] : undefined
    expect(cell).toMatchObject({ letters: [], note: 'Imported: D' })
  })
})
