import { join } from 'node:path'
import type { Matrix } from '../../shared/document/matrix.ts'
import { matrixIn } from '../../shared/document/parse.ts'
import { savesLimits, withSave, type ChartState, type Saves } from '../../shared/document/saves.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { FileStamp, SaveSurroundings } from '../../shared/files/disk.ts'
import { removeFile } from '../../shared/files/folders.ts'
import { fileErrorOf, type FileError } from '../../shared/files/fileError.ts'
import { isSameFile } from '../../shared/files/saveTarget.ts'
import type { Known } from '../../shared/merge/standing.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { readContent, storeContent } from './contents.ts'
import {
  addStates,
  listName,
  readStates,
  statesIn,
  type Count,
  type KeptState,
  type StateRecord,
} from './keptStates.ts'
import type { OwnFolders } from './ownFolders.ts'
import { inOrder } from './queue.ts'

/** Every state of a chart that was saved or taken in here: what a merge finds its base in, and what can be had back. */
export interface States {
  /** Keeps a state for good; one that was kept last is not kept twice. */
  readonly keep: (documentId: string, state: NewState) => Promise<Result<void, FileError>>
  /** What is known here of a chart. */
  readonly known: (documentId: string) => Promise<Known<KeptState>>
  /** The state a file of a chart was left in when it was last saved, opened or taken in here. */
  readonly lastOf: (documentId: string, path: string) => Promise<KeptState | undefined>
  /** What a state holds; undefined when it is no longer kept. */
  readonly read: (state: KeptState) => Promise<KeptContent | undefined>
  /**
   * Counts one more save on top of what a state contains. The count is on the disk before anything is saved under it. It goes
   * on only from our own last save: another line of work begins a count of its own, so that no state ever claims to contain
   * what it does not.
   */
  readonly count: (documentId: string, saves: Saves, mark: string) => Promise<Saves>
  /** Gives up the ids under which somebody else has counted, too. */
  readonly retire: (documentId: string, ids: readonly string[]) => Promise<void>
  /** Removes all states of a chart for good. */
  readonly forget: (documentId: string) => Promise<Result<void, FileError>>
}

export interface NewState extends ChartState {
  readonly path: string
  readonly isOurs: boolean
  /** of the file */
  readonly content: Uint8Array
}

export interface KeptContent {
  readonly bytes: Uint8Array
  readonly text: string
  readonly matrix: Matrix
}

/** The states in their folder. `now` is in milliseconds since 1970. */
export function openStates(
  around: SaveSurroundings,
  { states: folder, contents }: Pick<OwnFolders, 'states' | 'contents'>,
  now: () => number,
): States {
  const pathOf = (documentId: string): string => join(folder, listName(around, documentId))
  const alone = <T>(documentId: string, work: () => Promise<T>): Promise<T> =>
    inOrder(pathOf(documentId), work)
  /** lists as they were read last: a busy chart has thousands of lines */
  const lists = new Map<
    string,
    { readonly records: readonly StateRecord[]; readonly stamp: FileStamp | undefined }
  >()
  let installation: Promise<string> | undefined

  /** A copy of the folder, on this computer or another, is in another place on its disk: that is another installation. */
  const thisInstallation = (): Promise<string> => {
    installation ??= around.disk.stat(folder, { bigint: true }).then(
      ({ ino }) => `${around.tempTag} ${ino} ${folder}`,
      () => around.randomName(),
    )
    return installation
  }

  const recordsOf = async (documentId: string): Promise<readonly StateRecord[]> => {
    const path = pathOf(documentId)
    const stamp = await around.disk.stat(path, { bigint: true }).catch(() => undefined)
    const before = lists.get(path)
    if (before && isSameFile(before.stamp, stamp)) return before.records
    const read = await readStates(around, path)
    // A list that cannot be read now costs questions, not work.
    if (!read.ok) return []
    lists.set(path, { records: read.value, stamp })
    return read.value
  }

  const add = async (
    documentId: string,
    records: readonly StateRecord[],
  ): Promise<Result<void, FileError>> => {
    const path = pathOf(documentId)
    const before = await recordsOf(documentId)
    const added = await addStates(around, path, records)
    if (!added.ok) return added
    const stamp = await around.disk.stat(path, { bigint: true }).catch(() => undefined)
    lists.set(path, { records: [...before, ...records], stamp })
    return added
  }

  const countsIn = async (records: readonly StateRecord[]): Promise<ReadonlyMap<string, Count>> => {
    const own = await thisInstallation()
    const counts = records.filter((record) => record.type === 'count' && record.installation === own)
    return new Map(
      counts.flatMap((record) => (record.type === 'count' ? [[record.id, record] as const] : [])),
    )
  }

  return {
    keep: (documentId, { content, saves, mark, path, isOurs }) =>
      alone(documentId, async () => {
        const sha256 = around.sha256(content)
        const last = statesIn(await recordsOf(documentId)).at(-1)
        if (last?.sha256 === sha256 && last.path === path && last.isOurs === isOurs) return ok(undefined)
        // What is not listed yet must not be taken for what nothing speaks of any more.
        return inOrder(contents, async () => {
          const stored = await storeContent(around, contents, sha256, content)
          if (!stored.ok) return stored
          const state = { at: now(), sha256, bytes: stored.value, path, isOurs, saves, mark }
          return add(documentId, [{ type: 'state', ...state }])
        })
      }),

    known: (documentId) =>
      alone(documentId, async () => {
        const records = await recordsOf(documentId)
        const counts = [...(await countsIn(records)).values()]
        const used = counts.filter(({ isRetired }) => !isRetired)
        const doubted = counts.filter(({ isRetired }) => isRetired)
        return {
          kept: statesIn(records),
          counted: new Map(used.map(({ id, count }) => [id, count])),
          doubted: new Set(doubted.map(({ id }) => id)),
        }
      }),

    lastOf: (documentId, path) =>
      alone(documentId, async () =>
        statesIn(await recordsOf(documentId)).findLast((state) => state.path === path),
      ),

    read: async ({ sha256 }) => {
      const read = await readContent(around, contents, sha256)
      const bytes = read.ok ? read.value : undefined
      const text = bytes && decodeText(bytes)?.text
      const matrix = text === undefined ? undefined : matrixIn(text)
      return bytes && text !== undefined && matrix ? { bytes, text, matrix } : undefined
    },

    count: (documentId, saves, mark) =>
      alone(documentId, async () => {
        const counts = await countsIn(await recordsOf(documentId))
        const own = [...counts.values()].find(
          ({ id, count, isRetired }) =>
            !isRetired && count < savesLimits.count && (saves.get(id)?.count ?? 0) === count,
        )
        const id = own?.id ?? around.randomName().slice(0, 12)
        const count = (own?.count ?? 0) + 1
        const record = {
          type: 'count',
          id,
          count,
          installation: await thisInstallation(),
          isRetired: false,
        } as const
        const added = await add(documentId, [record])
        if (added.ok) return withSave(saves, id, { count, mark })
        // A count that is not on the disk might be used twice: this save counts under an id that is used once.
        return withSave(saves, around.randomName().slice(0, 12), { count: 1, mark })
      }),

    retire: (documentId, ids) =>
      alone(documentId, async () => {
        const counts = await countsIn(await recordsOf(documentId))
        const retired = ids.flatMap((id) => counts.get(id) ?? []).filter(({ isRetired }) => !isRetired)
        if (retired.length === 0) return
        const records = retired.map((count) => ({ ...count, type: 'count', isRetired: true }) as const)
        await add(documentId, records)
      }),

    forget: (documentId) =>
      alone(documentId, async () => {
        try {
          return ok(await removeFile(around, pathOf(documentId)))
        } catch (thrown) {
          return err(fileErrorOf(thrown, folder))
        }
      }),
  }
}
