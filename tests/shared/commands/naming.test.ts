import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { namingLabel, newRoleName } from '../../../shared/commands/naming.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const before = matrixOf('| CIO\n Budget | A')
const [row, role] = [asRowId('new'), asRoleId('new')]

/** What a command is called as a part of the step before it. */
function labelAfter(step: Command, command: Command): string | undefined {
  const after = apply(before, step)
  if (!after.ok) throw new Error(after.error.kind)
  return namingLabel({ label: '', before, after: after.value }, command)
}

describe('a name belongs to the step before', () => {
  test('when that has just added the row', () => {
    const adding = { type: 'addResponsibility', id: row, name: '', at: 0 } as const
    expect(labelAfter(adding, { type: 'renameRow', row, name: 'Hiring' })).toBe('Add responsibility Hiring')
    const section = { type: 'addSection', id: row, name: '', at: 0 } as const
    expect(labelAfter(section, { type: 'renameRow', row, name: 'People' })).toBe('Add section People')
  })

  test('when that has just added the role, and more is said of it with its name', () => {
    const adding = { type: 'addRole', id: role, name: newRoleName, at: 1 } as const
    const naming = { type: 'renameRole', role, name: 'CISO' } as const
    const details = { type: 'setRoleDetails', role, details: { holder: 'Ada' } } as const
    expect(labelAfter(adding, naming)).toBe('Add role CISO')
    expect(labelAfter(adding, { type: 'together', label: '', commands: [naming, details] })).toBe(
      'Add role CISO',
    )
  })

  test('but not when it names something else, or that had a name', () => {
    const adding = { type: 'addResponsibility', id: row, name: '', at: 0 } as const
    expect(labelAfter(adding, { type: 'renameRow', row: asRowId('budget'), name: 'Money' })).toBeUndefined()
    const named = { type: 'addResponsibility', id: row, name: 'Hiring', at: 0 } as const
    expect(labelAfter(named, { type: 'renameRow', row, name: 'People' })).toBeUndefined()
    const copy = { type: 'duplicateRows', copies: [{ row: asRowId('budget'), id: row }] } as const
    expect(labelAfter(copy, { type: 'renameRow', row, name: 'Money' })).toBeUndefined()
  })
})
