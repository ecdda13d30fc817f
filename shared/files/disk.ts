/*
 * The few things Remit asks of a disk. `node:fs/promises` has this shape, so the application and the command line hand
 * it in as it is; tests hand in one that fails on purpose. Errors are thrown with a system `code` such as `ENOSPC`.
 */

export interface FileStamp {
  readonly ino: bigint
  readonly dev: bigint
  readonly size: bigint
  readonly mtimeNs: bigint
  readonly ctimeNs: bigint
  readonly mode: bigint
  readonly uid: bigint
  readonly gid: bigint
  /** how many names the file has */
  readonly nlink: bigint
  isFile(): boolean
}

export interface OpenFile {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>
  read(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>
  stat(options: { bigint: true }): Promise<FileStamp>
  chmod(mode: number): Promise<void>
  chown(uid: number, gid: number): Promise<void>
  truncate(length: number): Promise<void>
  sync(): Promise<void>
  /** flushes the content, and of its description only what reading it needs */
  datasync(): Promise<void>
  close(): Promise<void>
}

export interface Disk {
  open(path: string, flags: 'r' | 'r+' | 'wx+', mode?: number): Promise<OpenFile>
  stat(path: string, options: { bigint: true }): Promise<FileStamp>
  realpath(path: string): Promise<string>
  readlink(path: string): Promise<string>
  readdir(path: string): Promise<readonly string[]>
  mkdir(path: string, mode: number): Promise<unknown>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  statfs(path: string): Promise<{ readonly bavail: number; readonly bsize: number }>
}

/** What else a save needs from where it runs. */
export interface SaveSurroundings {
  readonly disk: Disk
  /** 128 random bits as hexadecimal text */
  readonly randomName: () => string
  /** 8 hexadecimal digits of this installation, by which it knows what a crash of its own left behind */
  readonly tempTag: string
  /**
   * where a write in place is noted before it starts, on a local disk. Absent: a file that no rename can replace is
   * refused, and one with several names loses the others.
   */
  readonly intentFolder?: string
  readonly sha256: (bytes: Uint8Array) => string
  readonly wait: (milliseconds: number) => Promise<void>
  /** the mode a new file gets, such as `0o644` */
  readonly newFileMode: number
  readonly isWindows: boolean
}
