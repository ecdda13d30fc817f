import { dayInWords } from '../dates.ts'
import type { Matrix } from '../document/matrix.ts'
import { isSame } from '../document/isSame.ts'
import { nameInSentence, shortened } from '../document/names.ts'

/** What came to the records of a workshop, went from them or was changed, each in words. */
export function recordChanges(before: Matrix, after: Matrix): readonly string[] {
  return [
    ...listChanges(before.decisions, after.decisions, {
      came: ({ rowName, before: old, after: now }) =>
        `Decided on ${nameInSentence('row', rowName)}: ${shown(old)} → ${shown(now)}`,
      went: ({ rowName }) => `Decision removed: ${nameInSentence('row', rowName)}`,
      changed: ({ rowName }) => `Decision changed: ${nameInSentence('row', rowName)}`,
    }),
    ...listChanges(before.parked, after.parked, {
      came: ({ rowName, owner, due }) => {
        const details = [shortened(owner), due === undefined ? '' : `by ${dayInWords(due)}`]
          .filter(Boolean)
          .join(', ')
        return `Parked: ${nameInSentence('row', rowName)}${details === '' ? '' : ` (${details})`}`
      },
      went: ({ rowName }) => `No longer parked: ${nameInSentence('row', rowName)}`,
      changed: ({ rowName }) => `Parked anew: ${nameInSentence('row', rowName)}`,
    }),
    ...listChanges(before.snapshots, after.snapshots, {
      came: ({ name }) => `Snapshot taken: ${nameInSentence('snapshot', name)}`,
      went: ({ name }) => `Snapshot removed: ${nameInSentence('snapshot', name)}`,
      changed: ({ name }) => `Snapshot changed: ${nameInSentence('snapshot', name)}`,
    }),
    ...listChanges(before.editions, after.editions, {
      came: ({ number, by }) => `Edition ${number} adopted${by === '' ? '' : ` by ${shortened(by)}`}`,
      went: ({ number }) => `Edition ${number} removed`,
      changed: ({ number }) => `Edition ${number} changed`,
    }),
    ...listChanges(before.signOffs, after.signOffs, {
      came: ({ roleName, name }) =>
        `Signed: ${nameInSentence('role', roleName)} by ${nameInSentence('person', name)}`,
      went: ({ roleName }) => `Signature taken back: ${nameInSentence('role', roleName)}`,
      changed: ({ roleName }) => `Signature changed: ${nameInSentence('role', roleName)}`,
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

function shown(text: string): string {
  return shortened(text) || '–'
}
