import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { limits } from '../shared/document/limits.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { readFile } from '../shared/files/readFile.ts'
import type { DocumentFile } from './documentFile.ts'
import { isEngineName } from './files/engineNames.ts'
import type { FoundState } from './foundState.ts'

/** A synchronising program that had an earlier state in hand puts it back within this time of a save. */
const echoMs = 60_000
/** More often than this it is no echo. */
const mostEchoes = 3

/**
 * Whether a file is only back at an earlier state because a synchronising program did not know our save: soon after it, or with
 * our save put aside under a name such programs make. Where somebody works with git it may be a checkout, and so it is anywhere
 * when some time has passed: that is asked.
 */
export async function isEcho(
  around: SaveSurroundings,
  file: DocumentFile,
  { judgement }: FoundState,
): Promise<boolean> {
  if (judgement.kind !== 'older' || file.echoes >= mostEchoes) return false
  const isSoon = Date.now() - file.writtenAt <= echoMs
  if (isSoon && !(await isInRepository(dirname(file.path)))) return true
  return isPutAside(around, file)
}

/** Whether a copy that a synchronising program made holds what was saved here last. */
async function isPutAside(
  { disk, sha256 }: SaveSurroundings,
  { path, hashes }: DocumentFile,
): Promise<boolean> {
  const own = basename(path)
  const names = await disk.readdir(dirname(path)).catch((): readonly string[] => [])
  const copies = names.filter(
    (name) => name !== own && extname(name) === extname(own) && isEngineName(own, name),
  )
  for (const name of copies) {
    const content = await readFile(disk, join(dirname(path), name), limits.fileBytes)
    if (content.ok && hashes.includes(sha256(content.value.bytes))) return true
  }
  return false
}

async function isInRepository(folder: string): Promise<boolean> {
  const isHere = await stat(join(folder, '.git')).then(
    () => true,
    () => false,
  )
  const parent = dirname(folder)
  return isHere || (parent !== folder && isInRepository(parent))
}
