import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Disk, OpenFile, SaveSurroundings } from '../../shared/files/disk.ts'
import { DiskContent, failure, newNode, stampOf, type DiskImage, type Node } from './diskContent.ts'

/** What goes wrong: at the n-th operation (from 1), once or from then on, with this system code. */
export interface Fault {
  readonly at: number
  readonly code: string
  readonly forEver: boolean
}

export interface Behaviour {
  readonly fault?: Fault
  /** most bytes one write accepts */
  readonly writeLimit?: number
  /** keeps other bytes than it accepts */
  readonly lies?: boolean
  /** says it flushed a file, and did not */
  readonly ignoresFileSync?: boolean
  /** says it flushed a folder, and did not */
  readonly ignoresFolderSync?: boolean
  /** called before each operation, with its name and its path */
  readonly before?: (operation: string, disk: DiskInMemory, path: string) => void
}

/** Never twice the same, on whatever disk: a name left by a crash must not meet itself at the next start. */
let names = 0

/** A disk in memory that can fail on purpose and be cut from its power. Its root folder is there from the start. */
export class DiskInMemory {
  readonly log: string[] = []
  readonly content: DiskContent
  private behaviour: Behaviour = {}
  private operations = 0

  /** @param image what a power cut left; absent: an empty disk */
  constructor(image?: DiskImage) {
    this.content = new DiskContent(image)
  }

  /** Puts a file on the disk for good, as another program would have done long ago. */
  put(path: string, text: string): void {
    this.content.put(path, new TextEncoder().encode(text))
  }

  /** Changes a file in place, as a program does that opens it and writes. */
  edit(path: string, text: string): void {
    const node = this.content.existing(path)
    node.bytes = node.synced = new TextEncoder().encode(text)
    node.unsynced = []
    node.changes++
  }

  /** Gives a file a second name. */
  link(from: string, to: string): void {
    this.content.putNode(to, this.content.existing(from))
  }

  remove(path: string): void {
    this.content.remove(path)
  }

  behave(behaviour: Behaviour): void {
    this.behaviour = behaviour
    this.operations = 0
  }

  /** The text of a file, or undefined. */
  read(path: string): string | undefined {
    const node = this.content.files.get(path)
    return node && new TextDecoder().decode(node.bytes)
  }

  paths(): string[] {
    return [...this.content.files.keys()].toSorted()
  }

  /** The text a path may have after a power cut now: the folder as last flushed, or with what was renamed since. */
  afterPowerCut(path: string): (string | undefined)[] {
    const states = [this.content.durable.get(path), this.content.files.get(path)]
    return states.map((node) => node && new TextDecoder().decode(node.synced))
  }

  /** Everything a save needs, on this disk. */
  surroundings(isWindows = false): SaveSurroundings {
    return {
      disk: this.disk(),
      randomName: () => `${names++}`.padStart(32, '0'),
      tempTag: '0123abcd',
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      wait: () => Promise.resolve(),
      ...{ newFileMode: 0o644, isWindows },
    }
  }

  private disk(): Disk {
    const { content } = this
    return {
      open: async (path, flags, mode) => {
        this.step(`open ${flags}`, path)
        if (content.folders.has(path)) return this.folder(path)
        if (flags === 'wx+') content.create(path, newNode(content.nextIno(), mode))
        return this.file(content.existing(path), path)
      },
      stat: async (path) => {
        this.step('stat', path)
        const isFolder = content.folders.has(path)
        return isFolder ? { ...stampOf(newNode(0n), 1), isFile: () => false } : content.stamp(path)
      },
      realpath: async (path) => {
        this.step('realpath', path)
        if (!content.folders.has(path)) content.existing(path)
        return path
      },
      readlink: async (path) => {
        this.step('readlink', path)
        throw failure('EINVAL')
      },
      readdir: async (path) => {
        this.step('readdir', path)
        return content.namesIn(path)
      },
      mkdir: async (path) => {
        this.step('mkdir', path)
        content.makeFolder(path)
      },
      rename: async (from, to) => {
        this.step('rename', to)
        content.rename(from, to)
      },
      unlink: async (path) => {
        this.step('unlink', path)
        content.unlink(path)
      },
      statfs: async () => ({ bavail: 2, bsize: 512 }),
    }
  }

  private file(node: Node, path: string): OpenFile {
    const sync = async (name: string): Promise<void> => {
      this.step(name, path)
      if (this.behaviour.ignoresFileSync) return
      node.synced = node.bytes
      node.unsynced = []
    }
    return {
      write: async (bytes, offset, length, position) => {
        this.step('write', path)
        const accepted = Math.min(length, this.behaviour.writeLimit ?? length)
        const given = bytes.slice(offset, offset + accepted)
        const kept = this.behaviour.lies ? given.map((byte) => byte ^ 1) : given
        this.content.change(node, { at: position, bytes: kept })
        return { bytesWritten: accepted }
      },
      read: async (bytes, offset, length, position) => {
        this.step('read', path)
        const part = node.bytes.subarray(position, position + length)
        bytes.set(part, offset)
        return { bytesRead: part.length }
      },
      stat: async () => {
        this.step('fstat', path)
        return stampOf(node, this.content.namesOf(node))
      },
      chmod: async (mode) => {
        this.step('chmod', path)
        node.mode = mode
      },
      chown: async () => this.step('chown', path),
      truncate: async (length) => {
        this.step('truncate', path)
        this.content.change(node, { length })
      },
      sync: () => sync('sync'),
      datasync: () => sync('datasync'),
      close: async () => this.step('close', path),
    }
  }

  private folder(path: string): OpenFile {
    const never = (): never => {
      throw failure('EISDIR')
    }
    return {
      ...{
        write: never,
        read: never,
        stat: never,
        chmod: never,
        chown: never,
        truncate: never,
        datasync: never,
      },
      sync: async () => {
        this.step('sync folder', path)
        if (!this.behaviour.ignoresFolderSync) this.content.syncFolder(path)
      },
      close: async () => this.step('close folder', path),
    }
  }

  private step(operation: string, path: string): void {
    this.behaviour.before?.(operation, this, posix.normalize(path))
    this.log.push(operation)
    this.operations++
    const { fault } = this.behaviour
    if (fault && (fault.forEver ? this.operations >= fault.at : this.operations === fault.at))
      throw failure(fault.code)
  }
}
