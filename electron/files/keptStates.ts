import { join } from 'node:path'
import * as v from 'valibot'
import { savesFromFile, savesToFile, type ChartState } from '../../shared/document/saves.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf, systemCode, type FileError } from '../../shared/files/fileError.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { writeAll } from '../../shared/files/wholeFile.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { inOrder } from './queue.ts'

/*
 * The list of the states of a chart that were saved or taken in here: a text, one record of JSON a line, which is only added
 * to. A line that a crash has cut is left out; it is of a save that nobody was told of.
 */

/** A state of a chart that was in one of its files. */
export interface KeptState extends ChartState {
  /** when it was kept, in milliseconds since 1970 */
  readonly at: number
  /** of the file's bytes, under which its content is kept */
  readonly sha256: string
  /** on disk, compressed */
  readonly bytes: number
  readonly path: string
  /** it was saved here; else it was read or taken in */
  readonly isOurs: boolean
}

/** That an installation has counted so far under an id of its own. */
export interface Count {
  readonly id: string
  readonly count: number
  /** of the installation: one that was copied with its settings is another */
  readonly installation: string
  /** somebody else counts under it, too: it is not used any more */
  readonly isRetired: boolean
}

export type StateRecord = ({ readonly type: 'state' } & KeptState) | ({ readonly type: 'count' } & Count)

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))
const stateSchema = v.object({
  type: v.literal('state'),
  at: v.number(),
  sha256: hash,
  bytes: v.number(),
  path: v.string(),
  isOurs: v.boolean(),
  saves: v.pipe(v.unknown(), v.transform(savesFromFile)),
  mark: v.string(),
})
const countSchema = v.object({
  ...{ type: v.literal('count'), id: v.string(), count: v.number() },
  ...{ installation: v.string(), isRetired: v.boolean() },
})
const lineSchema = v.pipe(v.string(), v.parseJson(), v.variant('type', [stateSchema, countSchema]))

const ending = '.states'
const maxBytes = 256 * 1024 * 1024
const day = 24 * 60 * 60_000

/** How long states stay: so many days or so many states, whichever is more, within so many bytes. */
export const stateLimits = { milliseconds: 30 * day, states: 100, bytes: 25 * 1024 * 1024 } as const

/** The name of a chart's list in the folder of lists. */
export function listName({ sha256 }: SaveSurroundings, documentId: string): string {
  return `${sha256(new TextEncoder().encode(documentId)).slice(0, 32)}${ending}`
}

/** The records of a list, oldest first; none when there is no list. */
export async function readStates(
  { disk }: SaveSurroundings,
  path: string,
): Promise<Result<readonly StateRecord[], FileError>> {
  const content = await readFile(disk, path, maxBytes)
  if (!content.ok) return content.error.kind === 'missing' ? ok([]) : content
  const lines = decodeText(content.value.bytes)?.text.split('\n') ?? []
  return ok(
    lines.flatMap((line) => {
      const read = line === '' ? undefined : v.safeParse(lineSchema, line)
      return read?.success ? [read.output] : []
    }),
  )
}

/** Adds records to a list; when it answers they are on the disk. */
export async function addStates(
  around: SaveSurroundings,
  path: string,
  records: readonly StateRecord[],
): Promise<Result<void, FileError>> {
  try {
    const file = await around.disk.open(path, 'r+')
    try {
      const { size } = await file.stat({ bigint: true })
      // After a line that was cut begins a new one.
      const bytes = new TextEncoder().encode(`${size === 0n ? '' : '\n'}${linesOf(records)}`)
      if (!(await writeAll(file, bytes, Number(size))))
        return err({ kind: 'disk-full', path, bytes: bytes.length })
      await file.datasync()
    } finally {
      await file.close()
    }
    return ok(undefined)
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return rewriteStates(around, path, records)
    return err(fileErrorOf(thrown, path))
  }
}

/** The states of every chart. */
export async function readAllStates(
  around: SaveSurroundings,
  folder: string,
): Promise<Result<readonly (readonly KeptState[])[], FileError>> {
  const names = await listNames(around, folder)
  if (!names.ok) return names
  const all: (readonly KeptState[])[] = []
  for (const name of names.value) {
    const read = await readStates(around, join(folder, name))
    if (!read.ok) return read
    all.push(statesIn(read.value))
  }
  return ok(all)
}

/** Removes the states that are too old or too much; answers those that stay, by the name of their list. */
export async function pruneStates(
  around: SaveSurroundings,
  folder: string,
  now: number,
): Promise<Result<ReadonlyMap<string, readonly KeptState[]>, FileError>> {
  const names = await listNames(around, folder)
  if (!names.ok) return names
  const left = new Map<string, readonly KeptState[]>()
  for (const name of names.value) {
    const kept = await inOrder(join(folder, name), () => pruneList(around, join(folder, name), now))
    if (!kept.ok) return kept
    left.set(name, kept.value)
  }
  return ok(left)
}

async function pruneList(
  around: SaveSurroundings,
  path: string,
  now: number,
): Promise<Result<readonly KeptState[], FileError>> {
  const read = await readStates(around, path)
  if (!read.ok) return read
  const states = statesIn(read.value)
  const kept = stayingStates(states, now)
  if (kept.length === states.length) return ok(kept)
  const staying = new Set<StateRecord>(kept)
  const records = read.value.filter((record) => record.type === 'count' || staying.has(record))
  const written = await rewriteStates(around, path, records)
  return written.ok ? ok(kept) : written
}

/** The states that stay at a moment, oldest first: the newest always does. */
export function stayingStates<State extends KeptState>(
  states: readonly State[],
  now: number,
): readonly State[] {
  let total = 0
  const seen = new Set<string>()
  const staying = states.toReversed().filter((state, place) => {
    if (!seen.has(state.sha256)) total += state.bytes
    seen.add(state.sha256)
    if (place === 0) return true
    const isWanted = place < stateLimits.states || now - state.at < stateLimits.milliseconds
    return isWanted && total <= stateLimits.bytes
  })
  return staying.toReversed()
}

export function statesIn(records: readonly StateRecord[]): readonly (StateRecord & { type: 'state' })[] {
  return records.filter((record) => record.type === 'state')
}

async function listNames(
  { disk }: SaveSurroundings,
  folder: string,
): Promise<Result<readonly string[], FileError>> {
  try {
    return ok((await disk.readdir(folder)).filter((name) => name.endsWith(ending)))
  } catch (thrown) {
    return systemCode(thrown) === 'ENOENT' ? ok([]) : err(fileErrorOf(thrown, folder))
  }
}

async function rewriteStates(
  around: SaveSurroundings,
  path: string,
  records: readonly StateRecord[],
): Promise<Result<void, FileError>> {
  const bytes = new TextEncoder().encode(linesOf(records))
  const saved = await saveFile({ ...around, newFileMode: 0o600 }, path, bytes, { kind: 'anything' })
  return saved.ok ? ok(undefined) : saved
}

function linesOf(records: readonly StateRecord[]): string {
  return records
    .map((record) =>
      JSON.stringify(record.type === 'state' ? { ...record, saves: savesToFile(record.saves) } : record),
    )
    .join('\n')
}
