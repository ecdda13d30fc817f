import { isAsAgreed, rowWithStatus } from '../document/agreed.ts'
import { agreedMark } from '../document/covered.ts'
import type { Matrix, Responsibility, Row, Scheme } from '../document/matrix.ts'
import type { Three } from './conflict.ts'
import { unlessBothChanged } from './session.ts'

export interface MergedAgreed {
  readonly rows: readonly Row[]
  /** what a side has as agreed and the outcome has as something else: open again */
  readonly reopened: readonly Row[]
}

/**
 * What of the merged rows is agreed: a row that is what a side that says so agreed on. What is put together of two sides was
 * agreed by nobody.
 */
export function mergeAgreed(three: Three<Matrix>, scheme: Scheme, rows: readonly Row[]): MergedAgreed {
  const byId = ({ rows: list }: Matrix) => new Map(list.map((row) => [row.id, row]))
  const lists = { base: byId(three.base), ours: byId(three.ours), theirs: byId(three.theirs) }
  const reopened: Row[] = []
  const merged = rows.map((row) => {
    if (row.kind === 'section') return row
    if (row.status !== 'agreed') return withoutMark(row)
    const sides = {
      base: agreedIn(lists.base.get(row.id)),
      ours: agreedIn(lists.ours.get(row.id)),
      theirs: agreedIn(lists.theirs.get(row.id)),
    }
    const agreed = agreedRow(row, sides, three, scheme)
    if (agreed.status !== 'agreed') reopened.push(agreed)
    return agreed
  })
  return { rows: merged, reopened }
}

function agreedIn(row: Row | undefined): Responsibility | undefined {
  return row?.kind === 'responsibility' && row.status === 'agreed' ? row : undefined
}

function agreedRow(
  row: Responsibility,
  { base, ours, theirs }: Three<Responsibility | undefined>,
  { ours: here, theirs: there }: Three<Matrix>,
  scheme: Scheme,
): Responsibility {
  const isMarkedAlike = theirs === undefined || theirs.agreed === ours?.agreed
  if (row === ours && isMarkedAlike && scheme === here.scheme) return row
  const actual = agreedMark(scheme, row)
  const marks = { base: base?.agreed, ours: ours?.agreed, theirs: theirs?.agreed }
  const mark = unlessBothChanged(marks, () => actual)
  const isFit =
    (ours !== undefined && isAsAgreed(here.scheme, ours) && agreedMark(here.scheme, ours) === actual) ||
    (theirs !== undefined && isAsAgreed(there.scheme, theirs) && agreedMark(there.scheme, theirs) === actual)
  if (!isFit) return rowWithStatus(scheme, row, 'open')
  const next = mark === undefined ? withoutMark(row) : { ...row, agreed: actual }
  return next.agreed === row.agreed ? row : next
}

function withoutMark(row: Responsibility): Responsibility {
  if (row.agreed === undefined) return row
  const { agreed: _, ...rest } = row
  return rest
}
