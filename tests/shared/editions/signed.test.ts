import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Edition, Matrix, Responsibility, Row } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { signatureStanding } from '../../../shared/editions/signatureStanding.ts'
import { mergeMatrices } from '../../../shared/merge/mergeMatrices.ts'
import { commandArbitrary } from '../../support/commandArbitrary.ts'
import { runsPerLane, seed } from '../../support/lane.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { done } from '../../support/workshopOf.ts'

/*
 * Whatever happens to a chart after it was signed and agreed: no signature is whole and no row is agreed whose covered state is
 * other than it was, and nothing that is not covered breaks a signature or opens a row.
 */

const at = '2026-11-30T10:00:00.000Z'
const roles = ['cio', 'cto', 'cfo'].map(asRoleId)
const start = matrixOf(`
            | CIO | CTO | CFO
  Budget    | A/R | C   |
  Product   |     | A/R | I
  # Later
  Invoices  | C   |     | A/R
  Culture   | R   | R   |`)

const signed = [
  ...['budget', 'product', 'invoices'].map(decision),
  { type: 'adopt', edition: { id: 'signed', at, by: 'Ada', why: '' } } as const,
  ...roles.map((role) => ({
    ...({ type: 'signOff' } as const),
    signOff: { id: `s-${role}`, role, name: 'Ann', at, edition: 'signed' },
  })),
].reduce<Matrix>((matrix, command) => done(apply(matrix, command)), start)
const [edition] = signed.editions

function decision(row: string): Command {
  return { type: 'decide', row: asRowId(row), cells: [], stamp: { id: `first-${row}`, why: '', by: '', at } }
}

/** What a signature covers, told once more and in another way than the code does it. */
function coveredText(state: Pick<Edition, 'scheme' | 'roles' | 'rows'>): string {
  const rows = state.rows.filter((row) => row.kind === 'responsibility')
  const keys = rows.flatMap(({ cells }) => [...cells.values()].flatMap(({ letters }) => letters))
  const names = state.scheme.letters
    .filter(({ key }) => keys.includes(key))
    .map(({ key, name }) => `${key}=${name}`)
  const heads = state.roles.map(({ id, name }) => `${id}=${name}`)
  return [names, heads, rows.map((row) => rowText(state, row))]
    .map((list) => list.toSorted().join('\n'))
    .join('\n\n')
}

function rowText({ scheme }: Pick<Matrix, 'scheme'>, { id, name, cells }: Responsibility): string {
  const held = [...cells].map(([role, { letters, scope, term = '' }]) => {
    const kinds = letters.map((key) => `${key}:${scheme.letters.find((one) => one.key === key)?.kind ?? ''}`)
    const isEmpty = letters.length === 0 && scope === '' && term === ''
    return isEmpty ? '' : `${role}=${kinds.toSorted().join(',')}(${scope})(${term})`
  })
  return JSON.stringify([id, name, held.filter(Boolean).toSorted()])
}

function agreedTexts(matrix: Matrix): ReadonlyMap<string, string> {
  const isAgreed = (row: Row): row is Responsibility =>
    row.kind === 'responsibility' && row.status === 'agreed'
  return new Map(matrix.rows.filter(isAgreed).map((row) => [row.id, rowText(matrix, row)]))
}

/** The rows a command decides on, by itself or among others. */
function decided(command: Command): readonly string[] {
  if (command.type === 'decide') return [command.row]
  if (command.type === 'setRowDetails') return command.details.status === undefined ? [] : [command.row]
  return command.type === 'together' ? command.commands.flatMap(decided) : []
}

type Step =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'undo' }
  | { readonly kind: 'merge'; readonly theirs: readonly Command[] }
  | { readonly kind: 'foreign'; readonly row: number; readonly change: ForeignChange; readonly text: string }

type ForeignChange = (typeof foreignChanges)[number]
const foreignChanges = ['letters', 'scope', 'term', 'name', 'description', 'order', 'title'] as const

const command = commandArbitrary(signed)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: command.map((one) => ({ kind: 'command', command: one }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' } as const) },
  {
    weight: 2,
    arbitrary: fc.array(command, { maxLength: 4 }).map((theirs) => ({ kind: 'merge', theirs }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('foreign' as const),
      row: fc.nat(4),
      change: fc.constantFrom(...foreignChanges),
      text: fc.constantFrom('A', 'R', 'C'),
    }),
  },
)

interface Foreign {
  title: string
  rows: { name: string; description?: string; cells?: Record<string, unknown> }[]
}

/** The file after a program that knows nothing of editions was at it. */
function writtenBy({ row, change, text }: Extract<Step, { kind: 'foreign' }>, matrix: Matrix): Matrix {
  const file = JSON.parse(serialise(matrix)) as Foreign
  const one = file.rows[row]
  const role = matrix.roles[0]?.id
  if (change === 'title') file.title = text
  if (change === 'order') file.rows.reverse()
  if (one && change === 'name') one.name = text
  if (one && change === 'description') one.description = text
  if (one?.cells && role && change === 'letters') one.cells[role] = text
  if (one?.cells && role && change === 'scope') one.cells[role] = { letters: text, scope: text }
  if (one?.cells && role && change === 'term') one.cells[role] = { letters: text, term: '../2026-12-31' }
  const parsed = parseMatrix(JSON.stringify(file))
  return parsed.ok ? parsed.value.matrix : matrix
}

function applied(matrix: Matrix, one: Command): Matrix {
  const result = apply(matrix, one)
  return result.ok ? result.value : matrix
}

let edits = 0
/** How many of each command were tried; the compiler asks for every one that there is. */
const tried: Record<Command['type'], number> = {
  ...{ setLetters: 0, toggleLetter: 0, clearLetters: 0, assignRow: 0, setCells: 0, setCellDetails: 0 },
  ...{ addResponsibility: 0, addSection: 0, renameRow: 0, setRowDetails: 0, removeRows: 0, moveRows: 0 },
  ...{ orderRows: 0, duplicateRows: 0, addRole: 0, renameRole: 0, setRoleDetails: 0, removeRole: 0 },
  ...{ moveRole: 0, together: 0, changeScheme: 0, waive: 0, revokeWaiver: 0, decide: 0, logDecision: 0 },
  ...{ park: 0, unpark: 0, takeSnapshot: 0, removeSnapshot: 0, adopt: 0, signOff: 0, withdrawSignOff: 0 },
  ...{ setStrict: 0, setTitle: 0, setGoal: 0 },
}

test('after any edits, undo, merges and foreign writes a signature and “agreed” say what is so', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 20 }), (steps) => {
      let now = signed
      const past: Matrix[] = []
      for (const one of steps) {
        const before = now
        edits++
        switch (one.kind) {
          case 'command': {
            tried[one.command.type]++
            now = applied(now, one.command)
            expectAgreed(now, [before], decided(one.command))
            break
          }
          case 'undo':
            now = past.pop() ?? now
            break
          case 'merge': {
            const theirs = one.theirs.reduce(applied, signed)
            now = mergeMatrices(signed, now, theirs).matrix
            expectAgreed(now, [before, theirs], [])
            break
          }
          case 'foreign':
            now = writtenBy(one, now)
            expectAgreed(now, [before], [])
        }
        if (one.kind !== 'undo' && now !== before) past.push(before)
        expectSignatures(now)
      }
    }),
    { ...runsPerLane(150), seed },
  )
  expect(edits).toBeGreaterThan(1_000)
  expect(Object.entries(tried).filter(([, times]) => times === 0)).toEqual([])
})

function expectAgreed(after: Matrix, before: readonly Matrix[], newly: readonly string[]): void {
  const was = before.map(agreedTexts)
  for (const [row, text] of agreedTexts(after)) {
    if (!newly.includes(row)) expect(was.map((texts) => texts.get(row))).toContain(text)
  }
  // Nothing that is not covered opens a row: one that says the same and was agreed on all sides is agreed.
  for (const row of after.rows) {
    if (row.kind === 'section' || (row.status ?? 'open') !== 'open' || newly.includes(row.id)) continue
    expect(was.every((texts) => texts.get(row.id) === rowText(after, row))).toBe(false)
  }
}

function expectSignatures(matrix: Matrix): void {
  const own = matrix.signOffs.filter((one) => one.edition === 'signed' && one.id.startsWith('s-'))
  for (const signature of own) {
    const standing = signatureStanding(matrix, signature)
    const isSame = edition !== undefined && coveredText(matrix) === coveredText(edition)
    expect(standing.kind).toBe(isSame ? 'whole' : 'changed')
  }
}
