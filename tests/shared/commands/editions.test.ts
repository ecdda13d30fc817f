import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { describeCommandError } from '../../../shared/commands/describeCommandError.ts'
import { changesBetween } from '../../../shared/commands/diff.ts'
import { commandLabel } from '../../../shared/commands/label.ts'
import { describeReopened } from '../../../shared/commands/reopened.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { limits } from '../../../shared/document/limits.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { digestOfEdition } from '../../../shared/document/recordDigest.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { done } from '../../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  Budget     | A   | C
  Security   |     | R`)
const at = '2026-11-30T10:00:00.000Z'
const [cio, cto] = [asRoleId('cio'), asRoleId('cto')]
const budget = asRowId('budget')

const adopting = (id: string): Command => ({ type: 'adopt', edition: { id, at, by: 'Ada', why: 'Agreed.' } })
const signing = (edition: string, name = 'Alan'): Command => ({
  type: 'signOff',
  signOff: { id: `s-${name}`, role: cto, name, at, edition },
})
const change: Command = { type: 'setLetters', cells: [{ row: budget, role: cio }], letters: [] }

function after(matrix: Matrix, ...commands: readonly Command[]): Matrix {
  return commands.reduce((now, command) => done(apply(now, command)), matrix)
}

function refusal(command: Command, matrix = chart): string {
  const result = apply(matrix, command)
  return result.ok ? 'carried out' : describeCommandError(result.error)
}

describe('an edition', () => {
  test('keeps the chart as it was adopted, whatever comes after', () => {
    const later = after(chart, adopting('e1'), change, { type: 'setTitle', title: 'Other' })
    expect(later.editions).toMatchObject([
      {
        id: 'e1',
        number: 1,
        at,
        by: 'Ada',
        why: 'Agreed.',
        title: 'Test',
        rows: chart.rows,
        roles: chart.roles,
      },
    ])
    expect(later.editions[0]?.after).toBeUndefined()
  })

  test('counts on, and says which one it was a draft of', () => {
    const later = after(chart, adopting('e1'), change, adopting('e2'))
    expect(later.editions.map(({ number, after: before }) => [number, before])).toEqual([
      [1, undefined],
      [2, 'e1'],
    ])
    expect(later.editions.map(digestOfEdition)).toEqual(['fits', 'fits'])
  })

  test('is refused under an id that is in use, and where there are as many as a chart holds', () => {
    const adopted = after(chart, adopting('e1'))
    expect(refusal(adopting('e1'), adopted)).toBe('The id e1 is already in use.')
    const [edition] = adopted.editions
    const full = {
      ...adopted,
      editions: Array.from({ length: limits.editions }, () => edition ?? expect.fail()),
    }
    expect(refusal(adopting('e2'), full)).toBe('A chart holds at most 500 editions.')
  })

  test('is told in words', () => {
    expect(commandLabel(chart, adopting('e1'))).toBe('Adopt edition 1')
    const words = changesBetween(chart, after(chart, adopting('e1'))).map((one) => one.words)
    expect(words).toEqual(['Edition 1 adopted by Ada'])
  })
})

describe('a signature', () => {
  test('is on an edition, once for each role; signing again counts from then', () => {
    const signed = after(chart, adopting('e1'), signing('e1'), signing('e1', 'Grace'))
    expect(signed.signOffs).toMatchObject([{ role: cto, roleName: 'CTO', name: 'Grace', edition: 'e1' }])
    const both = after(signed, change, adopting('e2'), signing('e2'))
    expect(both.signOffs.map(({ edition }) => edition)).toEqual(['e1', 'e2'])
    expect(after(signed, { type: 'withdrawSignOff', id: 's-Grace' }).signOffs).toEqual([])
  })

  test('is refused on an edition that is not there, and for a role that never was', () => {
    const adopted = after(chart, adopting('e1'))
    expect(refusal(signing('gone'), adopted)).toBe('That edition is not in the chart.')
    const other: Command = {
      type: 'signOff',
      signOff: { id: 's', role: asRoleId('gone'), name: 'Alan', at, edition: 'e1' },
    }
    expect(refusal(other, adopted)).toBe('That role is no longer in the chart.')
  })

  test('is told in words', () => {
    const adopted = after(chart, adopting('e1'))
    expect(commandLabel(adopted, signing('e1'))).toBe('Sign for CTO')
    const words = changesBetween(adopted, after(adopted, signing('e1'))).map((one) => one.words)
    expect(words).toEqual(['Signed: CTO by Alan'])
  })
})

describe('what is agreed', () => {
  const decision: Command = {
    type: 'decide',
    row: budget,
    cells: [{ role: cio, letters: [asLetterKey('A'), asLetterKey('R')] }],
    stamp: { id: 'd1', why: '', by: '', at },
  }
  const agreed = after(chart, decision)
  const statusOf = (matrix: Matrix): string | undefined => {
    const row = matrix.rows.find(({ id }) => id === budget)
    return row?.kind === 'responsibility' ? row.status : undefined
  }

  test.each<[string, Command]>([
    ['letters', change],
    ['a scope', { type: 'setCellDetails', cell: { row: budget, role: cio }, details: { scope: 'Europe' } }],
    ['the name', { type: 'renameRow', row: budget, name: 'Budget and plan' }],
    ['a role that had a letter', { type: 'removeRole', role: cto }],
    ['several things at once', { type: 'together', label: 'Several', commands: [change] }],
  ])('is open again after a change of %s', (_what, command) => {
    expect(statusOf(agreed)).toBe('agreed')
    expect(statusOf(after(agreed, command))).toBeUndefined()
  })

  test.each<[string, Command]>([
    ['another decision', { ...decision, cells: [], stamp: { ...decision.stamp, id: 'd2' } }],
    ['a note', { type: 'setCellDetails', cell: { row: budget, role: cio }, details: { note: 'Soon' } }],
    ['a description', { type: 'setRowDetails', row: budget, details: { description: 'All of it' } }],
    ['a role’s name', { type: 'renameRole', role: cto, name: 'Chief Technology Officer' }],
    ['its place', { type: 'moveRows', rows: [budget], to: 1 }],
  ])('stays so after %s', (_what, command) => {
    expect(statusOf(after(agreed, command))).toBe('agreed')
  })

  test('is not what a copy of it is: nobody agreed on that', () => {
    const copied = after(agreed, { type: 'duplicateRows', copies: [{ row: budget, id: asRowId('copy') }] })
    expect(statusOf(copied)).toBe('agreed')
    expect(copied.rows[1]).toMatchObject({ id: 'copy' })
    expect(copied.rows[1]).not.toHaveProperty('status')
  })

  test('is told to be open again as what it was agreed', () => {
    expect(describeReopened(agreed, after(agreed, change))).toBe(
      'Budget is open again: it was agreed as CIO: A/R, CTO: C.',
    )
    expect(
      describeReopened(agreed, after(agreed, { ...decision, stamp: { ...decision.stamp, id: 'd3' } })),
    ).toBeUndefined()
  })
})
