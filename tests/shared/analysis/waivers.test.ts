import { expect, test } from 'vitest'
import { allFindings, analyse } from '../../../shared/analysis/analyse.ts'
import type { RuleId } from '../../../shared/analysis/rules.ts'
import { openFindings, validWaivers, waiverOf } from '../../../shared/analysis/waivers.ts'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf('| CIO | CTO\nAnalytics | A | A/R\nBudget | A/R | C')
const waived = waive(chart, 'many-owners')
const cell = (role: string) => ({ row: asRowId('analytics'), role: asRoleId(role) })

test('a waived finding is no longer open, and is listed with its reason', () => {
  const { open, waived: accepted } = openFindings(analyse(waived))
  expect(open.map(({ rule }) => rule)).not.toContain('many-owners')
  expect(accepted.map(({ finding, waiver }) => [finding.rule, waiver.reason])).toEqual([
    ['many-owners', 'The board wants it so'],
  ])
})

test('a waiver is kept in the file', () => {
  const read = parseMatrix(serialise(waived))
  expect(read.ok && read.value.matrix.waivers).toEqual(waived.waivers)
})

test('a revoked waiver leaves the finding open', () => {
  const id = waived.waivers[0]?.id ?? ''
  expect(rulesOpen(after(waived, { type: 'revokeWaiver', id }))).toContain('many-owners')
})

test.each<[string, Command]>([
  ['the row has another name', { type: 'renameRow', row: asRowId('analytics'), name: 'Data' }],
  ['the roles stand in another order', { type: 'moveRole', role: asRoleId('cto'), to: 0 }],
  [
    'another row changes',
    { type: 'clearLetters', cells: [{ row: asRowId('budget'), role: asRoleId('cto') }] },
  ],
])('a waiver stays when %s', (_, command) => {
  expect(validWaivers(analyse(after(waived, command)))).toHaveLength(1)
})

test.each<[string, Command]>([
  ['one of the owners is another', { type: 'toggleLetter', cells: [cell('cio')], letter: asLetterKey('A') }],
  ['a scope is added', { type: 'setCellDetails', cell: cell('cio'), details: { scope: 'inside' } }],
  ['the row goes', { type: 'removeRows', rows: [asRowId('analytics')] }],
])('a waiver ends when %s', (_, command) => {
  expect(validWaivers(analyse(after(waived, command)))).toEqual([])
})

test('a waiver of a vague name ends with the name', () => {
  const vague = waive(matrixOf('| CIO\nManage budget | A/R'), 'vague-name')
  const renamed = after(vague, { type: 'renameRow', row: asRowId('manage-budget'), name: 'Handle budget' })
  expect(validWaivers(analyse(renamed))).toEqual([])
})

test('a second waiver of the same finding takes the place of the first', () => {
  expect(waive(waived, 'many-owners', 'w2').waivers.map(({ id }) => id)).toEqual(['w2'])
})

function waive(matrix: Matrix, rule: RuleId, id = 'w1'): Matrix {
  const finding = allFindings(analyse(matrix)).find((one) => one.rule === rule)
  if (finding === undefined) throw new Error(`The chart does not break ${rule}`)
  const about = { id, reason: 'The board wants it so', by: '', at: '2026-03-01T09:30:00.000Z' }
  return after(matrix, { type: 'waive', waiver: waiverOf(matrix, finding, about) })
}

function after(matrix: Matrix, command: Command): Matrix {
  const applied = apply(matrix, command)
  if (!applied.ok) throw new Error(applied.error.kind)
  return applied.value
}

function rulesOpen(matrix: Matrix): readonly string[] {
  return openFindings(analyse(matrix)).open.map(({ rule }) => rule)
}
