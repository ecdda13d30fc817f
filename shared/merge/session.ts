import { heldOf, mapValues, valueIn, type Fields, type Held } from '../document/fieldValues.ts'
import type { Json } from '../document/matrix.ts'
import {
  conflictId,
  type Choices,
  type Conflict,
  type Item,
  type Place,
  type Side,
  type Three,
} from './conflict.ts'
import { isSame } from '../document/isSame.ts'

/** One merge under way: the sides chosen beforehand, and the conflicts met so far that nobody has chosen for. */
export interface Session {
  readonly choices: Choices
  readonly conflicts: Conflict[]
  /** the side that contains every save of the other, if one does */
  readonly knows?: Side
}

/** The side chosen for a conflict; else ours, and the conflict is noted. */
export function settle<T>(session: Session, conflict: Conflict, { ours, theirs }: Three<T, unknown>): T {
  const choice = session.choices.get(conflict.id)
  if (choice === undefined) session.conflicts.push(conflict)
  return choice === 'theirs' ? theirs : ours
}

/** One field: the side that changed it wins; where both did, and not to the same, it is a conflict. */
export function mergeField<T extends Json | undefined>(
  session: Session,
  place: Place,
  field: string,
  three: Three<T, T | undefined>,
): T {
  return unlessBothChanged(three, () =>
    settle(session, { kind: 'field', id: conflictId(place, field), place, field, ...three }, three),
  )
}

/** All fields of something, each by that rule; what is not there says nothing. */
export function mergeValues<F extends Fields>(
  session: Session,
  place: Place,
  fields: F,
  { base = {}, ours, theirs }: Three<Held<F>, Partial<Held<F>> | undefined>,
): Held<F> {
  const merged = mapValues(fields, ({ usual }, name) =>
    mergeField(session, place, name, {
      base: valueIn(base, name) ?? usual,
      ours: valueIn(ours, name) ?? usual,
      theirs: valueIn(theirs, name) ?? usual,
    }),
  )
  return heldOf(fields, merged)
}

/** A thing that is taken from one side or the other as a whole, by the same rule. */
export function mergeWhole<T extends Item>(
  session: Session,
  place: Place,
  three: Three<T, T | undefined>,
  isChanged: (base: T, now: T) => boolean = (base, now) => !isSame(base, now),
): T {
  const { base, ours, theirs } = three
  if (isSame(ours, theirs)) return ours
  if (base !== undefined && !isChanged(base, ours)) return theirs
  if (base !== undefined && !isChanged(base, theirs)) return ours
  return settle(session, { kind: 'item', id: conflictId(place), place, ...three }, three)
}

/** The rule of three: what only one side changed, or both alike; else what `conflict` says. */
export function unlessBothChanged<T>(three: Three<T, T | undefined>, conflict: () => T): T {
  const { base, ours, theirs } = three
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours
  return isSame(base, ours) ? theirs : conflict()
}
