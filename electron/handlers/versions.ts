import type { VersionAnswer, VersionsAnswer } from '../../shared/bridge/versions.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { Documents } from '../documents.ts'
import type { DocumentKey } from '../files/versionIndex.ts'
import type { VersionError, Versions } from '../files/versions.ts'
import type { WindowState } from '../windowState.ts'
import type { HandlersOf } from './handle.ts'

/** The versions of the window's document, newest first. */
async function listVersions(
  versions: Versions,
  documents: Documents,
  state: WindowState,
): Promise<VersionsAnswer> {
  const key = keyOf(documents, state)
  if (key === undefined) return { kind: 'listed', versions: [] }
  const listed = await versions.list(key)
  if (!listed.ok) return { kind: 'failed', problem: describeFileError(listed.error) }
  return {
    kind: 'listed',
    versions: listed.value.map(({ id, at, reason, name }) => ({
      ...{ id, reason, name },
      at: new Date(at).toISOString(),
    })),
  }
}

/** What a version holds, as text; the window parses it. */
async function readVersion(
  versions: Versions,
  documents: Documents,
  state: WindowState,
  { id }: Request<'readVersion'>,
): Promise<VersionAnswer> {
  const key = keyOf(documents, state)
  if (key === undefined) return { kind: 'failed', problem: 'The chart has no file yet.' }
  const read = await versions.read(key, id)
  if (!read.ok) return { kind: 'failed', problem: describeVersionError(read.error) }
  const text = decodeText(read.value)?.text
  return text === undefined ? { kind: 'failed', problem: 'It is no text.' } : { kind: 'read', text }
}

/** Gives a version a name, and so keeps it for good; null takes the name away. */
async function nameVersion(
  versions: Versions,
  documents: Documents,
  state: WindowState,
  { id, name }: Request<'nameVersion'>,
): Promise<VersionsAnswer> {
  const key = keyOf(documents, state)
  const named = key && (await versions.pin(key, id, name))
  if (named && !named.ok) return { kind: 'failed', problem: describeVersionError(named.error) }
  return listVersions(versions, documents, state)
}

function keyOf(documents: Documents, { handle }: WindowState): DocumentKey | undefined {
  const file = handle === undefined ? undefined : documents.find(handle)
  return file && { documentId: file.documentId, path: file.path }
}

function describeVersionError(error: VersionError): string {
  if (error.kind === 'no-such-version') return 'This version is no longer kept.'
  if (error.kind === 'damaged-version')
    return 'The disk no longer holds what was kept. Other versions may still be whole.'
  return describeFileError(error)
}

/** What a window asks for about the versions of its chart. */
export function versionsHandlers({
  versions,
  documents,
}: {
  readonly versions: Versions
  readonly documents: Documents
}): HandlersOf<'versions'> {
  return {
    listVersions: (state) => listVersions(versions, documents, state),
    readVersion: (state, request) => readVersion(versions, documents, state, request),
    nameVersion: (state, request) => nameVersion(versions, documents, state, request),
  }
}
