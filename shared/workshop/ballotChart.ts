import { lettersToRead } from '../document/letters.ts'
import type { Matrix, Row } from '../document/matrix.ts'
import { shortened, titleOnPaper } from '../document/names.ts'
import { checksum } from './checksum.ts'
import type { Round, WorkshopSession } from './session.ts'
import { isAbout } from './voting.ts'

/** The most a ballot holds. A page of more cells is not filled in by anybody, and its answers would not fit. */
export const ballotLimits = {
  cells: 2_000,
  /** bytes of an answers file */
  bytes: 1024 * 1024,
  /** nested values in an answers file */
  depth: 8,
  nodes: 100_000,
} as const

/** How an answers file says what it is, and the version of it and of ballot pages. */
export const ballotFormat = 'remit-ballot'
export const ballotVersion = 2

/** What a ballot page has to know, and nothing else: no letter of the chart, nobody's vote. */
export interface BallotChart {
  readonly format: typeof ballotFormat
  readonly version: typeof ballotVersion
  readonly matrix: string
  readonly workshop: string
  readonly round: number
  readonly fingerprint: string
  readonly title: string
  readonly goal: string
  readonly letters: readonly {
    readonly key: string
    readonly name: string
    readonly kind: string
    readonly meaning: string
  }[]
  readonly roles: readonly { readonly id: string; readonly name: string; readonly holder: string }[]
  /** in chart order; a section has no id */
  readonly rows: readonly {
    readonly id?: string
    readonly name: string
    readonly description?: string
  }[]
  readonly isAnonymous: boolean
  /** names to choose from */
  readonly voters: readonly string[]
}

/** What the page of one vote shows. */
export function ballotChart(matrix: Matrix, session: WorkshopSession, round: Round): BallotChart {
  const { goal, scheme, roles } = matrix
  return {
    ...{
      format: ballotFormat,
      version: ballotVersion,
      matrix: session.matrix,
      workshop: session.id,
      round: round.number,
    },
    ...{ fingerprint: fingerprintOf(matrix, round), title: titleOnPaper(matrix.title), goal },
    letters: lettersToRead(scheme).map(({ key, name, kind, meaning }) => ({ key, name, kind, meaning })),
    roles: roles.map(({ id, name, holder }) => ({ id, name: shortened(name), holder: shortened(holder) })),
    rows: rowsOf(matrix, round).map((row) => {
      if (row.kind === 'section') return { name: row.name }
      const { id, name, description } = row
      return { id, name, ...(description === undefined ? {} : { description }) }
    }),
    isAnonymous: session.isAnonymous,
    voters: session.voters.map(({ name }) => name),
  }
}

/** A mark of what is voted on: letters, roles and rows with their names. Another mark: the chart has changed since. */
export function fingerprintOf(matrix: Matrix, round: Round): string {
  const parts = [
    matrix.scheme.letters.map(({ key, name }) => [key, name]),
    matrix.roles.map(({ id, name }) => [id, name]),
    rowsOf(matrix, round).map(({ id, name }) => [id, name]),
  ]
  return checksum(JSON.stringify(parts))
}

/** The rows a vote is about, with the sections they are in. */
function rowsOf({ rows }: Matrix, round: Round): readonly Row[] {
  let hasMember = false
  const backwards = rows.toReversed().filter((row) => {
    const isKept = row.kind === 'section' ? hasMember : isAbout(round, row.id)
    hasMember = row.kind === 'section' ? false : hasMember || isKept
    return isKept
  })
  return backwards.toReversed()
}
