import type { VersionReason } from './files/versionIndex.ts'
import type { KnownState } from './foundState.ts'

/** A file a window may save to. Only its handle ever leaves the main process. */
export interface DocumentFile {
  readonly path: string
  /** the path it was opened by, where a link led to it */
  readonly link?: string
  readonly documentId: string
  readonly isReadOnly: boolean
  /** of what we read or wrote there; anything else on disk is somebody else's work */
  readonly hashes: readonly string[]
  /** why the next save keeps what it replaces */
  readonly replaces: VersionReason
  /** it is not written unasked before somebody has saved it: an older release's, or one that git could not merge */
  readonly asksFirst: boolean
  /** how often something else was taken in; a save of a text from before that is refused */
  readonly accepted: number
  /** what the window goes on from: which saves it contains, and its content */
  readonly known: KnownState
  /** when it was last written here, in milliseconds since 1970 */
  readonly writtenAt: number
  /** how often an engine’s echo was written over since it was last saved */
  readonly echoes: number
}
