import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asRoleId, type RowId } from '../../shared/document/ids.ts'
import type { Matrix, Responsibility, Row } from '../../shared/document/matrix.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const letters = matrixOf(`
                                                | CEO | CFO | CIO | CTO | CISO | CDO | CPO
  # Strategy and money
  Corporate technology strategy                 | A   | C   | R   | R   |      | C   | C
  Enterprise IT roadmap                         | I   |     | A/R | C   | C    | C   |
  Product technology roadmap                    | I   |     | C   | A/R |      | C   | R
  Annual technology budget                      |     | A   | R   | R   | C    | C   |
  Reviews of major programmes                   | I   | A   | A/R | C   |      |     |
  # Run the business
  Enterprise applications                       |     | C   | A/R |     | C    | I   |
  Workplace, collaboration tools and training   |     |     | A/R | I   | I    |     |
  Data centres, networks and support desk       |     |     | A/R | I   | C    |     |
  Manage suppliers and cloud contracts          |     | C   | A/R | R   | C    |     | R
  Business continuity                           | I   | I   | R   | R   | R    |     |
  # Security
  Security policy                               | I   |     | C   | C   | A/R  | C   |
  Security systems                              |     |     | R   | C   | A    |     |
  Response to a security incident               | I   | I   | A   | R   | A/R  | C   | I
  Access to production systems                  |     |     | C   | A   | R    |     |
  # Products
  Product and service innovation                | C   |     | C   | R   |      |     | A
  Emerging-technology scanning                  |     |     | C   | A/R |      | C   | I
  Research, development and engineering teams   |     |     | I   | A/R |      |     | C
  Customer-facing artificial intelligence       | I   |     | C   | A   | C    | R   | R
  # Data
  Data quality                                  |     |     | R   | C   |      | A/R |
  Customer data analytics                       |     |     | A   | C   |      | A/R | I
  Privacy and retention                         | I   | I   | C   | C   | C    | A/R |
  Sharing data with partners                    |     |     |     |     |      |     |
`)

const holders = ['Helen Brandt', 'Paul Okoye', 'Ines Ferreira', 'Raj Patel', 'Noor Haddad', 'Mei Lin', '']
const scopes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'response-to-a-security-incident': { cio: 'internal', ciso: 'products' },
}
const at = '2026-11-16T09:00:00.000Z'

/** A chart as a team has it after some weeks: 7 roles, 22 responsibilities, findings of each kind, a record. */
export const busyChart: Matrix = {
  ...letters,
  title: 'Technology leadership',
  goal: 'One executive answers for each technology decision of the company',
  roles: letters.roles.map((role, index) => ({ ...role, holder: holders[index] ?? '' })),
  rows: letters.rows.map(withDetails),
  snapshots: [{ id: 'before', name: 'Before the offsite', at, roles: letters.roles, rows: before() }],
  decisions: [
    {
      ...{ id: 'decision', row: rowOf('security-systems').id, rowName: 'Security systems' },
      ...{ before: 'CIO: A', after: 'CISO: A, CIO: R', why: 'The board asks the CISO anyway.' },
      ...{ by: 'Helen Brandt', at },
    },
  ],
  parked: [
    {
      ...{ id: 'parked', row: rowOf('business-continuity').id, rowName: 'Business continuity' },
      ...{ question: 'Who decides to switch over?', owner: 'Paul Okoye', due: '2027-01-15', at },
    },
  ],
  signOffs: [{ id: 'signed', role: asRoleId('cio'), roleName: 'CIO', name: 'Ines Ferreira', at }],
}

/** The busy chart in a file of its own. */
export function busyFile(): string {
  const file = join(temporaryFolder(), 'technology-leadership.raci')
  writeFileSync(file, serialise(busyChart))
  return file
}

function rowOf(id: string): Row {
  const found = letters.rows.find((row) => row.id === id)
  if (found === undefined) throw new Error(`The busy chart has no ${id}.`)
  return found
}

function withDetails(row: Row): Row {
  if (row.kind === 'section') return row
  const scoped = scopes[row.id]
  if (scoped !== undefined) return withScopes(row, scoped)
  if (row.id === 'business-continuity') return { ...row, status: 'parked' }
  if (row.id === 'security-policy')
    return { ...row, status: 'agreed', tags: ['control'], description: 'Reviewed each year with the board.' }
  return row.id === 'data-quality' ? { ...row, status: 'agreed' } : row
}

function withScopes(row: Responsibility, scoped: Readonly<Record<string, string>>): Row {
  const cells = [...row.cells].map(([role, cell]) => [role, { ...cell, scope: scoped[role] ?? '' }] as const)
  return { ...row, cells: new Map(cells) }
}

/** The rows of a few weeks ago: two were decided otherwise, one was not there. */
function before(): readonly Row[] {
  const changed: readonly RowId[] = [rowOf('security-systems').id, rowOf('annual-technology-budget').id]
  return letters.rows
    .filter(({ id }) => id !== 'sharing-data-with-partners')
    .map((row) =>
      row.kind === 'section' || !changed.includes(row.id)
        ? row
        : { ...row, cells: new Map([...row.cells].slice(1)) },
    )
}
