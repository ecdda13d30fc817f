import { describe, expect, test } from 'vitest'
import {
  cellFields,
  chartFields,
  roleDetailFields,
  rowDetailFields,
} from '../../../shared/document/fields.ts'
import type { Field } from '../../../shared/document/field.ts'
import type { Fields, Held } from '../../../shared/document/fieldValues.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Json, Matrix, Row } from '../../../shared/document/matrix.ts'
import { editionDigest } from '../../../shared/document/recordDigest.ts'
import { rasci } from '../../../shared/document/schemes.ts'
import { usualOptions } from '../../../shared/formats/export/exportOptions.ts'
import { exportFormats, writerOf, type ExportFormat } from '../../../shared/formats/formats.ts'
import { holdsAll, holdsPage, holdsTable, notHeldLine } from '../../../shared/formats/notHeld.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { partsOf } from '../../support/readWorkbook.ts'

const at = '2026-11-30T10:00:00Z'
const chart: Matrix = { ...matrixOf('| CIO\nBudget | A'), title: '' }
const [cio, budget] = [asRoleId('cio'), asRowId('budget')]

/** The chart with something said of itself, and of every role, responsibility and cell in it. */
interface Said {
  readonly chart?: Partial<Held<typeof chartFields>>
  readonly role?: Partial<Held<typeof roleDetailFields>>
  readonly row?: Partial<Held<typeof rowDetailFields>>
  readonly cell?: Partial<Held<typeof cellFields>>
}

function saying({ chart: ofChart, role, row, cell }: Said): Matrix {
  const rows = chart.rows.map((one): Row => {
    if (one.kind === 'section') return one
    const cells = new Map([...one.cells].map(([id, letters]) => [id, { ...letters, ...cell }]))
    return { ...one, ...row, cells }
  })
  return { ...chart, ...ofChart, roles: chart.roles.map((one) => ({ ...one, ...role })), rows }
}

/** The chart with one thing on record, in which someone is named. */
const withKept: Readonly<Record<(typeof holdsAll.kept)[number], (name: string) => Matrix>> = {
  wording: (meaning) => {
    const letters = chart.scheme.letters.map((letter) => ({ ...letter, meaning }))
    return { ...chart, scheme: { ...chart.scheme, letters } }
  },
  waivers: (by) => ({ ...chart, waivers: [{ id: 'w', rule: 'no-doer', reason: 'Agreed', by, at }] }),
  decisions: (by) => ({
    ...chart,
    decisions: [
      { id: 'd', row: budget, rowName: 'Budget', before: 'CIO A', after: 'CIO R', why: '', by, at },
    ],
  }),
  parked: (owner) => ({
    ...chart,
    parked: [{ id: 'p', row: budget, rowName: 'Budget', question: 'Who pays?', owner, at }],
  }),
  snapshots: (name) => ({
    ...chart,
    snapshots: [{ id: 's', name, at, roles: chart.roles, rows: chart.rows }],
  }),
  editions: (by) => {
    const { title, goal, strict, scheme, roles, rows } = chart
    const edition = { id: 'e', number: 1, at, by, why: '', title, goal, strict, scheme, roles, rows }
    return { ...chart, editions: [{ ...edition, digest: editionDigest(edition) }] }
  },
  signOffs: (name) => ({ ...chart, signOffs: [{ id: 'o', role: cio, roleName: 'CIO', name, at }] }),
}

/** What a format makes of the chart, to be compared. */
function written(format: ExportFormat, matrix: Matrix): string {
  const made = writerOf(format).write(matrix, usualOptions('30 November 2026'))
  return made.kind === 'file' ? JSON.stringify(partsOf(made.bytes)) : JSON.stringify(made)
}

/** Two values of a field that say different things. */
function twoValues({ control, read, usual }: Field<Json>): readonly [Json, Json] {
  const value = (text: string): Json => {
    const found = read(text)
    return found.ok ? found.value : usual
  }
  if (control.kind === 'choice') return [value(control.options[0] ?? ''), value(control.options[1] ?? '')]
  if (control.kind === 'number') return [2, 3]
  if (control.kind === 'term') return ['../2026-12-31', '2027-01-01/..']
  return control.kind === 'date' ? ['2027-01-31', '2028-01-31'] : [value('Alpha'), value('Beta')]
}

describe('what a format does not hold', () => {
  test('is said in a line, by what it is said of', () => {
    const matrix: Matrix = {
      ...saying({
        chart: { title: 'Plan', goal: 'One owner', strict: true },
        role: { holder: 'Ann', note: 'Acting' },
        row: { status: 'agreed', reviewBy: '2027-01-31' },
        cell: { scope: 'Europe', note: 'Ask first', term: '../2026-12-31' },
      }),
      signOffs: [{ id: 's', role: cio, roleName: 'CIO', name: 'Ann', at }],
    }
    const nothing = { chart: [], role: [], row: [], cell: [], kept: [] }
    expect(notHeldLine(matrix, nothing)).toBe(
      'Not in this format: title, goal and strict checking; of roles: holder and note; of responsibilities: status and review by; of cells: scope, note and term; signatures.',
    )
    expect(notHeldLine(matrix, holdsTable)).toBe(
      'Not in this format: title, goal and strict checking; signatures.',
    )
    expect(notHeldLine(matrix, holdsPage)).toBe('Not in this format: strict checking.')
    expect(notHeldLine(matrix, holdsAll)).toBeUndefined()
  })

  test('is not said of what this chart does not have', () => {
    expect(notHeldLine(chart, holdsTable)).toBeUndefined()
  })

  test('are the words of the letters only when they are a team’s own', () => {
    expect(notHeldLine({ ...chart, scheme: rasci }, holdsTable)).toBeUndefined()
    expect(notHeldLine(withKept.wording('Does it, and says so.'), holdsTable)).toBe(
      'Not in this format: the wording of the letters.',
    )
  })
})

describe.each(exportFormats)('%s holds what it says it holds, and nothing else:', (format) => {
  const { holds } = writerOf(format)
  const fields = fieldsOf('chart', chartFields).concat(
    fieldsOf('role', roleDetailFields),
    fieldsOf('row', rowDetailFields),
    fieldsOf('cell', cellFields),
  )

  test.each(fields)('$what $name', ({ what, name, field }) => {
    const [one, other] = twoValues(field)
    const isHeld = holds[what].some((held) => held === name)
    const isWritten =
      written(format, saying({ [what]: { [name]: one } })) !==
      written(format, saying({ [what]: { [name]: other } }))
    expect(isWritten).toBe(isHeld)
  })

  test.each(Object.entries(withKept))('%s', (name, kept) => {
    const isHeld = holds.kept.some((held) => held === name)
    expect(written(format, kept('Ann')) !== written(format, kept('Bob'))).toBe(isHeld)
  })
})

function fieldsOf(what: keyof Said, fields: Fields) {
  return Object.entries(fields).map(([name, field]) => ({ what, name, field }))
}
