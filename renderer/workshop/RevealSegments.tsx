import { findLetter, hasKind } from '../../shared/document/letters.ts'
import type { LetterKind, Matrix, Responsibility } from '../../shared/document/matrix.ts'
import type { CellAgreement, GivenAnswer, RowAgreement } from '../../shared/workshop/agreement.ts'
import { keysOf } from '../../shared/workshop/answerText.ts'
import { roleTitle } from '../window/cellWords.ts'
import { widthOf } from './fittingVotes.ts'
import { Letters, Votes } from './Votes.tsx'
import styles from './RevealTable.module.css'

/** In pixels of a screen of 1920 x 1080: the column, a letter of a name, a name that is cut, the gap between roles, `+2`. */
const [room, character, longest, gap, more] = [860, 16, 220, 40, 60]

interface SegmentsProps {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly agreement: RowAgreement
  readonly isSettled: boolean
}

/** Many roles: those that answer for the row or do it, by votes or, once it is settled, by the chart. */
export function RevealSegments({ matrix, row, agreement, isSettled }: SegmentsProps) {
  const segments = isSettled ? decided(matrix, row) : voted(matrix, agreement.cells)
  const ends = segments.map((_, at) =>
    segments.slice(0, at + 1).reduce((sum, one) => sum + one.width + gap, 0),
  )
  const shown = segments.filter((_, at) => {
    const left = at === segments.length - 1 ? 0 : more
    return at === 0 || (ends[at] ?? 0) - gap + left <= room
  })
  const left = segments.length - shown.length
  return (
    <span aria-hidden className={styles.list}>
      {shown.map(({ role, name, answers }) => (
        <span key={role} className={styles.segment}>
          <b>{name}</b>
          {isSettled ? (
            <Letters scheme={matrix.scheme} letters={row.cells.get(role)?.letters ?? []} />
          ) : (
            <Votes scheme={matrix.scheme} answers={answers} width={room} />
          )}
        </span>
      ))}
      {left > 0 && <span>+{left} more</span>}
    </span>
  )
}

interface Segment extends Pick<CellAgreement, 'role'> {
  readonly name: string
  readonly answers: readonly GivenAnswer[]
  readonly width: number
}

function segmentOf(matrix: Matrix, role: Segment['role'], answers: readonly GivenAnswer[]): Segment {
  const name = roleTitle(matrix.roles.find(({ id }) => id === role)?.name ?? '')
  const width = answers.reduce((sum, one) => sum + widthOf(one), Math.min(longest, name.length * character))
  return { role, name, answers, width }
}

function voted(matrix: Matrix, cells: readonly CellAgreement[]): readonly Segment[] {
  const owners = (answers: readonly GivenAnswer[]): number =>
    answers.reduce((sum, { letters, count }) => sum + (isOf(matrix, letters, ['owner']) ? count : 0), 0)
  return cells
    .map(({ role, answers }) =>
      segmentOf(
        matrix,
        role,
        answers.filter(({ letters }) => isOf(matrix, letters, ['owner', 'doer'])),
      ),
    )
    .filter(({ answers }) => answers.length > 0)
    .toSorted((a, b) => owners(b.answers) - owners(a.answers))
}

function decided(matrix: Matrix, row: Responsibility): readonly Segment[] {
  return matrix.roles
    .filter(({ id }) => {
      const cell = row.cells.get(id)
      return hasKind(matrix.scheme, cell, 'owner') || hasKind(matrix.scheme, cell, 'doer')
    })
    .map(({ id }) => segmentOf(matrix, id, [{ letters: 'A/R', count: 1, voters: [] }]))
}

function isOf({ scheme }: Matrix, letters: string, kinds: readonly LetterKind[]): boolean {
  return keysOf(scheme, letters).some((key) => kinds.includes(findLetter(scheme, key)?.kind ?? 'out'))
}
