import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import { asLetterKey, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { rowRuns, rowsOfRuns } from '../../../shared/document/rowRuns.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { fullChart } from '../../support/fullChart.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { done } from '../../support/workshopOf.ts'

const at = '2026-11-30T10:00:00.000Z'

function adopted(matrix: Matrix, id: string): Matrix {
  return done(apply(matrix, { type: 'adopt', edition: { id, at, by: '', why: '' } }))
}

test('any list of rows is made of any other, and what both have is not written again', () => {
  const rows = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-h]$/), text: fc.nat(1) }), {
    selector: ({ id }) => id,
  })
  const isSame = (one: { text: number }, other: { text: number }) => one.text === other.text
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const runs = rowRuns(before, after, isSame)
      expect(rowsOfRuns(before, runs)).toEqual(after)
      if (before.length > 0) expect(rowRuns(before, before, isSame)).toEqual([before.length])
    }),
  )
})

describe('fifty editions in a file', () => {
  const start = fullChart(200, 12)
  let chart = start
  for (let at = 0; at < 50; at++) {
    const row = asRowId(`row-${at * 3}`)
    const [role] = start.roles
    if (role === undefined) continue
    const cells = [{ row, role: role.id }]
    chart = adopted(done(apply(chart, { type: 'toggleLetter', cells, letter: asLetterKey('C') })), `e${at}`)
  }
  const text = serialise(chart)

  test('take little more than the first one', () => {
    const [none, one] = [serialise(start).length, serialise(adopted(start, 'e1')).length]
    expect(one).toBeLessThan(2.2 * none)
    expect(text.length).toBeLessThan(one + 50 * 1_200)
  })

  test('are read as they were written, and what they have alike is one object', () => {
    const parsed = parseMatrix(text)
    if (!parsed.ok) return expect.fail(JSON.stringify(parsed.error))
    const { matrix } = parsed.value
    expect(matrix).toEqual(chart)
    expect(serialise(matrix)).toBe(text)
    const rows = new Set([matrix.rows, ...matrix.editions.map((one) => one.rows)].flat())
    expect(rows.size).toBeLessThan(matrix.rows.length + 2 * 50)
  })

  test('stay as they are in an older Remit, which keeps what it does not know', () => {
    const json = JSON.parse(text) as Record<string, unknown>
    expect(Object.keys(json).slice(-2)).toEqual(['signOffs', 'editions'])
  })
})

describe('a file whose editions are not whole', () => {
  const text = serialise(adopted(adopted(matrixOf('x | CIO\nBudget | A\nLab | R'), 'e1'), 'e2'))
  const problem = (changed: string): string => {
    const parsed = parseMatrix(changed)
    if (parsed.ok || parsed.error.kind !== 'invalid') return 'opens'
    return parsed.error.problems.map(({ path }) => path).join(', ')
  }

  test.each([
    ['more rows than the one before has', '"rows": [2]', '"rows": [3]', '$.editions[1].rows'],
    ['nothing it came after', '"after": "e1"', '"after": "gone"', '$.editions[1].scheme'],
    ['an id twice', '"id": "e2"', '"id": "e1"', '$.editions[1].id'],
    [
      'a row under a role that is not there',
      '"rows": [2]',
      '"rows": [2, { "kind": "responsibility", "id": "x", "name": "X", "cells": { "gone": "A" } }]',
      '$.editions[1].rows[0].cells.gone',
    ],
  ])('%s', (_what, before, instead, path) => {
    expect(text).toContain(before)
    expect(problem(text.replace(before, instead))).toContain(path)
  })
})
