import { inFigures } from '../inFigures.ts'
import type { Edition, Matrix, Role, Row } from '../document/matrix.ts'
import { nameInSentence, shortened } from '../document/names.ts'
import { inWords } from '../inWords.ts'
import { assertNever } from '../result.ts'
import type { Three } from './conflict.ts'

/** Something to look at after a merge; nothing is lost and nothing has to be chosen. */
export type Remark =
  /** each side added one of that name; both are there */
  | { readonly kind: 'same-name'; readonly of: 'role' | 'row'; readonly name: string }
  /** both sides moved them, each to another place; they stand where one of them has them */
  | { readonly kind: 'moved-twice'; readonly of: 'role' | 'row'; readonly names: readonly string[] }
  /** a side has them as agreed, but not as what came of both */
  | { readonly kind: 'reopened'; readonly names: readonly string[] }
  /** each side adopted an edition of that number; both are there */
  | { readonly kind: 'same-number'; readonly number: number }

interface Lists {
  readonly roles: readonly Role[]
  readonly rows: readonly Row[]
}

/** What is to be remarked on a merge. */
export function remarksOn(three: Three<Matrix>, twice: Lists, reopened: readonly Row[]): readonly Remark[] {
  return [
    ...sameNames('role', { base: three.base.roles, ours: three.ours.roles, theirs: three.theirs.roles }),
    ...sameNames('row', { base: three.base.rows, ours: three.ours.rows, theirs: three.theirs.rows }),
    ...movedTwice('role', twice.roles),
    ...movedTwice('row', twice.rows),
    ...(reopened.length === 0
      ? []
      : [{ kind: 'reopened', names: reopened.map(({ name }) => name) } as const]),
    ...sameNumbers({ base: three.base.editions, ours: three.ours.editions, theirs: three.theirs.editions }),
  ]
}

/** A remark in words. */
export function describeRemark(remark: Remark): string {
  switch (remark.kind) {
    case 'same-name':
      return `Both sides added a ${remark.of} named ${shortened(remark.name)}; both are kept. Is it one ${remark.of}?`
    case 'moved-twice':
      return `Both sides moved ${listed(remark.of, remark.names)} to different places; look whether they stand where you want them.`
    case 'reopened':
      return `${listed('row', remark.names)} ${remark.names.length === 1 ? 'is' : 'are'} open again: what came of both sides is not what one side agreed on.`
    case 'same-number':
      return `Both sides adopted an edition ${remark.number}. Both are kept, each with its date and its code; adopt the next one to say what holds.`
    default:
      return assertNever(remark)
  }
}

function listed(of: 'role' | 'row', names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => nameInSentence(of, name))
  const more = names.length - shown.length
  return inWords(more > 0 ? [...shown, `${inFigures(more)} more`] : shown)
}

function sameNumbers({ base, ours, theirs }: Three<readonly Edition[]>): readonly Remark[] {
  const ids = (list: readonly Edition[]) => new Set(list.map(({ id }) => id))
  const [inBase, inOurs, inTheirs] = [ids(base), ids(ours), ids(theirs)]
  const added = ours.filter(({ id }) => !inBase.has(id) && !inTheirs.has(id)).map(({ number }) => number)
  const twice = theirs.filter(
    ({ id, number }) => !inBase.has(id) && !inOurs.has(id) && added.includes(number),
  )
  return [...new Set(twice.map(({ number }) => number))].map((number) => ({ kind: 'same-number', number }))
}

interface Named {
  readonly id: string
  readonly name: string
}

function sameNames(of: 'role' | 'row', { base, ours, theirs }: Three<readonly Named[]>): readonly Remark[] {
  const ids = (list: readonly Named[]) => new Set(list.map(({ id }) => id))
  const [inBase, inOurs, inTheirs] = [ids(base), ids(ours), ids(theirs)]
  const added = new Set(
    ours.filter(({ id }) => !inBase.has(id) && !inTheirs.has(id)).map(({ name }) => folded(name)),
  )
  const twice = new Map(
    theirs
      .filter(({ id, name }) => !inBase.has(id) && !inOurs.has(id) && added.has(folded(name)))
      .map(({ name }) => [folded(name), name]),
  )
  twice.delete('')
  return [...twice.values()].map((name) => ({ kind: 'same-name', of, name }))
}

function folded(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

function movedTwice(of: 'role' | 'row', items: readonly Named[]): readonly Remark[] {
  return items.length === 0 ? [] : [{ kind: 'moved-twice', of, names: items.map(({ name }) => name) }]
}
