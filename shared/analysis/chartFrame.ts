import type { LetterKey } from '../document/ids.ts'
import type { Letter, LetterKind, Matrix, Role, Scheme } from '../document/matrix.ts'
import { bitsOf } from './kindMask.ts'

/** What a row is judged against: the day, and all of the chart that is not a row. The same object for as long as none of it changes. */
export interface ChartFrame {
  readonly scheme: Scheme
  readonly isStrict: boolean
  /** such as 2026-11-30; empty: nothing is judged by the day */
  readonly today: string
  readonly roles: readonly Role[]
  readonly bits: ReadonlyMap<LetterKey, number>
  /** most owners and doers a row may have, and from how many advisers and informed on there are too many */
  readonly most: Readonly<Record<'owner' | 'doer' | 'adviser' | 'informed', number>>
  readonly has: Readonly<Record<'owner' | 'doer', boolean>>
  /** whether the scheme itself asks for a doer on every row, as DACI does for its driver */
  readonly needsDoer: boolean
  /** the letters of other kinds that the scheme bounds */
  readonly bounded: readonly Letter[]
}

/** The frame of a chart, or the `earlier` one when the chart still has it. */
export function chartFrame(matrix: Matrix, today: string, earlier?: ChartFrame): ChartFrame {
  const { scheme, strict, roles } = matrix
  const isSame = earlier?.scheme === scheme && earlier.isStrict === strict && earlier.today === today
  if (isSame && hasSameIds(earlier.roles, roles)) return earlier
  const ofKind = (kind: LetterKind) => scheme.letters.filter((letter) => letter.kind === kind)
  const most = (kind: LetterKind, otherwise: number) =>
    Math.max(...ofKind(kind).map((letter) => letter.max ?? otherwise), 0)
  const half = Math.max(3, Math.ceil(roles.length / 2) - 1)
  return {
    ...{ scheme, isStrict: strict, today, roles, bits: bitsOf(scheme) },
    most: {
      ...{ owner: most('owner', 1), doer: most('doer', 2) },
      ...{ adviser: most('adviser', half), informed: most('informed', half) },
    },
    has: { owner: ofKind('owner').length > 0, doer: ofKind('doer').length > 0 },
    needsDoer: ofKind('doer').some((letter) => letter.min > 0),
    bounded: scheme.letters.filter(isBoundedOther),
  }
}

/** Owners and doers have rules of their own, and so have too many advisers and informed. */
function isBoundedOther({ kind, min, max }: Letter): boolean {
  if (kind === 'owner' || kind === 'doer') return false
  return min > 0 || (max !== undefined && kind !== 'adviser' && kind !== 'informed')
}

function hasSameIds(before: readonly Role[], now: readonly Role[]): boolean {
  if (before === now) return true
  return before.length === now.length && before.every((role, at) => role.id === now[at]?.id)
}
