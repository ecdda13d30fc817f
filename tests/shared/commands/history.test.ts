import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { emptyHistory, redo, remember, undo, type History } from '../../../shared/commands/history.ts'
import { commandLabel } from '../../../shared/commands/label.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { commandArbitrary } from '../../support/commandArbitrary.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'

/** Carries out the commands that can be, as an editor would. */
function carryOut(start: Matrix, commands: readonly Command[]): { matrix: Matrix; history: History } {
  let matrix = start
  let history = emptyHistory
  for (const command of commands) {
    const label = commandLabel(matrix, command)
    const next = apply(matrix, command)
    if (!next.ok || next.value === matrix) continue
    history = remember(history, { label, before: matrix, after: next.value })
    matrix = next.value
  }
  return { matrix, history }
}

const sessions = matrixArbitrary.chain((matrix) =>
  fc.tuple(fc.constant(matrix), fc.array(commandArbitrary(matrix), { maxLength: 30 })),
)

describe('any sequence of commands', () => {
  test('undone step by step gives the original bytes, and redone the last ones', () => {
    fc.assert(
      fc.property(sessions, ([start, commands]) => {
        const first = serialise(start)
        const { matrix, history } = carryOut(start, commands)
        const last = serialise(matrix)

        let back = matrix
        let rest = history
        for (let moved = undo(rest); moved; moved = undo(rest)) {
          back = moved.step.before
          rest = moved.history
        }
        expect(serialise(back)).toBe(first)

        let forth = back
        for (let moved = redo(rest); moved; moved = redo(rest)) {
          forth = moved.step.after
          rest = moved.history
        }
        expect(serialise(forth)).toBe(last)
      }),
      { numRuns: 300 },
    )
  })

  test('leaves a matrix that opens again as it is', () => {
    fc.assert(
      fc.property(sessions, ([start, commands]) => {
        const { matrix } = carryOut(start, commands)
        expect(parseMatrix(serialise(matrix))).toEqual({ ok: true, value: { matrix, version: 1 } })
      }),
      { numRuns: 300 },
    )
  })

  test('never changes a matrix that was handed in', () => {
    fc.assert(
      fc.property(sessions, ([start, commands]) => {
        const texts = new Map<Matrix, string>()
        let matrix = start
        for (const command of commands) {
          texts.set(matrix, serialise(matrix))
          const next = apply(matrix, command)
          if (next.ok) matrix = next.value
        }
        for (const [before, text] of texts) expect(serialise(before)).toBe(text)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the history', () => {
  const start = matrixOf('x | CIO\nBudget | A')
  const titles = Array.from({ length: 100 }, (_, at): Command => ({ type: 'setTitle', title: `Title ${at}` }))

  test('forgets what was undone once something else is done', () => {
    const { history } = carryOut(start, titles.slice(0, 3))
    const back = undo(history)
    expect(back?.history.future).toHaveLength(1)
    const again = remember(back!.history, { label: 'other', before: start, after: start })
    expect(redo(again)).toBeUndefined()
  })

  test('drops the oldest steps past its budget, and always keeps the latest', () => {
    let history = emptyHistory
    for (let at = 0; at < 100; at++)
      history = remember(history, { label: `${at}`, before: start, after: start }, 10_000)
    expect(history.past.length).toBeLessThan(20)
    expect(history.past.at(-1)?.label).toBe('99')
    const tight = remember(emptyHistory, { label: 'one', before: start, after: start }, 0)
    expect(tight.past).toHaveLength(1)
  })

  test('keeps ten thousand steps of an ordinary chart', () => {
    let history = emptyHistory
    for (let at = 0; at < 10_000; at++)
      history = remember(history, { label: `${at}`, before: start, after: start })
    expect(history.past).toHaveLength(10_000)
  })
})

describe('a command in words', () => {
  const matrix = matrixOf('x | CIO | CTO\nSecurity systems | A |')
  const cell = { row: asRowId('security-systems'), role: asRoleId('cto') }
  const other = { row: asRowId('security-systems'), role: asRoleId('cio') }

  test.each<[Command, string]>([
    [{ type: 'toggleLetter', cells: [cell], letter: asLetterKey('A') }, 'Set A for CTO on Security systems'],
    [
      { type: 'toggleLetter', cells: [other], letter: asLetterKey('A') },
      'Remove A for CIO on Security systems',
    ],
    [{ type: 'toggleLetter', cells: [cell, other], letter: asLetterKey('A') }, 'Set A on 2 cells'],
    [{ type: 'clearLetters', cells: [other] }, 'Clear for CIO on Security systems'],
    [
      { type: 'assignRow', row: cell.row, roles: [cell.role, other.role] },
      'Assign Security systems to CTO, CIO',
    ],
    [{ type: 'assignRow', row: cell.row, roles: [] }, 'Assign Security systems to nobody'],
    [{ type: 'addResponsibility', id: asRowId('n'), name: '', at: 0 }, 'Add responsibility'],
    [
      { type: 'renameRow', row: cell.row, name: '👩‍💻'.repeat(70) },
      `Rename Security systems to ${'👩‍💻'.repeat(59)}…`,
    ],
    [{ type: 'removeRows', rows: [cell.row] }, 'Delete Security systems'],
    [{ type: 'removeRole', role: asRoleId('gone') }, 'Delete role an unnamed role'],
  ])('%j', (command, label) => {
    expect(commandLabel(matrix, command)).toBe(label)
  })
})
