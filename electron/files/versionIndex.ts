import { join } from 'node:path'
import * as v from 'valibot'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../../shared/files/fileError.ts'
import { removeFile } from '../../shared/files/folders.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { err, ok, type Result } from '../../shared/result.ts'

/** Why a version is kept: all but `saved` are never removed on their own. */
export const versionReasons = [
  /** a save of ours replaced it */
  'saved',
  /** somebody else's work that the person chose to replace, or that a save of ours met in the instant of its rename */
  'overwritten',
  /** one side of a merge */
  'merged',
  /** a file of an older version of Remit, before its first save by this one */
  'migrated',
  /** what was there before something was imported or restored */
  'imported',
  /** recovered work the person did not want to go on with */
  'put-aside',
  /** what a broken-off write in place left or did not get to write */
  'broken-off',
] as const
export type VersionReason = (typeof versionReasons)[number]

/** Which document: a moved file keeps its history, a copy gets one of its own. */
export interface DocumentKey {
  readonly documentId: string
  /** null: not saved anywhere yet */
  readonly path: string | null
}

const versionSchema = v.strictObject({
  id: v.string(),
  /** when it was kept, in milliseconds since 1970 */
  at: v.number(),
  sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
  /** on disk, compressed */
  bytes: v.number(),
  reason: v.picklist(versionReasons),
  /** what a person called it */
  name: v.nullable(v.string()),
})
const indexSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({
    documentId: v.string(),
    path: v.nullable(v.string()),
    versions: v.pipe(v.array(versionSchema), v.readonly()),
  }),
)

export type Version = Readonly<v.InferOutput<typeof versionSchema>>
/** The versions of one document, oldest first. */
export type VersionIndex = Readonly<v.InferOutput<typeof indexSchema>>

const maxBytes = 64 * 1024 * 1024
const ending = '.json'

/** The index of a document; empty when it has none. One that cannot be understood is put aside, and counts as empty. */
export async function readIndex(
  around: SaveSurroundings,
  folder: string,
  key: DocumentKey,
): Promise<Result<VersionIndex, FileError>> {
  const path = pathOf(around, folder, key)
  const read = await readAt(around, path)
  if (read.ok) return ok(read.value)
  if (read.error.kind === 'damaged') {
    try {
      await around.disk.rename(path, `${path}.damaged`)
    } catch (thrown) {
      return err(fileErrorOf(thrown, path))
    }
  } else if (read.error.kind !== 'missing') return err(read.error)
  return ok({ documentId: key.documentId, path: key.path, versions: [] })
}

/** Writes an index in one step; without versions it is removed. */
export async function writeIndex(
  around: SaveSurroundings,
  folder: string,
  index: VersionIndex,
): Promise<Result<unknown, FileError>> {
  const path = pathOf(around, folder, index)
  if (index.versions.length > 0) {
    const bytes = new TextEncoder().encode(JSON.stringify(index))
    return saveFile({ ...around, newFileMode: 0o600 }, path, bytes, { kind: 'anything' })
  }
  try {
    return ok(await removeFile(around, path))
  } catch (thrown) {
    return err(fileErrorOf(thrown, path))
  }
}

export interface AllIndexes {
  readonly indexes: readonly VersionIndex[]
  /** false: some could not be understood, so what they speak of is not known */
  readonly isComplete: boolean
}

/** Every index there is. */
export async function readAllIndexes(
  around: SaveSurroundings,
  folder: string,
): Promise<Result<AllIndexes, FileError>> {
  try {
    const names = await around.disk.readdir(folder)
    const own = names.filter((name) => name.endsWith(ending))
    const read = await Promise.all(own.map((name) => readAt(around, join(folder, name))))
    const indexes = read.flatMap((one) => (one.ok ? [one.value] : []))
    const isDamaged = names.some((name) => name.endsWith('.damaged'))
    return ok({ indexes, isComplete: indexes.length === own.length && !isDamaged })
  } catch (thrown) {
    return err(fileErrorOf(thrown, folder))
  }
}

async function readAt(
  { disk }: SaveSurroundings,
  path: string,
): Promise<Result<VersionIndex, FileError | { readonly kind: 'damaged' }>> {
  const content = await readFile(disk, path, maxBytes)
  if (!content.ok) return content
  const index = v.safeParse(indexSchema, decodeText(content.value.bytes)?.text)
  return index.success ? ok(index.output) : err({ kind: 'damaged' })
}

function pathOf({ sha256 }: SaveSurroundings, folder: string, { documentId, path }: DocumentKey): string {
  const key = sha256(new TextEncoder().encode(`${documentId}\0${path ?? ''}`))
  return join(folder, `${key.slice(0, 32)}${ending}`)
}
