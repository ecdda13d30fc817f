import { expect } from 'vitest'
import type { Matrix } from '../../shared/document/matrix.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { Conflict, Three } from '../../shared/merge/conflict.ts'
import { describeConflict } from '../../shared/merge/describeConflict.ts'
import { resolveConflicts, type mergeMatrices } from '../../shared/merge/mergeMatrices.ts'
import { describeRemark } from '../../shared/merge/remarks.ts'
import { saved } from './mergeArbitrary.ts'

export type Merge = typeof mergeMatrices

/** What holds of every merge of any three states, by its words. A merge of which one does not hold throws. */
export const mergeLaws: Readonly<Record<string, (three: Three<Matrix>, merge: Merge) => void>> = {
  'a side that did nothing changes nothing': ({ base, theirs }, merge) => {
    expectSame(merge(base, base, theirs), theirs)
    expectSame(merge(base, theirs, base), theirs)
  },

  'two sides that did the same agree': ({ base, theirs }, merge) =>
    expectSame(merge(base, theirs, theirs), theirs),

  'merging the outcome again changes nothing, and brings no conflict where there was none': (
    three,
    merge,
  ) => {
    const { base, ours, theirs } = three
    const once = merge(base, ours, theirs)
    const twice = merge(base, once.matrix, theirs)
    expect(serialise(twice.matrix)).toBe(serialise(once.matrix))
    if (once.conflicts.length === 0) expect(twice.conflicts).toEqual([])
  },

  'the outcome is the same text with the sides swapped, where there is no conflict': (
    { base, ours, theirs },
    merge,
  ) => {
    const here = merge(base, ours, theirs)
    if (here.conflicts.length > 0) return
    expect(serialise(merge(base, theirs, ours).matrix)).toBe(serialise(here.matrix))
  },

  'the conflicts are the same with the sides swapped': ({ base, ours, theirs }, merge) => {
    const here = merge(base, ours, theirs).conflicts
    const there = merge(base, theirs, ours).conflicts
    expect(there.map(swapped).toSorted()).toEqual(here.map(facts).toSorted())
    expect(new Set(here.map(({ id }) => id)).size).toBe(here.length)
  },

  'the outcome is always a valid matrix, whatever is chosen, and everything about it can be said': (
    { base, ours, theirs },
    merge,
  ) => {
    const merged = merge(base, ours, theirs)
    const ids = merged.conflicts.map(({ id }) => id)
    const half = resolveConflicts(
      merged,
      ids.filter((_, at) => at % 2 === 0),
      'theirs',
    )
    const [allOurs, allTheirs] = (['ours', 'theirs'] as const).map((side) =>
      resolveConflicts(merged, ids, side),
    )
    for (const one of [merged, half, allOurs, allTheirs])
      if (one) expect(serialise(saved(one.matrix))).toBe(serialise(one.matrix))
    // Letters in the order of the scheme, nothing empty: as it would be opened.
    expect(saved(merged.matrix)).toEqual(merged.matrix)
    for (const conflict of merged.conflicts) expect(describeConflict(conflict)).toMatch(/\S/)
    for (const remark of merged.remarks) expect(describeRemark(remark)).toMatch(/\S/)
  },

  'once a side is chosen everywhere no conflict is left': ({ base, ours, theirs }, merge) => {
    const merged = merge(base, ours, theirs)
    const ids = merged.conflicts.map(({ id }) => id)
    expect(resolveConflicts(merged, ids, 'ours').conflicts).toEqual([])
    expect(resolveConflicts(merged, ids, 'theirs').conflicts).toEqual([])
  },

  'whatever a side wrote is in the outcome or in a conflict': ({ base, ours, theirs }, merge) => {
    const { matrix, conflicts } = merge(base, ours, theirs)
    const [before, after] = [leaves(base), leaves(matrix)]
    const inConflict = new Set(conflicts.flatMap(valuesIn))
    for (const side of [ours, theirs]) {
      const lost = [...leaves(side)].filter(
        ([place, text]) =>
          text !== '' &&
          before.get(place) !== text &&
          after.get(place) !== text &&
          !inConflict.has(text) &&
          // What one side agreed on and the other changed is open again, and remarked on.
          !(place.endsWith('/status') && text === 'agreed') &&
          !place.endsWith('/agreed'),
      )
      expect(lost).toEqual([])
    }
  },

  'the inputs are not touched': ({ base, ours, theirs }, merge) => {
    const texts = [base, ours, theirs].map(serialise)
    merge(base, ours, theirs)
    expect([base, ours, theirs].map(serialise)).toEqual(texts)
  },
}

function expectSame({ matrix, conflicts }: ReturnType<Merge>, expected: Matrix): void {
  expect(conflicts).toEqual([])
  expect(serialise(matrix)).toBe(serialise(expected))
}

function valuesIn({ id, base, ours, theirs }: Conflict): readonly string[] {
  return [base, ours, theirs].flatMap((value) => [...valueLeaves(id, value).values()])
}

function valueLeaves(id: string, value: unknown): ReadonlyMap<string, string> {
  return leaves({ [id.split('/').at(-1) ?? '']: value })
}

/** A conflict as a text; letters are told in the order of our scheme, so their order does not count. */
function facts({ id, base, ours, theirs }: Three<unknown> & { readonly id: string }): string {
  const told = (value: unknown) => [...valueLeaves(id, value)].map((leaf) => JSON.stringify(leaf)).toSorted()
  return JSON.stringify([id, told(base), told(ours), told(theirs)])
}

function swapped({ id, base, ours, theirs }: Conflict): string {
  return facts({ id, base, ours: theirs, theirs: ours })
}

/** Every value of a document by its place; places are told by ids, so that they are the same on all sides. */
function leaves(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  walk(value, '', found)
  return found
}

function walk(value: unknown, place: string, found: Map<string, string>): void {
  if (value instanceof Map) for (const [key, one] of value) walk(one, `${place}/${key}`, found)
  else if (Array.isArray(value)) walkList(value, place, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) walk(one, `${place}/${key}`, found)
  } else if (place.endsWith('/letters')) found.set(place, String(value).split('/').toSorted().join('/'))
  else found.set(unused(place, found), String(value))
}

function walkList(list: readonly unknown[], place: string, found: Map<string, string>): void {
  const named = list.map((item) => idOf(item))
  if (named.includes(undefined)) {
    // Letters in cells, tags, lists in fields of the future: one value.
    const isLetters = place.endsWith('/letters')
    found.set(place, isLetters ? list.map(String).toSorted().join('/') : JSON.stringify(list))
    return
  }
  const seen = new Map<string, number>()
  for (const [at, item] of list.entries()) {
    const id = named[at] ?? ''
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    walk(item, `${place}/${id}#${count}`, found)
  }
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  if ('id' in item) return String(item.id)
  return 'key' in item ? String(item.key) : undefined
}

function unused(place: string, found: ReadonlyMap<string, string>): string {
  return found.has(place) ? `${place}+` : place
}
