import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import { matrixJsonSchema } from '../../../shared/document/jsonSchema.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise, serialisedLines } from '../../../shared/document/serialise.ts'
import { applyLinePatch, linePatch } from '../../../shared/files/linePatch.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'

function parsed(text: string): Matrix {
  const result = parseMatrix(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.matrix
}

/** The rows without one, with one renamed, or with one at the end: by the number. */
function turnedAt(rows: Matrix['rows'], number: number): Matrix['rows'] {
  const at = Math.floor(number / 3) % Math.max(1, rows.length)
  const row = rows[at]
  if (row === undefined) return rows
  if (number % 3 === 0) return rows.toSpliced(at, 1)
  return number % 3 === 1
    ? rows.with(at, { ...row, name: `${row.name} ${number}` })
    : [...rows.toSpliced(at, 1), row]
}

describe('the canonical text', () => {
  test('of any matrix parses back to the same matrix', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        expect(parsed(serialise(matrix))).toEqual(matrix)
      }),
    )
  })

  test('of a parsed text is that text, byte for byte', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const text = serialise(matrix)
        expect(serialise(parsed(text))).toBe(text)
      }),
    )
  })

  test('does not depend on the order of fields in the file it was read from', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const reversed = JSON.stringify(backwards(JSON.parse(serialise(matrix))))
        expect(serialise(parsed(reversed))).toBe(serialise(matrix))
      }),
    )
  })

  test('is put right by what differs between the lines of two charts, whatever has changed', () => {
    fc.assert(
      fc.property(matrixArbitrary, fc.array(fc.nat(), { maxLength: 5 }), (matrix, places) => {
        const changed = { ...matrix, rows: places.reduce(turnedAt, matrix.rows) }
        const patch = linePatch(serialisedLines(matrix), serialisedLines(changed))
        expect(applyLinePatch(serialise(matrix), patch)).toBe(serialise(changed))
      }),
    )
  })

  test('changes in one line when one cell changes', () => {
    fc.assert(
      fc.property(matrixArbitrary, fc.nat(), fc.nat(), (matrix, rowAt, roleAt) => {
        const rows = matrix.rows.filter((row) => row.kind === 'responsibility')
        const row = rows[rowAt % rows.length]
        const role = matrix.roles[roleAt % matrix.roles.length]
        fc.pre(row !== undefined && role !== undefined)
        const letter = matrix.scheme.letters[0]!.key
        const changed = apply(matrix, {
          type: 'toggleLetter',
          cells: [{ row: row.id, role: role.id }],
          letter,
        })
        if (!changed.ok) throw new Error(changed.error.kind)
        const before = serialise(matrix).split('\n')
        const after = serialise(changed.value).split('\n')
        expect(after).toHaveLength(before.length)
        expect(after.filter((line, at) => line !== before[at])).toHaveLength(1)
      }),
    )
  })

  test('holds letters owner first and leaves empty cells out', () => {
    const text = serialise(
      matrixOf(`
             | CIO | CTO
      Budget | R/A |    `),
    )
    expect(text).toContain(
      '{ "kind": "responsibility", "id": "budget", "name": "Budget", "cells": { "cio": "A/R" } }',
    )
  })

  test('ends with a line feed and has no other line endings', () => {
    const text = serialise(matrixOf('x | CIO'))
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).not.toContain('\r')
  })
})

describe('a file of version 1', () => {
  const text = readFileSync(join(import.meta.dirname, '../../documents/version-1.raci'), 'utf8')

  test('opens and is written again byte for byte', () => {
    expect(serialise(parsed(text))).toBe(text)
  })

  test('keeps fields of a newer release at every level', () => {
    const matrix = parsed(text)
    expect(matrix.extra).toEqual({ theme: { colour: 'blue', shades: [1, 2] } })
    expect(matrix.roles[0]?.extra).toEqual({ photo: null })
    expect(matrix.rows[1]?.extra).toEqual({ horizon: 3 })
  })
})

test('the JSON Schema in docs/ is the one made from the schema in code', () => {
  const shipped = readFileSync(join(import.meta.dirname, '../../../docs/raci.schema.json'), 'utf8')
  expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(matrixJsonSchema())))
})

/** The same JSON with the fields of every object in reverse. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, backwards(field)]),
  )
}
