import { counted } from '../counted.ts'
import type { Edition, Matrix, SignOff } from '../document/matrix.ts'
import { digestOfEdition, digestOfSignature } from '../document/recordDigest.ts'
import { coveredChanges, isUnchanged, type ChangedRow, type CoveredChanges } from './coveredChanges.ts'

/** How a signature stands to the chart as it is now. */
export type SignatureStanding =
  /** nothing that it covers changed */
  | { readonly kind: 'whole'; readonly edition: Edition }
  | {
      readonly kind: 'changed'
      readonly edition: Edition
      /** the changed rows in which the role has a letter, or had one */
      readonly own: readonly ChangedRow[]
      readonly others: readonly ChangedRow[]
      /** whether roles or what letters mean changed, too */
      readonly isBeyondRows: boolean
    }
  | { readonly kind: 'before-editions' }
  | { readonly kind: 'edition-missing' }
  /** the signature or the edition it is on is not what it was made of */
  | { readonly kind: 'broken' }
  /** the digest is of a kind that only a newer Remit knows */
  | { readonly kind: 'unknown' }

/** How a signature stands. Its digest decides, whoever wrote the file. */
export function signatureStanding(matrix: Matrix, signOff: SignOff): SignatureStanding {
  if (signOff.edition === undefined) return { kind: 'before-editions' }
  const edition = matrix.editions.find(({ id }) => id === signOff.edition)
  if (edition === undefined) return { kind: 'edition-missing' }
  const digests = [digestOfEdition(edition), digestOfSignature(signOff, edition)]
  if (digests.includes('unknown')) return { kind: 'unknown' }
  if (digests.includes('broken')) return { kind: 'broken' }
  const changes = changesOf(edition, matrix)
  if (isUnchanged(changes)) return { kind: 'whole', edition }
  const isOwn = ({ roles }: ChangedRow) => roles.has(signOff.role)
  return {
    ...{ kind: 'changed', edition },
    own: changes.rows.filter(isOwn),
    others: changes.rows.filter((row) => !isOwn(row)),
    isBeyondRows: changes.roles.length > 0 || changes.hasOtherLetters,
  }
}

const known = new WeakMap<Matrix, WeakMap<Edition, CoveredChanges>>()

/** Worked out once for all signatures of an edition. */
function changesOf(edition: Edition, matrix: Matrix): CoveredChanges {
  const ofMatrix = known.get(matrix) ?? new WeakMap<Edition, CoveredChanges>()
  known.set(matrix, ofMatrix)
  const changes = ofMatrix.get(edition) ?? coveredChanges(edition, matrix)
  ofMatrix.set(edition, changes)
  return changes
}

/** How a signature stands, in words: `signed edition 3; 2 rows of theirs changed since`. */
export function describeStanding(standing: SignatureStanding): string {
  switch (standing.kind) {
    case 'whole':
      return `signed edition ${standing.edition.number}`
    case 'changed':
      return `signed edition ${standing.edition.number}; ${sinceThen(standing)}`
    case 'before-editions':
      return 'signed before editions'
    case 'edition-missing':
      return 'signed an edition that is not in this file'
    case 'broken':
      return 'does not fit: it, or the edition it is on, was changed by hand'
    case 'unknown':
      return 'signed with a newer Remit; this one cannot check it'
    default:
      return standing satisfies never
  }
}

function sinceThen({ own, others, isBeyondRows }: Extract<SignatureStanding, { kind: 'changed' }>): string {
  if (own.length > 0) return `${counted(own.length, 'row')} of theirs changed since`
  if (others.length > 0) return `no row of theirs changed since, ${counted(others.length, 'other row')} did`
  return isBeyondRows ? 'no row changed since, but roles or letters did' : 'nothing changed since'
}

/** The latest signature of each role that signed: of the highest edition, then of the latest time. */
export function latestSignature({ signOffs, editions }: Matrix, role: string): SignOff | undefined {
  const place = (one: SignOff): number => editions.findIndex(({ id }) => id === one.edition)
  return signOffs
    .filter((one) => one.role === role)
    .toSorted((a, b) => place(b) - place(a) || (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))[0]
}
