import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { matrixIn } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { markedSides } from '../../../shared/merge/conflictMarks.ts'
import { conflictedSides } from '../../../shared/merge/conflictedSides.ts'
import { markedText } from '../../../shared/merge/markedText.ts'
import { mergeMatrices } from '../../../shared/merge/mergeMatrices.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import type { Engine, EngineOptions } from './engine.ts'

/** What merges two commits: Remit's driver, or git itself, which leaves both sides alone between its marks, or also the base. */
export type MergedBy = 'driver' | 'merge' | 'diff3'

interface Commit {
  readonly text: string
  readonly number: number
}

interface Pulled {
  readonly text: string
  /** else it holds both sides between marks */
  readonly isMerged: boolean
}

const name = 'chart.raci'

/**
 * Clones of one repository, of which each commits, pulls and pushes soon after a change. While a merge has failed, a clone waits
 * until the file is a chart again.
 */
export function gitClones({ timetable, random, folders, slowness }: EngineOptions, by: MergedBy): Engine {
  let shared: Commit = { text: folders[0]?.read(name) ?? '', number: 0 }
  const clones = folders.map((folder) => ({
    folder,
    /** the last shared commit that is in this clone */
    pulled: shared,
    isMerging: undefined as Commit | undefined,
    isOnline: true,
    isDue: false,
  }))

  const soon = (at: number): void => {
    const clone = clones[at]!
    if (clone.isDue || !clone.isOnline) return
    clone.isDue = true
    timetable.after(random() * slowness, () => {
      clone.isDue = false
      if (clone.isOnline) pass(at)
    })
  }

  const pass = (at: number): void => {
    const clone = clones[at]!
    const own = clone.folder.read(name) ?? ''
    if (markedSides(own) !== undefined) return
    clone.pulled = clone.isMerging ?? clone.pulled
    clone.isMerging = undefined
    const { text, isMerged } = opening(pull(clone.pulled, own))
    if (text !== own) clone.folder.write(name, text, 'engine')
    if (!isMerged) return void (clone.isMerging = shared)
    if (text !== shared.text) {
      shared = { text, number: shared.number + 1 }
      for (const other of clones.keys()) if (other !== at) soon(other)
    }
    clone.pulled = shared
  }

  /** A row that was moved on one side may be in what git leaves twice: then it does not open, and theirs is checked out. */
  const opening = (pulled: Pulled): Pulled =>
    pulled.isMerged || conflictedSides(pulled.text) ? pulled : { text: shared.text, isMerged: true }

  const pull = (base: Commit, own: string): Pulled => {
    if (base.number === shared.number) return { text: own, isMerged: true }
    if (own === base.text) return { text: shared.text, isMerged: true }
    return by === 'driver'
      ? mergeByDriver(base.text, own, shared.text)
      : mergeByGit(base.text, own, shared.text, by)
  }

  for (const [at, { folder }] of clones.entries())
    folder.watch((_name, writer) => {
      if (writer === 'remit') soon(at)
    })

  const setOnline = (at: number, isOnline: boolean): void => {
    clones[at]!.isOnline = isOnline
    if (isOnline) soon(at)
  }

  return { words: `git, ${by}`, setOnline }
}

/** As `remit merge --marks` does. */
function mergeByDriver(...texts: readonly [base: string, ours: string, theirs: string]) {
  const [base, ours, theirs] = texts.map((text) => {
    const matrix = matrixIn(text)
    if (matrix === undefined) throw new Error('A commit holds no chart.')
    return matrix
  })
  const { matrix, conflicts } = mergeMatrices(base!, ours!, theirs!)
  if (conflicts.length === 0) return { text: serialise(matrix), isMerged: true }
  return { text: markedText(serialise(ours!), serialise(base!), serialise(theirs!)), isMerged: false }
}

let workplace: string | undefined

function mergeByGit(base: string, ours: string, theirs: string, style: 'merge' | 'diff3') {
  const folder = (workplace ??= temporaryFolder())
  const files = Object.entries({ ours, base, theirs }).map(([file, text]) => {
    writeFileSync(join(folder, file), text)
    return file
  })
  const options = ['-p', ...(style === 'diff3' ? ['--diff3'] : [])]
  const merged = spawnSync('git', ['merge-file', ...options, ...files], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (merged.status === null || merged.status < 0 || merged.status > 127) throw new Error(merged.stderr)
  return { text: merged.stdout, isMerged: merged.status === 0 }
}
