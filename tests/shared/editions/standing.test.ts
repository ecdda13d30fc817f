import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { changesSinceEdition } from '../../../shared/editions/changesSinceEdition.ts'
import {
  describeStanding,
  latestSignature,
  signatureStanding,
} from '../../../shared/editions/signatureStanding.ts'
import { editionAsItStands, signingCommand } from '../../../shared/editions/signing.ts'
import { mergeMatrices } from '../../../shared/merge/mergeMatrices.ts'
import { describeRemark } from '../../../shared/merge/remarks.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { done } from '../../support/workshopOf.ts'

const [cio, cto, cfo] = [asRoleId('cio'), asRoleId('cto'), asRoleId('cfo')]
const chart = matrixOf(`
             | CIO | CTO | CFO
  Budget     | A/R | C   |
  Product    |     | A/R | I
  Invoices   |     |     | A/R`)
const at = '2026-11-30T10:00:00.000Z'

const adopting = (id: string, by = 'Ada'): Command => ({ type: 'adopt', edition: { id, at, by, why: '' } })
const signing = (role: typeof cio, edition = 'e1'): Command => ({
  type: 'signOff',
  signOff: { id: `s-${role}`, role, name: 'Ann', at, edition },
})
const set = (row: string, role: typeof cio, letters: string): Command => ({
  ...{ type: 'setLetters', cells: [{ row: asRowId(row), role }] },
  letters: letters === '' ? [] : letters.split('/').map(asLetterKey),
})

function after(matrix: Matrix, ...commands: readonly Command[]): Matrix {
  return commands.reduce((now, command) => done(apply(now, command)), matrix)
}

function opened(text: string): Matrix {
  const parsed = parseMatrix(text)
  return parsed.ok ? parsed.value.matrix : expect.fail(JSON.stringify(parsed.error))
}

function said(matrix: Matrix, role: typeof cio): string {
  const signature = latestSignature(matrix, role)
  return signature ? describeStanding(signatureStanding(matrix, signature)) : 'not signed'
}

const signed = after(chart, adopting('e1'), signing(cio), signing(cto), signing(cfo))

describe('a signature', () => {
  test('is whole while what it covers stands, in this file and in the next', () => {
    expect(said(signed, cio)).toBe('signed edition 1')
    expect(said(opened(serialise(signed)), cio)).toBe('signed edition 1')
    const other = after(signed, { type: 'moveRole', role: cfo, to: 0 }, { type: 'setGoal', goal: 'Clear' })
    expect(said(other, cio)).toBe('signed edition 1')
  })

  test('says how many rows of theirs changed, whoever has the letter now', () => {
    const moved = after(signed, set('budget', cio, ''), set('budget', cto, 'A/R'))
    expect(said(moved, cio)).toBe('signed edition 1; 1 row of theirs changed since')
    expect(said(moved, cto)).toBe('signed edition 1; 1 row of theirs changed since')
    expect(said(moved, cfo)).toBe('signed edition 1; no row of theirs changed since, 1 other row did')
    const back = after(moved, set('budget', cio, 'A/R'), set('budget', cto, 'C'))
    expect(said(back, cio)).toBe('signed edition 1')
  })

  test('says so when roles or the letters became others', () => {
    const renamed = after(signed, { type: 'renameRole', role: cfo, name: 'Finance' })
    expect(said(renamed, cio)).toBe('signed edition 1; no row changed since, but roles or letters did')
    const gone = after(signed, { type: 'removeRole', role: cfo })
    expect(said(gone, cfo)).toBe('signed edition 1; 2 rows of theirs changed since')
  })

  test('from before editions says that, and keeps its bytes', () => {
    const old = serialise({ ...chart, signOffs: [{ id: 's', role: cio, roleName: 'CIO', name: 'Ann', at }] })
    expect(said(opened(old), cio)).toBe('signed before editions')
    expect(serialise(opened(old))).toBe(old)
  })

  test.each<[string, string, string, string]>([
    ['the name', '"name": "Ann"', '"name": "Bob"', 'does not fit'],
    ['the reason of the edition', '"why": ""', '"why": "Because"', 'does not fit'],
    [
      'the state of the edition',
      '"cells": { "cio": "A/R", "cto": "C" }, "id": "budget"',
      '"cells": { "cio": "A/R", "cto": "A" }, "id": "budget"',
      'does not fit',
    ],
    ['the edition it is on', '"edition": "e1"', '"edition": "e9"', 'not in this file'],
    ['the kind of digest', '"digest": "sha256:', '"digest": "sha999:', 'a newer Remit'],
  ])('shows that %s was changed by hand', (_what, before, instead, words) => {
    const text = serialise(signed)
    expect(text).toContain(before)
    expect(said(opened(text.replaceAll(before, instead)), cio)).toContain(words)
  })

  test('on a draft adopts it in the same step', () => {
    const signature = { id: 's', role: cio, name: 'Ann', at }
    const made = after(
      chart,
      signingCommand(chart, signature, () => ({ id: 'e1', at, by: '', why: '' })),
    )
    expect(said(made, cio)).toBe('signed edition 1')
    const next = signingCommand(made, { ...signature, id: 's2', role: cto }, () => expect.fail())
    expect(after(made, next).editions).toHaveLength(1)
  })
})

describe('a draft', () => {
  test('says what changed since the edition; how far rows are does not count', () => {
    const [edition] = signed.editions
    if (!edition) return expect.fail()
    const row = asRowId('budget')
    const draft = after(signed, { type: 'setRowDetails', row, details: { status: 'parked' } })
    expect(changesSinceEdition(draft, edition)).toEqual([])
    expect(editionAsItStands(draft)).toBe(edition)
    const changed = after(draft, set('invoices', cio, 'C'), { type: 'renameRow', row, name: 'Money' })
    expect(changesSinceEdition(changed, edition).map(({ words }) => words)).toEqual([
      'Responsibility renamed: Budget → Money',
      'CIO: – → C on Invoices',
    ])
    expect(editionAsItStands(changed)).toBeUndefined()
  })
})

describe('two editions of one number', () => {
  const ours = after(signed, set('budget', cio, 'A'), adopting('e2-ours', 'Ada'))
  const theirs = after(signed, set('invoices', cto, 'C'), adopting('e2-theirs', 'Bob'))

  test('are both kept, whichever side is ours, and remarked on', () => {
    const here = mergeMatrices(signed, ours, theirs)
    const there = mergeMatrices(signed, theirs, ours)
    expect(here.matrix.editions.map(({ number, by }) => [number, by])).toEqual([
      [1, 'Ada'],
      [2, 'Ada'],
      [2, 'Bob'],
    ])
    expect(serialise(there.matrix)).toBe(serialise(here.matrix))
    expect(opened(serialise(here.matrix))).toEqual(here.matrix)
    expect(here.remarks.map(describeRemark)).toEqual([
      'Both sides adopted an edition 2. Both are kept, each with its date and its code; adopt the next one to say what holds.',
    ])
    expect(said(here.matrix, cio)).toBe('signed edition 1; 1 row of theirs changed since')
  })
})

describe('what two sides agreed on', () => {
  const decide = (row: string, letters: string): Command => ({
    ...{
      type: 'decide',
      row: asRowId(row),
      cells: [{ role: cio, letters: letters.split('/').map(asLetterKey) }],
    },
    stamp: { id: `d-${row}-${letters.length}`, why: '', by: '', at },
  })

  test('is open again, and remarked on, when the other side changed the row', () => {
    const agreed = after(chart, decide('budget', 'A'))
    const changed = after(chart, set('budget', cto, 'I'))
    const merged = mergeMatrices(chart, agreed, changed)
    expect(merged.matrix.rows[0]).not.toHaveProperty('status')
    expect(merged.remarks.map(describeRemark)).toEqual([
      'Budget is open again: what came of both sides is not what one side agreed on.',
    ])
  })

  test('stays so when the other side changed another row', () => {
    const agreed = after(chart, decide('budget', 'A'))
    const merged = mergeMatrices(chart, agreed, after(chart, set('product', cto, 'I')))
    expect(merged.matrix.rows[0]).toMatchObject({ status: 'agreed' })
    expect(merged.remarks).toEqual([])
  })

  test('is open again when another program changed it in the file, and that is said', () => {
    const text = serialise(after(chart, decide('budget', 'A')))
    const parsed = parseMatrix(text.replace('"cto": "C"', '"cto": "A"'))
    expect(parsed.ok && parsed.value.matrix.rows[0]).not.toHaveProperty('status')
    expect(parsed.ok && parsed.value.reopened).toEqual(['budget'])
    expect(parseMatrix(text)).not.toHaveProperty('value.reopened')
  })
})
