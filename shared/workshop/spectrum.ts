import type { RoleId, VoterId } from '../document/ids.ts'
import type { Matrix, Responsibility } from '../document/matrix.ts'
import type { Camp } from './camps.ts'
import { distanceBetween, endsOf, type RowAnswer } from './ends.ts'
import type { Vote } from './voting.ts'

/** One voter's answer in a spectrum. */
export interface Stand {
  /** absent in an anonymous workshop */
  readonly voter?: VoterId
  readonly cells: ReadonlyMap<RoleId, string>
  /** the voter is at one of the two ends, and speaks first */
  readonly isEnd: boolean
}

/** Those of one camp, in a spectrum. */
export interface Wing {
  readonly camp: Camp
  readonly stands: readonly Stand[]
}

/**
 * The votes on a row from one end to the other: the camps of the two ends at the outside, and within a camp who is nearer to an end
 * nearer to it. Where all answers are the same nobody is at an end.
 */
export function spectrumOf(matrix: Matrix, row: Responsibility, camps: readonly Camp[]): readonly Wing[] {
  const ends = endsOf(
    matrix,
    row,
    camps.flatMap(({ votes }) => votes),
  )
  const cellsOf = ({ answers }: Vote): ReadonlyMap<RoleId, string> => answers.get(row.id) ?? new Map()
  const distance = (vote: Vote, end: RowAnswer): number =>
    distanceBetween(matrix.scheme, { cells: cellsOf(vote) }, end)
  // From below 0 beside one end to above 0 beside the other.
  const lean = (vote: Vote): number =>
    ends === undefined ? 0 : distance(vote, ends.one) - distance(vote, ends.other)
  const hasEnd = (camp: Camp, end: RowAnswer | undefined): boolean =>
    end !== undefined && camp.votes.some((vote) => distance(vote, end) === 0)
  const place = (camp: Camp): number => (hasEnd(camp, ends?.one) ? -1 : hasEnd(camp, ends?.other) ? 1 : 0)
  return camps
    .toSorted((a, b) => place(a) - place(b))
    .map((camp) => {
      const votes = camp.votes.toSorted((a, b) => lean(a) - lean(b))
      return { camp, stands: votes.map((vote) => ({ ...voterOf(vote), cells: cellsOf(vote), isEnd: false })) }
    })
    .map((wing, at, wings) =>
      withEnds(wing, ends !== undefined && at === 0, ends !== undefined && at === wings.length - 1),
    )
}

/** The outermost of the spectrum are its ends. */
function withEnds({ camp, stands }: Wing, isFirst: boolean, isLast: boolean): Wing {
  const last = stands.length - 1
  return {
    camp,
    stands: stands.map((stand, at) => ({
      ...stand,
      isEnd: (isFirst && at === 0) || (isLast && at === last),
    })),
  }
}

function voterOf({ voter }: Vote): Pick<Stand, 'voter'> {
  return voter === undefined ? {} : { voter }
}
