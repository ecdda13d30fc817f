import * as v from 'valibot'
import { err, ok, type Result } from '../result.ts'
import type { SaveSurroundings } from './disk.ts'
import { fileErrorOf, systemCode, type FileError } from './fileError.ts'
import { removeFile } from './folders.ts'
import { joined } from './paths.ts'
import { readFile } from './readFile.ts'
import { replaceFile } from './replaceFile.ts'
import { SaveFailure } from './saveTarget.ts'

/** A write in place that has been announced: what the file held, and what it is to hold. */
export interface Intent {
  /** of the note itself */
  readonly note: string
  /** of the file to be written */
  readonly path: string
  readonly old: Uint8Array
  readonly new: Uint8Array
}

const size = v.pipe(v.number(), v.integer(), v.minValue(0))
const headSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ format: v.literal('remit-intent'), path: v.string(), old: size, new: size }),
)

const newline = 10
const ending = '.intent'

/** Notes a write in place, for good: one line of JSON, then the old bytes, then the new ones. */
export async function noteIntent(around: SaveSurroundings, intent: Omit<Intent, 'note'>): Promise<Intent> {
  const { intentFolder } = around
  if (intentFolder === undefined) throw new Error('There is nowhere to note a write in place.')
  const sizes = { old: intent.old.length, new: intent.new.length }
  const head = `${JSON.stringify({ format: 'remit-intent', path: intent.path, ...sizes })}\n`
  const start = new TextEncoder().encode(head)
  const bytes = new Uint8Array(start.length + sizes.old + sizes.new)
  bytes.set(start)
  bytes.set(intent.old, start.length)
  bytes.set(intent.new, start.length + sizes.old)
  const note = joined(intentFolder, `${around.randomName()}${ending}`, around.isWindows)
  try {
    const written = await replaceFile(
      { ...around, newFileMode: 0o600 },
      { path: note, stamp: undefined },
      bytes,
    )
    if (written.kind === 'refused') throw written.thrown
    if (written.kind === 'changed') throw new SaveFailure({ kind: 'changed-on-disk', path: note })
    return { ...intent, note }
  } catch (thrown) {
    throw thrown instanceof SaveFailure ? thrown : new SaveFailure(fileErrorOf(thrown, note, bytes.length))
  }
}

/** Takes a note away, for good. */
export async function clearIntent(around: SaveSurroundings, { note }: Intent): Promise<void> {
  try {
    await removeFile(around, note)
  } catch (thrown) {
    throw new SaveFailure(fileErrorOf(thrown, note))
  }
}

/** All writes in place that were announced and not finished. What is in the folder and no note is left alone. */
export async function openIntents(around: SaveSurroundings): Promise<Result<readonly Intent[], FileError>> {
  const { intentFolder, disk, isWindows } = around
  if (intentFolder === undefined) return ok([])
  try {
    const names = (await disk.readdir(intentFolder)).filter((name) => name.endsWith(ending))
    const read = await Promise.all(
      names.map((name) => readIntent(around, joined(intentFolder, name, isWindows))),
    )
    return ok(read.filter((intent) => intent !== undefined))
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return ok([])
    return err(fileErrorOf(thrown, intentFolder))
  }
}

async function readIntent({ disk }: SaveSurroundings, note: string): Promise<Intent | undefined> {
  const content = await readFile(disk, note, Number.MAX_SAFE_INTEGER)
  if (!content.ok) return undefined
  const { bytes } = content.value
  const end = bytes.indexOf(newline) + 1
  const head = v.safeParse(headSchema, new TextDecoder('utf-8').decode(bytes.subarray(0, end)))
  if (!head.success) return undefined
  const { path, old, new: next } = head.output
  if (bytes.length !== end + old + next) return undefined
  return { note, path, old: bytes.subarray(end, end + old), new: bytes.subarray(end + old) }
}
