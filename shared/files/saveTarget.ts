import { limits } from '../document/limits.ts'
import type { Result } from '../result.ts'
import type { FileStamp, SaveSurroundings } from './disk.ts'
import { systemCode, type FileError } from './fileError.ts'
import { baseNameOf, folderOf, joined } from './paths.ts'
import { readFile } from './readFile.ts'

/**
 * What may be replaced: whatever is there (the person has just chosen it), or only what we last saw there. `isForeign`: what
 * we saw is somebody else's work, which is only replaced once it is kept.
 */
export type Replaceable =
  | { readonly kind: 'anything' }
  | { readonly kind: 'only'; readonly hashes: readonly string[]; readonly isForeign?: boolean }

/** Keeps bytes that are replaced, for good; called with the same bytes more than once it keeps them once. */
export type KeepBytes = (bytes: Uint8Array) => Promise<Result<unknown, FileError>>

/** The file a save is to replace. */
export interface SaveTarget {
  /** behind any symbolic links */
  readonly path: string
  /** absent: there is no such file yet */
  readonly stamp: FileStamp | undefined
  /** what it holds, where that had to be read */
  readonly bytes?: Uint8Array
}

/** Ends a save early; {@link saveFile} turns it into its answer. */
export class SaveFailure extends Error {
  readonly facts: FileError

  constructor(facts: FileError) {
    super(facts.kind)
    this.facts = facts
  }
}

const longestChainOfLinks = 16

/** The path behind symbolic links; for a file that is not there yet, in the real folder, also behind a link to it. */
export async function realTarget(around: SaveSurroundings, path: string, links = 0): Promise<string> {
  const { disk, isWindows } = around
  try {
    return await disk.realpath(path)
  } catch (thrown) {
    if (systemCode(thrown) !== 'ENOENT') throw thrown
    const folder = await disk.realpath(folderOf(path, isWindows))
    const linked = await disk.readlink(path).catch(() => undefined)
    if (linked === undefined || links === longestChainOfLinks)
      return joined(folder, baseNameOf(path, isWindows), isWindows)
    return realTarget(around, joined(folder, linked, isWindows), links + 1)
  }
}

/** What is at the path now; refuses what may not be replaced. */
export async function inspect(
  around: SaveSurroundings,
  path: string,
  replaceable: Replaceable,
  needsBytes: boolean,
): Promise<SaveTarget> {
  const stamp = await stampOf(around, path)
  if (stamp && !stamp.isFile()) throw new SaveFailure({ kind: 'not-a-file', path })
  const isOnly = replaceable.kind === 'only'
  if (stamp === undefined) {
    if (isOnly) throw new SaveFailure({ kind: 'vanished', path })
    return { path, stamp }
  }
  if (!isOnly && !needsBytes) return { path, stamp }

  const content = await readFile(around.disk, path, limits.fileBytes)
  if (!content.ok) {
    // Nothing as large as that was ever read or written here.
    const isForeign = isOnly && content.error.kind === 'too-large'
    throw new SaveFailure(isForeign ? { kind: 'changed-on-disk', path } : content.error)
  }
  if (isOnly && !replaceable.hashes.includes(around.sha256(content.value.bytes))) {
    throw new SaveFailure({ kind: 'changed-on-disk', path })
  }
  return { path, ...content.value }
}

/** The stamp of what is at the path, or undefined when nothing is. */
export async function stampOf({ disk }: SaveSurroundings, path: string): Promise<FileStamp | undefined> {
  try {
    return await disk.stat(path, { bigint: true })
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

/** Whether two stamps are of one file nobody has touched in between. */
export function isSameFile(a: FileStamp | undefined, b: FileStamp | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs
}
