import type { Decision, Matrix, ParkedRow, SignOff, Snapshot, Waiver } from '../document/matrix.ts'
import type { Place, RecordKind, Three } from './conflict.ts'
import { isSame } from '../document/isSame.ts'
import { mergeList, type ById } from './mergeList.ts'
import { mergeWhole, type Session } from './session.ts'

type Records = Pick<Matrix, 'waivers' | 'decisions' | 'parked' | 'snapshots' | 'signOffs'>

/** Waivers, decisions, parked rows, snapshots and sign-offs: those of both sides; each is one thing and never put together. */
export function mergeRecords(session: Session, { base, ours, theirs }: Three<Records>): Records {
  const merge = <T extends Waiver | Decision | ParkedRow | Snapshot | SignOff>(
    kind: RecordKind,
    listOf: (records: Records) => readonly T[],
    nameOf: (record: T) => string,
  ): readonly T[] => {
    const lists = { base: byId(listOf(base)), ours: byId(listOf(ours)), theirs: byId(listOf(theirs)) }
    const placeOf = (record: T): Place => ({ in: kind, key: keyOf.get(record) ?? '', name: nameOf(record) })
    const keyOf = new Map(
      Object.values(lists).flatMap((list) => [...list].map(([key, record]) => [record, key] as const)),
    )
    const { items } = mergeList(session, lists, {
      placeOf,
      isChanged: (before, now) => !isSame(before, now),
      merge: (three) => mergeWhole(session, placeOf(three.ours), three),
    })
    return items
  }
  return {
    waivers: merge(
      'waiver',
      (one) => one.waivers,
      ({ rule }) => rule,
    ),
    decisions: merge(
      'decision',
      (one) => one.decisions,
      ({ rowName }) => rowName,
    ),
    parked: merge(
      'parked',
      (one) => one.parked,
      ({ rowName }) => rowName,
    ),
    snapshots: merge(
      'snapshot',
      (one) => one.snapshots,
      ({ name }) => name,
    ),
    signOffs: merge(
      'sign-off',
      (one) => one.signOffs,
      ({ roleName }) => roleName,
    ),
  }
}

/** The records by id. A file may hold an id twice; the second one is then the second of that id on every side. */
function byId<T extends { readonly id: string }>(records: readonly T[]): ById<T> {
  const byKey = new Map<string, T>()
  for (const record of records) {
    let key = record.id
    for (let more = 2; byKey.has(key); more++) key = `${record.id}#${more}`
    byKey.set(key, record)
  }
  return byKey
}
