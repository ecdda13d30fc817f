import { watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { limits } from '../../shared/document/limits.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { FileStamp, SaveSurroundings } from '../../shared/files/disk.ts'
import { readAll, readFile } from '../../shared/files/readFile.ts'
import { isSameFile } from '../../shared/files/saveTarget.ts'

/** Another file in the folder of a chart that holds the same chart. */
export interface Sibling {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

export interface SiblingOptions {
  readonly around: SaveSurroundings
  /** of the chart’s own file */
  readonly path: string
  readonly documentId: string
  readonly onFound: (sibling: Sibling) => unknown
  /** calls back with the name of a file that changed, or without one; answers how to end that */
  readonly watchFolder?: (folder: string, onEvent: (name: string | null) => void) => () => void
}

const ending = '.raci'
const settlingMs = 300
/** A file as Remit writes it says whose chart it is in its first lines. */
const head = /^\uFEFF?\s*\{\s*"format":\s*"remit",\s*"version":\s*\d+,\s*"id":\s*"([^"\\]{1,64})"/
const headBytes = 512

/** Whose chart a file is, as its first lines said when it had this stamp. */
interface Head {
  readonly stamp: FileStamp
  readonly id: string
}

/** What was read in the folders looked at last: another chart of one, or one that is opened again, need not read it all anew. */
const headsIn = new Map<string, Map<string, Head>>()
const mostFolders = 8

/**
 * Looks for files beside a chart that hold the same chart, whatever their names, now and whenever one comes or changes. Of other
 * charts only the first lines are read, and once for all windows: a folder may hold thousands. Each content is told once.
 * Answers how to stop.
 */
export function watchSiblings(options: SiblingOptions): () => void {
  const { around, path, onFound, watchFolder = watchRealFolder } = options
  const folder = dirname(path)
  const looked = new Map<
    string,
    { readonly stamp: FileStamp | undefined; readonly told: string | undefined }
  >()
  const waiting = new Set<string>()
  let isAllWanted = true
  let running: Promise<void> | undefined
  let isStopped = false

  const lookAt = async (name: string): Promise<void> => {
    const file = join(folder, name)
    const stamp = await around.disk.stat(file, { bigint: true }).catch(() => undefined)
    const before = looked.get(name)
    if (stamp === undefined || (before && isSameFile(before.stamp, stamp))) return
    // A folder may be named like a chart.
    const sibling = stamp.isFile() ? await siblingAt(options, file, stamp) : undefined
    looked.set(name, { stamp, told: sibling?.sha256 ?? before?.told })
    if (sibling && sibling.sha256 !== before?.told && !isStopped) await onFound(sibling)
  }

  const run = async (): Promise<void> => {
    // An engine may be writing it still.
    await around.wait(settlingMs)
    while ((isAllWanted || waiting.size > 0) && !isStopped) {
      const names = isAllWanted ? await around.disk.readdir(folder).catch(() => []) : [...waiting]
      isAllWanted = false
      waiting.clear()
      for (const name of names) {
        if (isStopped) return
        if (name.endsWith(ending) && name !== basename(path)) await lookAt(name)
      }
    }
    running = undefined
  }

  const want = (name: string | null): void => {
    if (name === null) isAllWanted = true
    else if (name.endsWith(ending) && name !== basename(path)) waiting.add(name)
    else return
    running ??= run()
  }

  const stop = watchFolder(folder, want)
  running = run()
  return () => {
    isStopped = true
    stop()
  }
}

async function siblingAt(
  { around, documentId }: SiblingOptions,
  file: string,
  stamp: FileStamp,
): Promise<Sibling | undefined> {
  const heads = headsOf(dirname(file))
  const before = heads.get(basename(file))
  const id = before && isSameFile(before.stamp, stamp) ? before.id : await idInHead(around, file)
  if (id) heads.set(basename(file), { stamp, id })
  if (id !== undefined && id !== documentId) return undefined
  const content = await readFile(around.disk, file, limits.fileBytes)
  const text = content.ok ? decodeText(content.value.bytes)?.text : undefined
  if (!content.ok || text === undefined || matrixIn(text)?.id !== documentId) return undefined
  return { name: basename(file), text, sha256: around.sha256(content.value.bytes) }
}

function headsOf(folder: string): Map<string, Head> {
  const heads = headsIn.get(folder) ?? new Map<string, Head>()
  headsIn.delete(folder)
  headsIn.set(folder, heads)
  const [oldest] = headsIn.keys()
  if (headsIn.size > mostFolders && oldest !== undefined) headsIn.delete(oldest)
  return heads
}

/** Undefined where the first lines do not say it, as in a file that was not written by Remit. */
async function idInHead({ disk }: SaveSurroundings, file: string): Promise<string | undefined> {
  try {
    const open = await disk.open(file, 'r')
    try {
      return head.exec(new TextDecoder().decode(await readAll(open, headBytes)))?.[1]
    } finally {
      await open.close()
    }
  } catch {
    // It went, or may not be read: then it is nobody's copy now.
    return ''
  }
}

function watchRealFolder(folder: string, onEvent: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => onEvent(name))
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    // Where a folder cannot be watched copies are found when the chart is opened.
    return () => undefined
  }
}
