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
  sync(): Promise<void>
  close(): Promise<void>
}

export interface Disk {
  open(path: string, flags: 'r' | 'wx+', mode?: number): Promise<OpenFile>
  stat(path: string, options: { bigint: true }): Promise<FileStamp>
  realpath(path: string): Promise<string>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
}

/** What else a save needs from where it runs. */
export interface SaveSurroundings {
  readonly disk: Disk
  /** 128 random bits as hexadecimal text */
  readonly randomName: () => string
  readonly sha256: (bytes: Uint8Array) => string
  readonly wait: (milliseconds: number) => Promise<void>
  /** the mode a new file gets, such as `0o644` */
  readonly newFileMode: number
  readonly isWindows: boolean
}
