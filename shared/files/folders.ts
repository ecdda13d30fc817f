import type { SaveSurroundings } from './disk.ts'
import { systemCode } from './fileError.ts'
import { folderOf } from './paths.ts'

/** Makes what happened to the names in a folder last through a power cut. Windows has no such call; some network disks refuse it. */
export async function syncFolder({ disk, isWindows }: SaveSurroundings, folder: string): Promise<void> {
  if (isWindows) return
  const open = await disk.open(folder, 'r')
  try {
    await unless(['EINVAL', 'ENOTSUP', 'EBADF'], open.sync())
  } finally {
    await open.close()
  }
}

/** Makes a folder that only its owner can look into, in one that is there, for good. One that exists stays as it is. */
export async function makeFolder(around: SaveSurroundings, path: string): Promise<void> {
  await around.disk.mkdir(path, 0o700).catch((thrown: unknown) => {
    if (systemCode(thrown) !== 'EEXIST') throw thrown
  })
  await syncFolder(around, folderOf(path, around.isWindows))
}

/** Removes a file for good. One that is not there counts as removed. */
export async function removeFile(around: SaveSurroundings, path: string): Promise<void> {
  await around.disk.unlink(path).catch((thrown: unknown) => {
    if (systemCode(thrown) !== 'ENOENT') throw thrown
  })
  await syncFolder(around, folderOf(path, around.isWindows))
}

/** Waits for work that may fail with one of these codes. */
export async function unless(tolerated: readonly string[], work: Promise<void>): Promise<void> {
  await work.catch((thrown: unknown) => {
    if (!tolerated.includes(systemCode(thrown))) throw thrown
  })
}
