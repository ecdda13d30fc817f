import { describe, expect, test } from 'vitest'
import { analyse, allFindings } from '../../../shared/analysis/analyse.ts'
import { apply } from '../../../shared/commands/apply.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { progressOf } from '../../../shared/document/progress.ts'
import { coverage } from '../../../shared/document/query.ts'
import { rowInWords } from '../../../shared/document/rowInWords.ts'
import { holdsOn, isTerm, readTerm, termInWords } from '../../../shared/document/term.ts'
import { signatureStanding } from '../../../shared/editions/signatureStanding.ts'
import { mergeMatrices } from '../../../shared/merge/mergeMatrices.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { done } from '../../support/workshopOf.ts'

const [cio, cto, budget] = [asRoleId('cio'), asRoleId('cto'), asRowId('budget')]
const chart = { ...matrixOf('| CIO | CTO\nBudget | A/R | A/R'), goal: 'One owner' }

function during(matrix: Matrix, role: typeof cio, term: string): Matrix {
  const cell = { row: budget, role }
  return done(apply(matrix, { type: 'setCellDetails', cell, details: { term } }))
}

const handedOver = during(during(chart, cio, '../2026-12-31'), cto, '2027-01-01/..')

describe('a term', () => {
  test.each([
    ['until 31 December 2026', '../2026-12-31'],
    ['from 1 January 2027', '2027-01-01/..'],
    ['From 2026-01-01 to 2026-12-31', '2026-01-01/2026-12-31'],
    ['2026-01-01/2026-12-31', '2026-01-01/2026-12-31'],
    ['', ''],
  ])('%j is read as %j', (text, term) => {
    expect(readTerm(text)).toBe(term)
  })

  test.each(['soon', 'until soon', '2027-01-02/2027-01-01', '../..', '2026-02-30/..', 'from', 'until'])(
    '%j is none',
    (text) => {
      expect(readTerm(text)).toBeUndefined()
      expect(isTerm(text)).toBe(false)
    },
  )

  test('holds on its first day and its last one', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
    expect(days.map((day) => holdsOn('2026-01-01/2026-12-31', day))).toEqual([false, true, true, false])
    expect(holdsOn(undefined, '2026-01-01')).toBe(true)
  })

  test('is read in words', () => {
    expect(termInWords('2026-01-01/2026-12-31')).toBe('from 1 January 2026 until 31 December 2026')
    expect(rowInWords(handedOver, rowOf(handedOver))).toBe(
      'CIO: A/R until 31 December 2026, CTO: A/R from 1 January 2027',
    )
  })
})

describe('a row that is handed over on a day', () => {
  test('has one owner, as the two are never at once', () => {
    expect(coverage(handedOver).oneOwner).toBe(1)
    expect(progressOf(handedOver.scheme, handedOver.rows).oneOwner).toBe(1)
    expect(allFindings(analyse(handedOver)).map(({ rule }) => rule)).toEqual([])
  })

  test('has two where their days overlap', () => {
    const overlapping = during(handedOver, cto, '2026-12-31/..')
    expect(coverage(overlapping).oneOwner).toBe(0)
    expect(allFindings(analyse(overlapping)).map(({ rule }) => rule)).toContain('many-owners')
  })

  test('is told on the day it turns, and put right by the fixes', () => {
    const rules = (today: string) =>
      allFindings(analyse(handedOver, undefined, today)).map(({ rule, role }) => [rule, role])
    expect(rules('2026-12-31')).toEqual([])
    expect(rules('2027-01-01')).toEqual([
      ['term-over', cio],
      ['term-begun', cto],
    ])
  })

  test('is assigned anew without days', () => {
    const assigned = done(apply(handedOver, { type: 'assignRow', row: budget, roles: [cto] }))
    expect(rowInWords(assigned, rowOf(assigned))).toBe('CTO: A/R')
    expect([...rowOf(assigned).cells.keys()]).toEqual([cto])
  })
})

test('a term is covered by a signature, and two people who change one apart are asked', () => {
  const at = '2026-11-30T10:00:00.000Z'
  const signed = [
    { type: 'adopt', edition: { id: 'one', at, by: '', why: '' } } as const,
    { type: 'signOff', signOff: { id: 's', role: cio, name: 'Ann', at, edition: 'one' } } as const,
  ].reduce((matrix, command) => done(apply(matrix, command)), handedOver)
  const [signature] = signed.signOffs
  if (signature === undefined) throw new Error('nobody signed')
  expect(signatureStanding(signed, signature).kind).toBe('whole')
  const moved = during(signed, cio, '../2027-03-31')
  expect(signatureStanding(moved, signature)).toMatchObject({ kind: 'changed', own: [{ id: budget }] })
  const { conflicts } = mergeMatrices(signed, moved, during(signed, cio, '../2027-06-30'))
  expect(conflicts).toHaveLength(1)
})

function rowOf({ rows }: Matrix) {
  const [row] = rows
  if (row?.kind !== 'responsibility') throw new Error('the chart has no row')
  return row
}
