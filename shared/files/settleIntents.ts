import { limits } from '../document/limits.ts'
import { err, ok, type Result } from '../result.ts'
import type { SaveSurroundings } from './disk.ts'
import { fileErrorOf, type FileError } from './fileError.ts'
import { clearIntent, openIntents, type Intent } from './intent.ts'
import { readFile } from './readFile.ts'
import { SaveFailure, type KeepBytes } from './saveTarget.ts'
import { isSameBytes } from './wholeFile.ts'
import { overwrite } from './writeInPlace.ts'

/** What became of a write in place that was broken off. */
export interface SettledIntent {
  readonly path: string
  /**
   * `not-started`: the file is the old one. `done`: it is the new one. `mended`: it was torn and is the new one now.
   * `changed`: another program has written it since. `gone`: it is not there. In all of them what was not written is a
   * version now.
   */
  readonly outcome: 'not-started' | 'done' | 'mended' | 'changed' | 'gone'
}

/**
 * Settles every write in place that a crash broke off. To be called at start, before any file is opened. One that cannot
 * be settled now (its disk is away) stays noted for the next time.
 *
 * @param keepFor keeps bytes as a version of the file at a path, which was to hold `meant`
 */
export async function settleIntents(
  around: SaveSurroundings,
  keepFor: (path: string, meant: Uint8Array) => KeepBytes,
): Promise<readonly Result<SettledIntent, FileError>[]> {
  const open = await openIntents(around)
  if (!open.ok) return [open]
  const settled: Result<SettledIntent, FileError>[] = []
  for (const intent of open.value)
    settled.push(await settle(around, intent, keepFor(intent.path, intent.new)))
  return settled
}

/** Settles the writes in place of one file; false when none was open or one could not be settled. */
export async function settleIntentOf(
  around: SaveSurroundings,
  path: string,
  keep: KeepBytes = () => Promise.resolve(ok(undefined)),
): Promise<boolean> {
  const open = await openIntents(around)
  const mine = open.ok ? open.value.filter((intent) => intent.path === path) : []
  for (const intent of mine) if (!(await settle(around, intent, keep)).ok) return false
  return mine.length > 0
}

async function settle(
  around: SaveSurroundings,
  intent: Intent,
  keep: KeepBytes,
): Promise<Result<SettledIntent, FileError>> {
  const { path } = intent
  const content = await readFile(around.disk, path, 2 * limits.fileBytes)
  if (!content.ok && content.error.kind !== 'missing') return content
  const now = content.ok ? content.value.bytes : undefined
  const outcome = outcomeOf(intent, now)
  try {
    if (outcome !== 'done') {
      const kept = await keep(outcome === 'mended' && now ? now : intent.new)
      // A torn file holds nothing that is not in the note, so it is mended whatever becomes of its version.
      if (!kept.ok && outcome !== 'mended') return kept
    }
    if (outcome === 'mended') await mend(around, intent)
    await clearIntent(around, intent)
    return ok({ path, outcome })
  } catch (thrown) {
    return err(thrown instanceof SaveFailure ? thrown.facts : fileErrorOf(thrown, path, intent.new.length))
  }
}

function outcomeOf(intent: Intent, now: Uint8Array | undefined): SettledIntent['outcome'] {
  if (now === undefined) return 'gone'
  if (isSameBytes(now, intent.new)) return 'done'
  if (isSameBytes(now, intent.old)) return 'not-started'
  return isTorn(intent, now) ? 'mended' : 'changed'
}

/** Whether every byte is the old one, the new one or an empty block: anything else is somebody's own work. */
function isTorn(intent: Intent, now: Uint8Array): boolean {
  if (now.length > Math.max(intent.old.length, intent.new.length)) return false
  return now.every((byte, at) => byte === 0 || byte === intent.old[at] || byte === intent.new[at])
}

async function mend({ disk }: SaveSurroundings, intent: Intent): Promise<void> {
  const file = await disk.open(intent.path, 'r+')
  try {
    await overwrite(file, intent.path, intent.new)
  } finally {
    await file.close()
  }
}
