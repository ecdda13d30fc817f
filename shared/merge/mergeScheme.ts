import { limits } from '../document/limits.ts'
import type { Letter, Scheme } from '../document/matrix.ts'
import { conflictId, type Place, type Three } from './conflict.ts'
import { isSame } from '../document/isSame.ts'
import { mergeExtra } from './mergeExtra.ts'
import { mergeList } from './mergeList.ts'
import { mergeField, settle, type Session } from './session.ts'

/** Letter by letter; two different schemes, or letters that make none together, are one conflict. */
export function mergeScheme(session: Session, three: Three<Scheme>): Scheme {
  const { base, ours, theirs } = three
  const place = { in: 'scheme' } as const
  const trial: Session = { ...session, conflicts: [] }
  const field = (name: 'id' | 'name') =>
    mergeField(trial, place, name, { base: base[name], ours: ours[name], theirs: theirs[name] })
  const lists = { base: byKey(base), ours: byKey(ours), theirs: byKey(theirs) }
  const merged: Scheme = {
    ...{ id: field('id'), name: field('name') },
    letters: mergeList(trial, lists, {
      placeOf,
      isChanged: (before, now) => !isSame(before, now),
      merge: (letters) => mergeLetter(trial, letters),
    }).items,
    ...mergeExtra(trial, place, three),
  }
  const isTwoSchemes = ours.id !== theirs.id && ours.id !== base.id && theirs.id !== base.id
  const { length } = merged.letters
  if (isTwoSchemes || length === 0 || length > limits.letters) {
    return settle(session, { kind: 'item', id: conflictId(place), place, ...three }, three)
  }
  session.conflicts.push(...trial.conflicts)
  return isSame(ours, merged) ? ours : merged
}

function byKey({ letters }: Scheme): ReadonlyMap<string, Letter> {
  return new Map(letters.map((letter) => [letter.key, letter]))
}

function placeOf({ key, name }: Letter): Place {
  return { in: 'letter', letter: key, name }
}

function mergeLetter(session: Session, three: Three<Letter, Letter | undefined>): Letter {
  const { base, ours, theirs } = three
  const place = placeOf(ours)
  const field = <Name extends 'name' | 'kind' | 'meaning' | 'colour'>(name: Name) =>
    mergeField<Letter[Name]>(session, place, name, {
      ...{ base: base?.[name], ours: ours[name], theirs: theirs[name] },
    })
  // A least and a most of different sides might contradict each other.
  const bounds = mergeField(session, place, 'bounds', {
    base: base && boundsOf(base),
    ours: boundsOf(ours),
    theirs: boundsOf(theirs),
  })
  const colour = field('colour')
  return {
    ...{ key: ours.key, name: field('name'), kind: field('kind'), meaning: field('meaning'), ...bounds },
    ...(colour === undefined ? {} : { colour }),
    ...mergeExtra(session, place, three),
  }
}

function boundsOf({ min, max }: Letter): { readonly min: number; readonly max?: number } {
  return max === undefined ? { min } : { min, max }
}
