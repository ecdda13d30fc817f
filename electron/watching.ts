import type { DiskNews } from '../shared/bridge/requests.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { describeMatrixFileError } from '../shared/files/matrixFile.ts'
import type { Documents } from './documents.ts'
import { watchFile, type DiskChange } from './files/watch.ts'
import type { Windows } from './windows.ts'
import { setWatch, type WindowState } from './windowState.ts'

export interface WatchTools {
  readonly around: SaveSurroundings
  readonly documents: Documents
  readonly send: Windows['send']
}

/** Watches the file that a window shows now, and no other; to be called whenever that may be another one. */
export function watchDocument({ around, documents, send }: WatchTools, state: WindowState): void {
  const { handle } = state
  if (state.watch?.handle === handle) return
  const path = handle === undefined ? undefined : documents.find(handle)?.path
  state.watch?.stop()
  setWatch(state, undefined)
  if (path === undefined || handle === undefined || state.window.isDestroyed()) return
  const watch = watchFile({
    ...{ around, path },
    known: () => documents.find(handle)?.hashes ?? [],
    onChange: (change) => {
      if (state.handle === handle) send(state, { type: 'diskChanged', news: newsOf(change) })
    },
  })
  const look = (): void => void watch.check()
  state.window.on('focus', look)
  const stop = (): void => {
    watch.stop()
    if (!state.window.isDestroyed()) state.window.removeListener('focus', look)
  }
  setWatch(state, { handle, check: look, stop })
  state.window.once('closed', stop)
}

function newsOf(change: DiskChange): DiskNews {
  if (change.kind !== 'unreadable') return change
  return { kind: 'unreadable', problem: describeMatrixFileError(change.error) }
}
