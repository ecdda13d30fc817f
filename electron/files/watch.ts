import { watch } from 'node:fs'
import { dirname } from 'node:path'
import { limits } from '../../shared/document/limits.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { currentVersion } from '../../shared/document/schema.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { FileStamp, SaveSurroundings } from '../../shared/files/disk.ts'
import type { FileError } from '../../shared/files/fileError.ts'
import { notText, type MatrixFileError } from '../../shared/files/matrixFile.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { isSameFile } from '../../shared/files/saveTarget.ts'
import { conflictedSides } from '../../shared/merge/conflictedSides.ts'

/** What another program has done to an open document's file. Each is told once. */
export type DiskChange =
  | { readonly kind: 'changed'; readonly text: string; readonly sha256: string }
  /** it has stayed for a while what does not open: half synchronised, or broken */
  | { readonly kind: 'unreadable'; readonly error: MatrixFileError }
  | { readonly kind: 'gone' }
  /** it cannot be read: too large, not allowed, on a disk that is away */
  | { readonly kind: 'out-of-reach'; readonly error: FileError }
  /** it was gone, unreadable or out of reach and is again what we know */
  | { readonly kind: 'back' }
  /** the link it was opened through leads to another file by now */
  | { readonly kind: 'elsewhere'; readonly to: string | undefined }

export interface FileWatch {
  /** Looks at once: to be called when the window gets the focus, and before a save. Answers when it has looked. */
  readonly check: () => Promise<void>
  /** Looks at once, and tells of what the file holds even if that was told before: a save was refused because of it. */
  readonly checkAnew: () => Promise<void>
  readonly stop: () => void
}

export interface WatchOptions {
  readonly around: SaveSurroundings
  readonly path: string
  /** the link it was opened through, if it was */
  readonly link?: string
  /** hashes of what was read or written here: they are no news */
  readonly known: () => readonly string[]
  /** may answer `written-over`: what the file held was replaced by ours at once */
  readonly onChange: (change: DiskChange) => unknown
  /** calls back whenever something happens in a folder; answers how to end that */
  readonly watchFolder?: (folder: string, onEvent: () => void) => () => void
}

const settlingMs = 150
/** how often a file that goes on changing is looked at again */
const patience = 60
/** how often what does not open has to be the same: it may be half synchronised */
const patienceBroken = 15
/** how often a file that cannot be read is looked at again: an engine may hold it for a moment */
const patienceOutOfReach = 10
/** a folder that is renamed or replaced, a disk that goes away and a link that is turned send no word */
const pollMs = 2_000

/**
 * Watches a document's file. It is the folder that is watched, since most programs replace a file by another. News is
 * only what stays the same for a moment; a file that is touched and keeps its content is none.
 */
export function watchFile(options: WatchOptions): FileWatch {
  const { path, onChange, watchFolder = watchRealFolder } = options
  let isStopped = false
  let told = 'known'
  let lastStamp: FileStamp | undefined
  let running: Promise<void> | undefined
  let isWanted = false
  let leadsTo: string | undefined = path

  const look = async (): Promise<void> => {
    const seen = await settledFile(options, lastStamp, () => isStopped)
    if (isStopped || seen.kind === 'same') return
    lastStamp = 'stamp' in seen ? seen.stamp : undefined
    // What we have written over since is news when it is there again.
    const name = seen.kind === 'changed' ? [nameOf(seen), ...options.known()].join(' ') : nameOf(seen)
    if (name === told) return
    const wasAway = told === 'gone' || told.startsWith('unreadable') || told.startsWith('out-of-reach')
    told = name
    if (seen.kind === 'changed') {
      const outcome = await onChange({ kind: 'changed', text: seen.text, sha256: seen.sha256 })
      // Should it come once more, that is news, even if it comes before we have looked at what was written.
      if (outcome === 'written-over') [told, lastStamp] = ['known', undefined]
    } else if (seen.kind === 'unreadable') await onChange({ kind: 'unreadable', error: seen.error })
    else if (seen.kind === 'gone') await onChange({ kind: 'gone' })
    else if (seen.kind === 'out-of-reach') await onChange(seen)
    else if (wasAway) await onChange({ kind: 'back' })
  }

  const lookAtLink = async (): Promise<void> => {
    const { link, around } = options
    if (link === undefined) return
    const to = await around.disk.realpath(link).catch(() => undefined)
    if (to === leadsTo || isStopped) return
    leadsTo = to
    await onChange({ kind: 'elsewhere', to: to === path ? path : to })
  }

  const run = async (): Promise<void> => {
    while (isWanted && !isStopped) {
      isWanted = false
      await look()
      await lookAtLink()
    }
    running = undefined
  }

  const check = (): Promise<void> => {
    isWanted = true
    running ??= run()
    return running
  }

  const checkAnew = (): Promise<void> => {
    if (told.startsWith('changed')) [told, lastStamp] = ['known', undefined]
    return check()
  }

  const unwatch = watchFolder(dirname(path), () => void check())
  return {
    check,
    checkAnew,
    stop: () => {
      isStopped = true
      unwatch()
    },
  }
}

type Seen =
  /** neither content nor stamp are new */
  | { readonly kind: 'same' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'out-of-reach'; readonly error: FileError }
  | ({ readonly stamp: FileStamp; readonly sha256: string } & (
      | { readonly kind: 'known' }
      | { readonly kind: 'changed'; readonly text: string }
      | {
          readonly kind: 'unreadable'
          readonly error: MatrixFileError
          /** git could not merge it, and both sides open: nothing more is to come */
          readonly isMarked?: boolean
        }
    ))

/** The file once two looks in a row find the same, and it opens; or as it is when patience ends. */
async function settledFile(
  { around, path, known }: WatchOptions,
  lastStamp: FileStamp | undefined,
  isStopped: () => boolean,
): Promise<Seen> {
  let before = ''
  let sameLooks = 0
  let last: Seen = { kind: 'same' }
  for (let round = 0; round < patience && !isStopped(); round++) {
    const stamp =
      round > 0 ? undefined : await around.disk.stat(path, { bigint: true }).catch(() => undefined)
    if (stamp && isSameFile(lastStamp, stamp)) return { kind: 'same' }
    const content = await readFile(around.disk, path, limits.fileBytes)
    last = content.ok ? seenIn(content.value, path, around) : seenInstead(content.error)
    if (last.kind === 'out-of-reach' && round < patienceOutOfReach) {
      await around.wait(settlingMs)
      continue
    }
    const now = 'sha256' in last ? last.sha256 : last.kind
    if (last.kind === 'out-of-reach') return last
    if ('sha256' in last && known().includes(last.sha256)) return { ...last, kind: 'known' }
    sameLooks = now === before ? sameLooks + 1 : 0
    if (sameLooks >= (isWhole(last) ? 1 : patienceBroken)) return last
    before = now
    await around.wait(settlingMs)
  }
  return last
}

function isWhole(seen: Seen): boolean {
  return seen.kind !== 'unreadable' || seen.isMarked === true
}

function nameOf(seen: Exclude<Seen, { kind: 'same' }>): string {
  if (seen.kind === 'changed' || seen.kind === 'unreadable') return `${seen.kind} ${seen.sha256}`
  return seen.kind === 'out-of-reach' ? `${seen.kind} ${seen.error.kind}` : seen.kind
}

function seenInstead(error: FileError): Seen {
  return isGone(error) ? { kind: 'gone' } : { kind: 'out-of-reach', error }
}

/** A folder in the file's place is no more the file than nothing is. */
function isGone({ kind }: FileError): boolean {
  return kind === 'missing' || kind === 'folder-missing' || kind === 'not-a-file'
}

function seenIn(
  { bytes, stamp }: { readonly bytes: Uint8Array; readonly stamp: FileStamp },
  path: string,
  { sha256 }: SaveSurroundings,
): Seen {
  const seen = { stamp, sha256: sha256(bytes) }
  const text = decodeText(bytes)?.text
  if (text === undefined) {
    return { ...seen, kind: 'unreadable', error: notText(path, bytes) }
  }
  const parsed = parseMatrix(text)
  if (parsed.ok && parsed.value.version > currentVersion)
    return { ...seen, kind: 'unreadable', error: { kind: 'newer-file', path } }
  if (parsed.ok) return { ...seen, kind: 'changed', text }
  const isMarked = parsed.error.kind === 'conflict-marks' && conflictedSides(text) !== undefined
  return { ...seen, kind: 'unreadable', error: { kind: 'unreadable', path, cause: parsed.error }, isMarked }
}

/** Where a folder cannot be watched (some network disks), looking now and then remains, at focus and before a save. */
function watchRealFolder(folder: string, onEvent: () => void): () => void {
  const timer = setInterval(onEvent, pollMs)
  timer.unref()
  const stopPolling = (): void => clearInterval(timer)
  try {
    const watcher = watch(folder, { persistent: false }, onEvent)
    watcher.on('error', () => watcher.close())
    return () => {
      stopPolling()
      watcher.close()
    }
  } catch {
    return stopPolling
  }
}
