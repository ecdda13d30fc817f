import { dayInWords } from '../dates.ts'
import type { Matrix } from '../document/matrix.ts'
import { isSame } from '../document/isSame.ts'
import { shortened } from '../document/names.ts'

/** What came to the records of a workshop, went from them or was changed, each in words. */
export function recordChanges(before: Matrix, after: Matrix): readonly string[] {
  return [
    ...listChanges(before.decisions, after.decisions, {
      came: ({ rowName, before: old, after: now }) =>
        `Decided on ${named(rowName)}: ${shown(old)} → ${shown(now)}`,
      went: ({ rowName }) => `Decision removed: ${named(rowName)}`,
      changed: ({ rowName }) => `Decision changed: ${named(rowName)}`,
    }),
    ...listChanges(before.parked, after.parked, {
      came: ({ rowName, owner, due }) => {
        const details = [shortened(owner), due === undefined ? '' : `by ${dayInWords(due)}`]
          .filter(Boolean)
          .join(', ')
        return `Parked: ${named(rowName)}${details === '' ? '' : ` (${details})`}`
      },
      went: ({ rowName }) => `No longer parked: ${named(rowName)}`,
      changed: ({ rowName }) => `Parked anew: ${named(rowName)}`,
    }),
    ...listChanges(before.snapshots, after.snapshots, {
      came: ({ name }) => `Snapshot taken: ${named(name)}`,
      went: ({ name }) => `Snapshot removed: ${named(name)}`,
      changed: ({ name }) => `Snapshot changed: ${named(name)}`,
    }),
    ...listChanges(before.signOffs, after.signOffs, {
      came: ({ roleName, name }) => `Signed off: ${named(roleName)} by ${named(name)}`,
      went: ({ roleName }) => `Sign-off withdrawn: ${named(roleName)}`,
      changed: ({ roleName }) => `Sign-off changed: ${named(roleName)}`,
    }),
  ]
}

interface Words<T> {
  readonly came: (record: T) => string
  readonly went: (record: T) => string
  readonly changed: (record: T) => string
}

function listChanges<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  words: Words<T>,
): readonly string[] {
  if (before === after) return []
  const old = new Map(before.map((record) => [record.id, record]))
  const now = new Set(after.map(({ id }) => id))
  return [
    ...before.filter(({ id }) => !now.has(id)).map(words.went),
    ...after.flatMap((record): string[] => {
      const was = old.get(record.id)
      if (was === undefined) return [words.came(record)]
      return isSame(was, record) ? [] : [words.changed(record)]
    }),
  ]
}

function named(name: string): string {
  return shortened(name) || 'without a name'
}

function shown(text: string): string {
  return shortened(text) || '–'
}
