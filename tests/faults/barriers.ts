import type { Disk, OpenFile } from '../../shared/files/disk.ts'

/** Called before each operation on the files of a folder; the operation waits for it. */
export type Barrier = (operation: string, path: string) => Promise<void>

/** The same disk, with a barrier before each of its operations in a folder. */
export function withBarriers(disk: Disk, folder: string, barrier: Barrier): Disk {
  const passed = async (operation: string, path: string): Promise<void> => {
    if (path.startsWith(folder)) await barrier(operation, path)
  }
  const after =
    <Words extends readonly unknown[], T>(
      operation: string,
      work: (path: string, ...rest: Words) => Promise<T>,
    ) =>
    async (path: string, ...rest: Words): Promise<T> => {
      await passed(operation, path)
      return work(path, ...rest)
    }
  return {
    stat: after('stat', disk.stat),
    realpath: after('realpath', disk.realpath),
    readlink: after('readlink', disk.readlink),
    readdir: after('readdir', disk.readdir),
    mkdir: after('mkdir', disk.mkdir),
    rename: after('rename', disk.rename),
    unlink: after('unlink', disk.unlink),
    statfs: after('statfs', disk.statfs),
    open: async (path, flags, mode) => {
      await passed(`open ${flags}`, path)
      return fileWithBarriers(await disk.open(path, flags, mode), path, passed)
    },
  }
}

function fileWithBarriers(file: OpenFile, path: string, passed: Barrier): OpenFile {
  const after =
    <Words extends readonly unknown[], T>(operation: string, work: (...words: Words) => Promise<T>) =>
    async (...words: Words): Promise<T> => {
      await passed(operation, path)
      return work(...words)
    }
  return {
    write: after('write', (...words) => file.write(...words)),
    read: after('read', (...words) => file.read(...words)),
    stat: after('fstat', (options) => file.stat(options)),
    chmod: after('chmod', (mode) => file.chmod(mode)),
    chown: after('chown', (uid, gid) => file.chown(uid, gid)),
    truncate: after('truncate', (length) => file.truncate(length)),
    sync: after('sync', () => file.sync()),
    datasync: after('datasync', () => file.datasync()),
    close: after('close', () => file.close()),
  }
}
