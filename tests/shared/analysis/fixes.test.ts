import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allFindings, analyse } from '../../../shared/analysis/analyse.ts'
import { findingKey, type Finding } from '../../../shared/analysis/finding.ts'
import { fixesOf } from '../../../shared/analysis/fixes.ts'
import type { RuleId } from '../../../shared/analysis/rules.ts'
import { apply } from '../../../shared/commands/apply.ts'
import { changesBetween } from '../../../shared/commands/diff.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

describe('a row with two owners', () => {
  const matrix = matrixOf('| CIO | CTO | CFO\nAnalytics | A | A/R | C')

  test('can be split, kept with one of them, or given scopes', () => {
    expect(labels(matrix, 'many-owners')).toEqual([
      'Split row',
      'Keep A with CIO',
      'Keep A with CTO',
      'Add scopes…',
    ])
  })

  test('is two rows after the split, each with one owner and all the others', () => {
    const split = fixed(matrix, 'many-owners', 'Split row')
    expect(split.rows.map(({ name }) => name)).toEqual(['Analytics: CIO', 'Analytics: CTO'])
    expect(Object.values(lettersOf(split))).toEqual(['A | R | C', ' | R/A | C'])
  })

  test('takes the names of the two rows from the scopes', () => {
    const cell = (role: string, scope: string) => ({
      type: 'setCellDetails' as const,
      cell: { row: asRowId('analytics'), role: asRoleId(role) },
      details: { scope },
    })
    const scoped = apply(matrix, {
      type: 'together',
      label: 'Scopes',
      commands: [cell('cio', 'internal systems'), cell('cto', 'products')],
    })
    if (!scoped.ok) throw new Error('The scopes were refused')
    const split = fixed(scoped.value, 'many-owners', 'Split row')
    expect(split.rows.map(({ name }) => name)).toEqual(['Analytics: internal systems', 'Analytics: products'])
  })

  test('keeps one owner and makes the other a doer', () => {
    expect(lettersOf(fixed(matrix, 'many-owners', 'Keep A with CTO'))).toEqual({ analytics: 'R | R/A | C' })
  })
})

test('a row without an owner gets it from one of its doers', () => {
  const matrix = matrixOf('| CIO | CTO\nCulture | R | R')
  expect(labels(matrix, 'no-owner')).toEqual(['A to CIO', 'A to CTO'])
  expect(lettersOf(fixed(matrix, 'no-owner', 'A to CTO'))).toEqual({ culture: 'R | R/A' })
})

test('an implied letter is dropped', () => {
  const matrix = matrixOf('| CIO | CTO\nBudget | A/R | C/I')
  expect(lettersOf(fixed(matrix, 'redundant-letter', 'Drop I'))).toEqual({ budget: 'R/A | C' })
})

test('a control that one role does and approves gets another owner', () => {
  const matrix = matrixOf('| CIO | CTO\nPayments | A/R | C')
  const rows = matrix.rows.map((row) => (row.kind === 'section' ? row : { ...row, tags: ['control'] }))
  expect(lettersOf(fixed({ ...matrix, rows }, 'duty-segregation', 'Move A to CTO'))).toEqual({
    payments: 'R | A',
  })
})

test('roles of a like name become one, with the letters of both', () => {
  const matrix = matrixOf('| Developer | Developers | CTO\nBuild | A | R | C\nTest | | C | A/R')
  const merged = fixed(matrix, 'similar-roles', 'Merge into Developer')
  expect(merged.roles.map(({ name }) => name)).toEqual(['Developer', 'CTO'])
  expect(lettersOf(merged)).toEqual({ build: 'R/A | C', test: 'C | R/A' })
})

test('rows of the same name become one, with the letters of both', () => {
  const matrix = matrixOf('| CIO | CTO\nBudget | A | \nbudgets | | R')
  const rows = matrix.rows.map((row) => ({ ...row, name: 'Budget' }))
  expect(lettersOf(fixed({ ...matrix, rows }, 'duplicate-row', 'Merge the two'))).toEqual({ budget: 'A | R' })
})

test('every fix can be carried out, changes the chart, says how, and settles its finding', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      for (const finding of allFindings(analyse(matrix))) {
        for (const fix of fixesOf(matrix, finding)) {
          if (fix.kind === 'ask') continue
          const applied = apply(matrix, fix.command)
          if (!applied.ok) throw new Error(`${fix.label}: ${applied.error.kind}`)
          expect(changesBetween(matrix, applied.value)).not.toEqual([])
          const left = allFindings(analyse(applied.value)).map(findingKey)
          expect(left).not.toContain(findingKey(finding))
        }
      }
    }),
  )
})

function finding(matrix: Matrix, rule: RuleId): Finding {
  const found = allFindings(analyse(matrix)).find((one) => one.rule === rule)
  if (found === undefined) throw new Error(`The chart does not break ${rule}`)
  return found
}

function labels(matrix: Matrix, rule: RuleId): readonly string[] {
  return fixesOf(matrix, finding(matrix, rule)).map((fix) => fix.label)
}

function fixed(matrix: Matrix, rule: RuleId, label: string): Matrix {
  const fix = fixesOf(matrix, finding(matrix, rule)).find((one) => one.label === label)
  if (fix?.kind !== 'command') throw new Error(`There is no fix ${label}`)
  const applied = apply(matrix, fix.command)
  if (!applied.ok) throw new Error(applied.error.kind)
  return applied.value
}
