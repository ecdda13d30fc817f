import { textWithoutSaves } from '../../shared/document/contentMark.ts'
import { matrixIn, parseMatrix } from '../../shared/document/parse.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../../shared/files/fileError.ts'
import { removeFile } from '../../shared/files/folders.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { journalPath } from './journalFile.ts'
import { readJournal, type ReadJournal } from './journalFormat.ts'
import { isUnsaved, replayJournal, stepsOf, type Replayed } from './replayJournal.ts'
import type { Session } from './session.ts'
import type { DocumentKey } from './versionIndex.ts'
import type { Versions } from './versions.ts'

/** Unsaved work of an earlier run, and how its file stands to it. */
export type UnsavedWork = {
  /** of the journal; to be given to `startJournal`, which then goes on with it, or to {@link putAside} */
  readonly journal: string
  /** what to open, with the base to compare it with */
  readonly work: Replayed
  /** bytes at the end of the journal that cannot be read: what was being written when the power went */
  readonly lostBytes: number
} & (
  | { readonly kind: 'never-saved' }
  /** the file is what the work goes on from: open the work as it is */
  | { readonly kind: 'file-as-left' }
  /** somebody else has written the file since */
  | ({ readonly kind: 'file-changed' } & ThreeTexts)
  | { readonly kind: 'file-gone' }
  /** it cannot be read now; the work can be opened all the same, and saved elsewhere */
  | { readonly kind: 'file-out-of-reach'; readonly error: FileError }
)

/** What a three-way merge takes. `theirs` is null when what is on disk is no text at all. */
export interface ThreeTexts {
  readonly base: string
  readonly ours: string
  readonly theirs: string | null
  readonly theirSha256: string
}

export interface FoundJournals {
  readonly unsaved: readonly UnsavedWork[]
  /** journals whose work is all in its file: {@link removeJournal} them */
  readonly finished: readonly string[]
  /** journals of which not even the beginning can be read; they are left where they are */
  readonly unreadable: readonly string[]
}

export interface RecoverySurroundings {
  readonly around: SaveSurroundings
  /** of the journals */
  readonly folder: string
  readonly isAlive: (session: Session) => boolean
}

const ending = '.journal'
const maxBytes = 1024 * 1024 * 1024

/**
 * Looks for the work that earlier runs left unsaved. It only reads, so a crash meanwhile changes nothing. Journals of runs
 * that are still going on are left out.
 */
export async function findUnsavedWork(
  tools: RecoverySurroundings,
): Promise<Result<FoundJournals, FileError>> {
  const { around, folder, isAlive } = tools
  const unsaved: UnsavedWork[] = []
  const finished: string[] = []
  const unreadable: string[] = []
  try {
    const names = (await around.disk.readdir(folder)).filter((name) => name.endsWith(ending))
    for (const name of names) {
      const id = name.slice(0, -ending.length)
      const content = await readFile(around.disk, journalPath(folder, id), maxBytes)
      const read = content.ok ? readJournal(content.value.bytes) : undefined
      if (!content.ok || !read) unreadable.push(id)
      else if (!isAlive(read.head.session)) {
        const found = await classify(around, id, read, content.value.bytes.length - read.goodBytes)
        if (found) unsaved.push(found)
        else finished.push(id)
      }
    }
    return ok({ unsaved: unsaved.toSorted((a, b) => b.work.at - a.work.at), finished, unreadable })
  } catch (thrown) {
    return err(fileErrorOf(thrown, folder))
  }
}

/** The journals of one document, of whatever run: what `forget` has to remove. */
export async function journalsOf(
  { around, folder }: Pick<RecoverySurroundings, 'around' | 'folder'>,
  { documentId, path }: DocumentKey,
): Promise<readonly string[]> {
  const names = (await around.disk.readdir(folder)).filter((name) => name.endsWith(ending))
  const ids: string[] = []
  for (const name of names) {
    const id = name.slice(0, -ending.length)
    const content = await readFile(around.disk, journalPath(folder, id), maxBytes)
    const read = content.ok ? readJournal(content.value.bytes) : undefined
    const work = read && replayJournal(read)
    if (work?.documentId === documentId && work.path === path) ids.push(id)
  }
  return ids
}

/** Keeps recovered work as a version instead of opening it, then removes its journal. */
export async function putAside(
  { around, folder }: RecoverySurroundings,
  versions: Versions,
  { journal, work }: Pick<UnsavedWork, 'journal' | 'work'>,
): Promise<Result<void, FileError>> {
  const kept = await versions.keep(work, new TextEncoder().encode(work.text), 'put-aside')
  return kept.ok ? removeJournal(around, folder, journal) : kept
}

/** Removes a journal for good. Only for one whose work is somewhere else on the disk. */
export async function removeJournal(
  around: SaveSurroundings,
  folder: string,
  id: string,
): Promise<Result<void, FileError>> {
  const path = journalPath(folder, id)
  try {
    return ok(await removeFile(around, path))
  } catch (thrown) {
    return err(fileErrorOf(thrown, path))
  }
}

function isOtherChart(theirs: string | null, ours: string): boolean {
  const [there, here] = [matrixIn(theirs ?? '')?.id, matrixIn(ours)?.id]
  return there !== undefined && here !== undefined && there !== here
}

/** Undefined when nothing is unsaved. */
async function classify(
  around: SaveSurroundings,
  journal: string,
  read: ReadJournal,
  lostBytes: number,
): Promise<UnsavedWork | undefined> {
  const work = openable(read)
  if (!isUnsaved(work)) return undefined
  const found = { journal, work, lostBytes }
  if (work.path === null) return { ...found, kind: 'never-saved' }

  const content = await readFile(around.disk, work.path, maxBytes)
  if (!content.ok) {
    const isGone = content.error.kind === 'missing' || content.error.kind === 'folder-missing'
    return isGone
      ? { ...found, kind: 'file-gone' }
      : { ...found, kind: 'file-out-of-reach', error: content.error }
  }
  const sha256 = around.sha256(content.value.bytes)
  if (sha256 === work.base.sha256) return { ...found, kind: 'file-as-left' }
  const theirs = decodeText(content.value.bytes)?.text ?? null
  if (theirs !== null && isSameContent(theirs, work.text)) return undefined
  // Another chart stands in its place: the two are not to be merged.
  if (isOtherChart(theirs, work.text)) return { ...found, kind: 'file-gone' }
  const ours = theirs === null ? undefined : stepWith(read, theirs)
  if (ours) {
    // A save that the crash kept from being noted in the journal.
    const changes = countAfter(read, ours.revision)
    const base = { text: ours.text, sha256 }
    return { ...found, kind: 'file-as-left', work: { ...work, base, changes } }
  }
  return {
    ...found,
    kind: 'file-changed',
    base: work.base.text,
    ours: work.text,
    theirs,
    theirSha256: sha256,
  }
}

/** The work as far as it opens as a matrix; all of it, unless a mistake of ours let something else in. */
function openable(read: ReadJournal): Replayed {
  const all = replayJournal(read)
  if (parseMatrix(all.text).ok) return all
  let good: Pick<Replayed, 'text' | 'revision' | 'changes' | 'at'> | undefined
  for (const step of stepsOf(read)) if (parseMatrix(step.text).ok) good = step
  return good ? { ...all, ...good } : all
}

/** A save counts itself in the file, so the lines of saves are not compared. */
function isSameContent(a: string, b: string): boolean {
  return a === b || textWithoutSaves(a) === textWithoutSaves(b)
}

/** The change after the last noted save that made this text. */
function stepWith(read: ReadJournal, text: string): Pick<Replayed, 'text' | 'revision'> | undefined {
  const saved = read.records.findLast((record) => record.type === 'saved')?.revision ?? read.head.revision
  for (const step of stepsOf(read)) if (step.revision > saved && isSameContent(step.text, text)) return step
  return undefined
}

function countAfter({ records }: ReadJournal, revision: number): number {
  return records.filter((record) => record.type === 'change' && record.revision > revision).length
}
