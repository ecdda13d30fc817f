import { inFigures } from '../inFigures.ts'
import { assertNever } from '../result.ts'

/** Why a file could not be read or written. `path` is the file; `code` the system's own word, such as `ENOSPC`. */
export type FileError =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'folder-missing'; readonly path: string }
  | { readonly kind: 'not-a-file'; readonly path: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly bytes: number; readonly max: number }
  | { readonly kind: 'not-allowed'; readonly path: string; readonly code: string }
  | { readonly kind: 'read-only-disk'; readonly path: string }
  /** `free`: bytes the disk has left, where it says so */
  | { readonly kind: 'disk-full'; readonly path: string; readonly bytes: number; readonly free?: number }
  | { readonly kind: 'in-use'; readonly path: string }
  /** what is on disk is not what was last read or written there */
  | { readonly kind: 'changed-on-disk'; readonly path: string }
  | { readonly kind: 'vanished'; readonly path: string }
  | { readonly kind: 'being-written'; readonly path: string }
  /** the disk kept something else than what was written */
  | { readonly kind: 'written-wrong'; readonly path: string }
  /** the disk failed in the middle of a write in place; both the old and the new bytes are kept elsewhere */
  | { readonly kind: 'half-written'; readonly path: string }
  | { readonly kind: 'other'; readonly path: string; readonly code: string }

/** That a quota is used up, which Node has no name for: on Linux and on macOS. */
const usedUpQuota = ['Unknown system error -122', 'Unknown system error -69']

/** The system's word for an error thrown by a disk, or `UNKNOWN`. */
export function systemCode(thrown: unknown): string {
  const code: unknown = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (typeof code !== 'string') return 'UNKNOWN'
  return usedUpQuota.includes(code) ? 'EDQUOT' : code
}

/** A thrown error as facts. `bytes` is what was to be written, if anything. */
export function fileErrorOf(thrown: unknown, path: string, bytes = 0): FileError {
  const code = systemCode(thrown)
  switch (code) {
    case 'ENOENT':
      return bytes > 0 ? { kind: 'folder-missing', path } : { kind: 'missing', path }
    case 'ENOTDIR':
      return { kind: 'folder-missing', path }
    case 'EISDIR':
      return { kind: 'not-a-file', path }
    case 'EACCES':
    case 'EPERM':
      return { kind: 'not-allowed', path, code }
    case 'EROFS':
      return { kind: 'read-only-disk', path }
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { kind: 'disk-full', path, bytes }
    case 'EBUSY':
      return { kind: 'in-use', path }
    default:
      return { kind: 'other', path, code }
  }
}

/** What happened to the file and what to do, in words. What was kept is for the caller to say. */
export function describeFileError(error: FileError): string {
  const { path } = error
  switch (error.kind) {
    case 'missing':
      return `${path} is not there. It may have been moved, renamed or deleted.`
    case 'folder-missing':
      return `The folder of ${path} is not there. Choose another place.`
    case 'not-a-file':
      return `${path} is not a regular file. Choose another name.`
    case 'too-large':
      return `${path} is too large: ${megabytes(error.bytes)}, and at most ${megabytes(error.max)} can be read.`
    case 'not-allowed':
      return `You may not use ${path} (${error.code}). Choose another place, or ask for the right to it.`
    case 'read-only-disk':
      return `${path} is on a disk that cannot be written to. Choose another place.`
    case 'disk-full':
      return `The disk of ${path} is full${spaceNeeded(error)}. Free some space or choose another place.`
    case 'in-use':
      return `${path} is open in another program. Close it there and try again.`
    case 'changed-on-disk':
      return `${path} was changed by another program since it was opened or saved here.`
    case 'vanished':
      return `${path} was moved, renamed or deleted by another program.`
    case 'being-written':
      return `${path} is being written by another program. Wait until that is done, and try again.`
    case 'written-wrong':
      return `The disk did not keep what was written to ${path}. Choose another disk.`
    case 'half-written':
      return `The disk failed while ${path} was being written. What it held and what was to be saved are both kept, and it is mended at the next save or start.`
    case 'other':
      return `${path} could not be used (${error.code}). Try again, or choose another place.`
    default:
      return assertNever(error)
  }
}

function spaceNeeded({ bytes, free }: Extract<FileError, { kind: 'disk-full' }>): string {
  if (bytes === 0) return ''
  const left = free === undefined ? '' : ` and ${inFigures(free)} are free`
  return `; ${inFigures(bytes)} bytes are needed${left}`
}

function megabytes(bytes: number): string {
  return `${inFigures(bytes / 1024 / 1024)} MB`
}
