import { apply } from '../../../shared/commands/apply.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { matrixIn } from '../../../shared/document/parse.ts'
import { noSaves, withSaves } from '../../../shared/document/saves.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { mergeMatrices, resolveConflicts, type Merged } from '../../../shared/merge/mergeMatrices.ts'
import type { Folder } from './folder.ts'
import type { Remit } from './remit.ts'

/**
 * The Remit of before files said which saves they contain: without unsaved work it takes the file for what is newest, and it
 * does not look at copies.
 */
export function oldRemit(folder: Folder, name: string): Promise<Remit> {
  let known = folder.read(name) ?? ''
  let matrix = opened(known)
  let saved = matrix
  let merging: Merged | undefined

  /** To the old one the lines are a field it does not know, and has not changed: they are as in the file. */
  const withItsSaves = (one: Matrix): Matrix => withSaves(one, saved.saves ?? noSaves)

  const look = (): Promise<void> => {
    const text = folder.read(name) ?? ''
    if (text === known) return Promise.resolve()
    known = text
    const theirs = opened(text)
    const base = merging?.three.base ?? (matrix === saved ? matrix : saved)
    const merged = mergeMatrices(base, matrix, theirs)
    saved = theirs
    const shown = withItsSaves(merged.matrix)
    matrix = serialise(shown) === text ? theirs : shown
    merging = merged.conflicts.length > 0 ? merged : undefined
    return Promise.resolve()
  }

  return Promise.resolve({
    look,
    matrix: () => matrix,
    isSaved: () => matrix === saved,
    question: () => merging?.conflicts ?? [],
    awaitsMore: () => false,
    edit: (command) => {
      const applied = apply(matrix, command)
      if (applied.ok) matrix = applied.value
    },
    save: async () => {
      await look()
      if (merging || matrix === saved) return
      known = serialise(matrix)
      saved = matrix
      folder.write(name, known, 'remit')
    },
    answer: (choose) => {
      if (merging === undefined) return Promise.resolve()
      const { conflicts } = merging
      const settled = (['ours', 'theirs'] as const).reduce((now, side) => {
        const ids = conflicts.filter((one) => choose(one) === side).map(({ id }) => id)
        return resolveConflicts(now, ids, side)
      }, merging)
      matrix = withItsSaves(mergeMatrices(merging.matrix, matrix, settled.matrix).matrix)
      merging = undefined
      return Promise.resolve()
    },
  })
}

function opened(text: string): Matrix {
  const matrix = matrixIn(text)
  if (matrix === undefined) throw new Error(`A file does not open: ${text}`)
  return matrix
}
