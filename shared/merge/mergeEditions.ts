import { inEditionOrder } from '../document/editionOrder.ts'
import { isSame } from '../document/isSame.ts'
import type { Edition } from '../document/matrix.ts'
import type { Three } from './conflict.ts'
import { mergeList } from './mergeList.ts'
import { mergeWhole, type Session } from './session.ts'

type Editions = readonly Edition[]

/** The editions of both sides. Each is one thing and never put together; two of one number are both kept. */
export function mergeEditions(session: Session, three: Three<Editions>): Editions {
  const byId = (editions: Editions) => new Map(editions.map((one) => [one.id, one]))
  const placeOf = ({ id, number }: Edition) => ({ in: 'edition', key: id, name: String(number) }) as const
  const { items } = mergeList(
    session,
    { base: byId(three.base), ours: byId(three.ours), theirs: byId(three.theirs) },
    {
      placeOf,
      isChanged: (before, now) => !isSame(before, now),
      merge: (editions) => mergeWhole(session, placeOf(editions.ours), editions),
    },
  )
  return inEditionOrder(items)
}
