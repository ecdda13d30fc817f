import fc from 'fast-check'
import type { Command, LetterMapping } from '../../shared/commands/command.ts'
import {
  asLetterKey,
  asRoleId,
  asRowId,
  type LetterKey,
  type RoleId,
  type RowId,
} from '../../shared/document/ids.ts'
import { cellFields, roleDetailFields, rowDetailFields } from '../../shared/document/fields.ts'
import { valueIn, type Fields, type Values } from '../../shared/document/fieldValues.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { schemes } from '../../shared/document/schemes.ts'
import { valuesArbitrary } from './fieldArbitrary.ts'
import { oddText } from './oddText.ts'

/**
 * Any command for a matrix, possible or not: ids and places are drawn from what was there at the start, so that later
 * in a sequence some of them are gone.
 */
export function commandArbitrary({ rows, roles }: Matrix): fc.Arbitrary<Command> {
  const row = fc.constantFrom(...rows.map(({ id }) => id), asRowId('new-1'), asRowId('gone'))
  const role = fc.constantFrom(...roles.map(({ id }) => id), asRoleId('new-1'), asRoleId('gone'))
  const cell = fc.record({ row, role })
  const cells = fc.array(cell, { maxLength: 6 })
  const letter = fc.constantFrom('R', 'A', 'C', 'I', 'S', 'Z').map(asLetterKey)
  const place = fc.integer({ min: -1, max: 9 })
  const newRow = fc.constantFrom('new-1', 'new-2', 'new-3').map(asRowId)
  const newRole = fc.constantFrom('new-1', 'new-2').map(asRoleId)
  const name = fc.oneof(
    { weight: 9, arbitrary: oddText },
    { weight: 1, arbitrary: fc.constant('x'.repeat(40_000)) },
  )
  const of = <T extends Command['type']>(type: T) => fc.constant(type)
  const simple = fc.record({ type: of('toggleLetter'), cells, letter })
  return fc.oneof(
    fc.record({
      type: of('setCells'),
      doing: fc.constant('Fill'),
      cells: fc.array(
        fc.record({ row, role, letters: fc.array(letter, { maxLength: 2 }), scope: name, note: name, term }),
      ),
    }),
    fc.record({
      type: of('duplicateRows'),
      copies: fc.array(fc.record({ row, id: newRow }), { maxLength: 3 }),
    }),
    fc.record({
      type: of('together'),
      label: fc.constant('Several'),
      commands: fc.array(simple, { maxLength: 3 }),
    }),
    fc.record({ type: of('setLetters'), cells, letters: fc.array(letter, { maxLength: 3 }) }),
    fc.record({ type: of('toggleLetter'), cells, letter }),
    fc.record({ type: of('clearLetters'), cells }),
    fc.record({ type: of('assignRow'), row, roles: fc.uniqueArray(role, { maxLength: 3 }) }),
    fc.record({ type: of('setCellDetails'), cell, details: someOf(cellFields, name) }),
    fc.record({ type: of('addResponsibility'), id: newRow, name, at: place }),
    fc.record({ type: of('addSection'), id: newRow, name, at: place }),
    fc.record({ type: of('renameRow'), row, name }),
    fc.record({
      type: of('setRowDetails'),
      row,
      details: fc.oneof(
        someOf(rowDetailFields, name),
        fc.record({ effort: fc.constantFrom(-1, 5_000, Number.NaN) }),
      ),
    }),
    fc.record({ type: of('setRoleDetails'), role, details: someOf(roleDetailFields, name) }),
    fc.record({ type: of('removeRows'), rows: fc.array(row, { maxLength: 2 }) }),
    fc.record({ type: of('moveRows'), rows: fc.array(row, { maxLength: 3 }), to: place }),
    fc.record({ type: of('addRole'), id: newRole, name, at: place }),
    fc.record({ type: of('renameRole'), role, name }),
    fc.record({ type: of('removeRole'), role }),
    fc.record({ type: of('moveRole'), role, to: place }),
    fc.record({
      type: of('changeScheme'),
      scheme: fc.constantFrom(...schemes),
      mapping: fc
        .array(fc.tuple(letter, fc.option(fc.constantFrom('A', 'D', 'I').map(asLetterKey))), { maxLength: 3 })
        .map((pairs): LetterMapping => new Map(pairs)),
    }),
    fc.record({
      type: of('orderRows'),
      by: fc.constant('name'),
      rows: fc.shuffledSubarray(rows.map(({ id }) => id)),
    }),
    fc.record({
      type: of('waive'),
      waiver: fc.record({
        id: fc.constantFrom('w1', 'w2'),
        rule: fc.constant('no-owner'),
        row,
        about: fc.constantFrom('', 'r1=A:'),
        reason: name,
        by: fc.constant(''),
        at: fc.constant('2026-03-01T09:30:00.000Z'),
      }),
    }),
    fc.record({ type: of('revokeWaiver'), id: fc.constantFrom('w1', 'w2', 'gone') }),
    ...recordCommands({ row, role, letter, name }),
    fc.record({ type: of('setStrict'), strict: fc.boolean() }),
    fc.record({ type: of('setTitle'), title: name }),
    fc.record({ type: of('setGoal'), goal: name }),
  )
}

/** No term, two that fit and one that ends before it begins. */
const term = fc.constantFrom('', '../2026-12-31', '2027-01-01/..', '2027-01-02/2027-01-01')

/** Values for all fields, or for one alone, as a form sends what was typed. */
function someOf<F extends Fields>(fields: F, text: fc.Arbitrary<string>): fc.Arbitrary<Partial<Values<F>>> {
  const all = valuesArbitrary(fields, text)
  const one = fc.tuple(all, fc.constantFrom(...Object.keys(fields))).map(([values, name]) => {
    const only: Partial<Values<F>> = {}
    return Object.assign(only, { [name]: valueIn(values, name) })
  })
  return fc.oneof(all, one)
}

interface Parts {
  readonly row: fc.Arbitrary<RowId>
  readonly role: fc.Arbitrary<RoleId>
  readonly letter: fc.Arbitrary<LetterKey>
  readonly name: fc.Arbitrary<string>
}

/** Commands about decisions, the parking lot, snapshots, editions and signatures. */
function recordCommands({ row, role, letter, name }: Parts): fc.Arbitrary<Command>[] {
  const of = <T extends Command['type']>(type: T) => fc.constant(type)
  const id = fc.constantFrom('rec-1', 'rec-2', 'before')
  const at = fc.constant('2026-03-01T09:30:00.000Z')
  const edition = fc.constantFrom('ed-1', 'ed-2', 'ed-3')
  return [
    fc.record({
      type: of('decide'),
      row,
      cells: fc.array(fc.record({ role, letters: fc.array(letter, { maxLength: 2 }), scope: name, term }), {
        maxLength: 3,
      }),
      stamp: fc.record({ id, why: name, by: name, at }),
    }),
    fc.record({
      type: of('logDecision'),
      decision: fc.record({ id, row, rowName: name, before: name, after: name, why: name, by: name, at }),
    }),
    fc.record({
      type: of('park'),
      parked: fc.record(
        {
          ...{ id, row, question: name, owner: name, at },
          due: fc.constantFrom('2026-03-31', '2026-02-30', 'soon'),
        },
        { requiredKeys: ['id', 'row', 'question', 'owner', 'at'] },
      ),
    }),
    fc.record({ type: of('unpark'), id }),
    fc.record({ type: of('takeSnapshot'), snapshot: fc.record({ id, name, at }) }),
    fc.record({ type: of('removeSnapshot'), id }),
    fc.record({ type: of('adopt'), edition: fc.record({ id: edition, at, by: name, why: name }) }),
    fc.record({ type: of('signOff'), signOff: fc.record({ id, role, name, at, edition }) }),
    fc.record({ type: of('withdrawSignOff'), id }),
  ]
}
