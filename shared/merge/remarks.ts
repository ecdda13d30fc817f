import { inFigures } from '../inFigures.ts'
import type { Matrix, Role, Row } from '../document/matrix.ts'
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

interface Lists {
  readonly roles: readonly Role[]
  readonly rows: readonly Row[]
}

/** What is to be remarked on a merge. */
export function remarksOn(three: Three<Matrix>, twice: Lists): readonly Remark[] {
  return [
    ...sameNames('role', { base: three.base.roles, ours: three.ours.roles, theirs: three.theirs.roles }),
    ...sameNames('row', { base: three.base.rows, ours: three.ours.rows, theirs: three.theirs.rows }),
    ...movedTwice('role', twice.roles),
    ...movedTwice('row', twice.rows),
  ]
}

/** A remark in words. */
export function describeRemark(remark: Remark): string {
  const { kind, of } = remark
  switch (kind) {
    case 'same-name':
      return `Both sides added a ${of} named ${shortened(remark.name)}; both are kept. Is it one ${of}?`
    case 'moved-twice':
      return `Both sides moved ${listed(of, remark.names)} to different places; look whether they stand where you want them.`
    default:
      return assertNever(kind)
  }
}

function listed(of: Remark['of'], names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => nameInSentence(of, name))
  const more = names.length - shown.length
  return inWords(more > 0 ? [...shown, `${inFigures(more)} more`] : shown)
}

interface Named {
  readonly id: string
  readonly name: string
}

function sameNames(of: Remark['of'], { base, ours, theirs }: Three<readonly Named[]>): readonly Remark[] {
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

function movedTwice(of: Remark['of'], items: readonly Named[]): readonly Remark[] {
  return items.length === 0 ? [] : [{ kind: 'moved-twice', of, names: items.map(({ name }) => name) }]
}
