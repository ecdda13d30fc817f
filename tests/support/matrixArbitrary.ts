import fc from 'fast-check'
import { asLetterKey, asMatrixId, asRoleId, asRowId, type RoleId } from '../../shared/document/ids.ts'
import { isEmptyCell } from '../../shared/document/cellContent.ts'
import { cellFields, chartFields, roleFields, rowFields } from '../../shared/document/fields.ts'
import { inSchemeOrder } from '../../shared/document/letters.ts'
import {
  type Cell,
  type Edition,
  type ExtraFields,
  type Json,
  type Matrix,
  type Role,
  type Row,
  type Scheme,
} from '../../shared/document/matrix.ts'
import { editionDigest } from '../../shared/document/recordDigest.ts'
import { raci, rasci } from '../../shared/document/schemes.ts'
import { heldArbitrary } from './fieldArbitrary.ts'
import { oddText } from './oddText.ts'

const id = fc
  .stringMatching(/^[A-Za-z0-9_-]{1,12}$/)
  .filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text))
const time = fc.constantFrom('2026-03-01T09:30:00.000Z', '1999-12-31T23:59:59Z')

const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 2, noUnicodeString: false })
  // Keys that are refused, and numbers that are refused or written differently, are tests of their own.
  .filter((value) => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value)))
  .map(
    (value) =>
      JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
        typeof part === 'number' ? Math.trunc(part % 1000) + 0 : part,
      ) as Json,
  )

const extra: fc.Arbitrary<{ extra?: ExtraFields }> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(fc.constantFrom('futureField', 'x-other', 'zeta', '0'), json, { minKeys: 1, maxKeys: 2 })
      .map((fields) => ({ extra: { ...fields } })),
  },
)

function cellOf(scheme: Scheme): fc.Arbitrary<Cell> {
  const key = fc.constantFrom(
    ...scheme.letters.map((letter) => letter.key),
    asLetterKey('Z'),
    asLetterKey('É9'),
  )
  return fc
    .record({ keys: fc.uniqueArray(key, { maxLength: 3 }), details: heldArbitrary(cellFields), extra })
    .map(({ keys, details, extra: more }) => ({
      letters: inSchemeOrder(scheme, keys),
      ...details,
      ...more,
    }))
}

function rowsOf(scheme: Scheme, roles: readonly Role[]): fc.Arbitrary<Row[]> {
  const cells = fc
    .tuple(
      ...roles.map(({ id: role }) =>
        fc.tuple(fc.constant(role), fc.option(cellOf(scheme), { nil: undefined })),
      ),
    )
    .map(
      (pairs) =>
        new Map(
          pairs.flatMap(([role, cell]): [RoleId, Cell][] =>
            cell && !isEmptyCell(cell) ? [[role, cell]] : [],
          ),
        ),
    )
  const row = fc.record({ rowId: id, facts: heldArbitrary(rowFields), isSection: fc.boolean(), cells, extra })
  return fc
    .uniqueArray(row, { selector: (one) => one.rowId, maxLength: 8 })
    .map((rows) =>
      rows.map(({ rowId, facts, isSection, cells: own, extra: more }): Row =>
        isSection
          ? { kind: 'section', id: asRowId(rowId), name: facts.name, ...more }
          : { kind: 'responsibility', id: asRowId(rowId), cells: own, ...facts, ...more },
      ),
    )
}

const rolesArbitrary: fc.Arbitrary<Role[]> = fc
  .uniqueArray(fc.record({ roleId: id, facts: heldArbitrary(roleFields), extra }), {
    selector: (one) => one.roleId,
    maxLength: 5,
  })
  .map((roles) =>
    roles.map(({ roleId, facts, extra: more }) => ({ id: asRoleId(roleId), ...facts, ...more })),
  )

/** A record, with fields of the future or without. */
function withExtra<T extends object>(own: fc.Arbitrary<T>): fc.Arbitrary<T & { extra?: ExtraFields }> {
  return fc.tuple(own, extra).map(([fields, more]) => ({ ...fields, ...more }))
}

const rowId = id.map(asRowId)
const roleId = id.map(asRoleId)
const waiver = withExtra(
  fc.record(
    { id, rule: oddText, row: rowId, role: roleId, about: oddText, reason: oddText, by: oddText, at: time },
    { requiredKeys: ['id', 'rule', 'reason', 'by', 'at'] },
  ),
)
const decision = withExtra(
  fc.record({
    ...{ id, row: rowId, rowName: oddText, before: oddText, after: oddText },
    ...{ why: oddText, by: oddText, at: time },
  }),
)
const parkedRow = withExtra(
  fc.record(
    {
      ...{ id, row: rowId, rowName: oddText, question: oddText, owner: oddText },
      ...{ due: fc.constantFrom('2026-03-31', '1999-12-31'), at: time },
    },
    { requiredKeys: ['id', 'row', 'rowName', 'question', 'owner', 'at'] },
  ),
)
const signOff = withExtra(
  fc.record(
    {
      ...{ id, role: roleId, roleName: oddText, name: oddText, at: time },
      ...{
        edition: fc.constantFrom('first', 'second', 'gone'),
        digest: fc.constantFrom('sha256:0', 'later:1'),
      },
    },
    { requiredKeys: ['id', 'role', 'roleName', 'name', 'at'] },
  ),
)

const records = fc.record({
  waivers: fc.array(waiver, { maxLength: 2 }),
  decisions: fc.array(decision, { maxLength: 2 }),
  parked: fc.array(parkedRow, { maxLength: 2 }),
  signOffs: fc.array(signOff, { maxLength: 2 }),
})

/** RACI or RASCI, with the team's own wording, bounds and fields of the future here and there. */
const scheme: fc.Arbitrary<Scheme> = fc.constantFrom(raci, rasci).chain((known) =>
  withExtra(
    fc
      .tuple(
        ...known.letters.map((letter) =>
          withExtra(
            fc.oneof(
              { weight: 3, arbitrary: fc.constant(letter) },
              {
                weight: 1,
                arbitrary: oddText.map((meaning) => ({
                  ...letter,
                  meaning,
                  min: 0,
                  max: 3,
                  colour: 'teal' as const,
                })),
              },
            ),
          ),
        ),
      )
      .map((letters) => ({ ...known, letters })),
  ),
)

/** Any valid matrix, small, with odd texts, fields of the future, letters outside the scheme, and records of a workshop. */
export const matrixArbitrary: fc.Arbitrary<Matrix> = fc.tuple(scheme, rolesArbitrary).chain(([own, roles]) =>
  fc
    .record({
      ...{ id: id.map(asMatrixId), facts: heldArbitrary(chartFields) },
      ...{ scheme: fc.constant(own), roles: fc.constant(roles), rows: rowsOf(own, roles) },
      ...{
        records,
        snapshotRows: rowsOf(own, roles),
        adoptedRows: rowsOf(own, roles),
        adoptions: fc.integer({ min: 0, max: 2 }),
        snapshots: fc.boolean(),
        at: time,
        extra,
        later: extra,
      },
    })
    .map(({ facts, records: kept, snapshotRows, snapshots, at, extra: more, later, ...drawn }) => {
      const { adoptedRows, adoptions, ...chart } = drawn
      return {
        ...chart,
        ...facts,
        ...kept,
        editions: editionsOf(
          { ...chart, ...facts, scheme: own },
          [adoptedRows, chart.rows].slice(0, adoptions),
        ),
        snapshots: snapshots
          ? [{ id: 'before', name: 'Before', at, roles, rows: snapshotRows, ...later }]
          : [],
        ...more,
      }
    }),
)

/** An edition of each list of rows, one after the other. */
function editionsOf(
  chart: Pick<Matrix, 'title' | 'goal' | 'strict' | 'scheme' | 'roles'>,
  states: readonly (readonly Row[])[],
): readonly Edition[] {
  const ids = ['first', 'second']
  const { title, goal, strict, scheme: own, roles } = chart
  const at = '2026-03-01T09:30:00.000Z'
  return states.map((rows, place) => {
    const edition = {
      ...{ id: ids[place] ?? '', number: place + 1, at, by: 'Ada', why: '' },
      ...(place === 0 ? {} : { after: ids[place - 1] ?? '' }),
      ...{ title, goal, strict, scheme: own, roles, rows },
    }
    return { ...edition, digest: editionDigest(edition) }
  })
}
