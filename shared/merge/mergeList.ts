import { conflictId, type Item, type Place, type Side, type Three } from './conflict.ts'
import { mergeOrder } from './mergeOrder.ts'
import type { Session } from './session.ts'

/** The items of a list by their ids, in the list's order. */
export type ById<T> = ReadonlyMap<string, T>

export interface ListRules<T> {
  readonly placeOf: (item: T) => Place
  /** whether a side has made something else of an item */
  readonly isChanged: (base: T, now: T, side: Side) => boolean
  readonly merge: (three: Three<T, T | undefined>) => T
  /** whether what is added before it stays before it */
  readonly isHeading?: (item: T) => boolean
}

export interface MergedList<T> {
  readonly items: readonly T[]
  /** what both sides moved, each to another place */
  readonly movedTwice: readonly T[]
}

/**
 * Merges a list item by item. What one side removed and the other left alone goes; what the other changed stays, as a
 * conflict; what either added stays.
 */
export function mergeList<T extends Item>(
  session: Session,
  lists: Three<ById<T>>,
  rules: ListRules<T>,
): MergedList<T> {
  const { base, ours, theirs } = lists
  const merged = new Map<string, T>()
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const item = mergeItem(session, { base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) }, rules)
    if (item !== undefined) merged.set(id, item)
  }
  const orders = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] }
  const isHeading = (id: string): boolean => {
    const item = merged.get(id)
    return item !== undefined && (rules.isHeading?.(item) ?? false)
  }
  const { order, movedTwice } = mergeOrder(orders, (id) => merged.has(id), isHeading, session.knows)
  const itemsOf = (ids: readonly string[]) => ids.flatMap((id) => merged.get(id) ?? [])
  return { items: itemsOf(order), movedTwice: itemsOf(movedTwice) }
}

function mergeItem<T extends Item>(
  session: Session,
  { base, ours, theirs }: Three<T | undefined>,
  { placeOf, isChanged, merge }: ListRules<T>,
): T | undefined {
  if (ours !== undefined && theirs !== undefined) return merge({ base, ours, theirs })
  const there = ours ?? theirs
  if (there === undefined) return undefined
  // A side that lost the item is taken to have left it as it was, so that the other side's state is the outcome.
  const kept = () => merge({ base, ours: ours ?? base ?? there, theirs: theirs ?? base ?? there })
  if (base === undefined) return kept()
  if (!isChanged(base, there, ours === undefined ? 'theirs' : 'ours')) return undefined
  const place = placeOf(there)
  const conflict = { kind: 'item', id: conflictId(place), place, base, ours, theirs } as const
  const choice = session.choices.get(conflict.id)
  if (choice === undefined) session.conflicts.push(conflict)
  return choice !== undefined && conflict[choice] === undefined ? undefined : kept()
}
