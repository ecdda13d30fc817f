import { createHash } from 'node:crypto'
import type { Disk, FileStamp, OpenFile, SaveSurroundings } from '../../shared/files/disk.ts'

/** A file as the disk holds it: what is safe, and what a power cut would lose. */
interface Node {
  readonly ino: bigint
  bytes: Uint8Array
  synced: Uint8Array
  changes: bigint
}

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
  /** called before each operation, with its name */
  readonly before?: (operation: string, disk: DiskInMemory) => void
}

/** A disk of one folder, in memory, that can fail on purpose and be cut from its power. */
export class DiskInMemory {
  readonly log: string[] = []
  /** the folder as programs see it, and as it would be after a power cut */
  private files = new Map<string, Node>()
  private durable = new Map<string, Node>()
  private nextIno = 1n
  private behaviour: Behaviour = {}
  private operations = 0

  /** Puts a file on the disk for good, as another program would have done long ago. */
  put(path: string, text: string): void {
    const bytes = new TextEncoder().encode(text)
    const node = { ino: this.nextIno++, bytes, synced: bytes, changes: this.nextIno }
    this.files.set(path, node)
    this.durable.set(path, node)
  }

  /** Changes a file in place, as a program does that opens it and writes. */
  edit(path: string, text: string): void {
    const node = this.existing(path)
    node.bytes = node.synced = new TextEncoder().encode(text)
    node.changes++
  }

  remove(path: string): void {
    this.files.delete(path)
    this.durable.delete(path)
  }

  behave(behaviour: Behaviour): void {
    this.behaviour = behaviour
    this.operations = 0
  }

  /** The text of a file, or undefined. */
  read(path: string): string | undefined {
    const node = this.files.get(path)
    return node && new TextDecoder().decode(node.bytes)
  }

  paths(): string[] {
    return [...this.files.keys()].toSorted()
  }

  /** The text a path may have after a power cut now: the folder as last flushed, or with what was renamed since. */
  afterPowerCut(path: string): (string | undefined)[] {
    const states = [this.durable.get(path), this.files.get(path)]
    return states.map((node) => node && new TextDecoder().decode(node.synced))
  }

  /** Everything a save needs, on this disk. */
  surroundings(isWindows = false): SaveSurroundings {
    let names = 0
    return {
      disk: this.disk(),
      randomName: () => `${names++}`.padStart(32, '0'),
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      wait: () => Promise.resolve(),
      ...{ newFileMode: 0o644, isWindows },
    }
  }

  private disk(): Disk {
    return {
      open: async (path, flags) => {
        this.step(`open ${flags}`)
        if (path === '/') return this.folder()
        if (flags === 'wx+') {
          if (this.files.has(path)) throw failure('EEXIST')
          this.files.set(path, {
            ino: this.nextIno++,
            bytes: new Uint8Array(),
            synced: new Uint8Array(),
            changes: 0n,
          })
        }
        return this.file(this.existing(path))
      },
      stat: async (path) => {
        this.step('stat')
        return stampOf(this.existing(path))
      },
      realpath: async (path) => {
        this.step('realpath')
        if (path !== '/') this.existing(path)
        return path
      },
      rename: async (from, to) => {
        this.step('rename')
        this.files.set(to, this.existing(from))
        this.files.delete(from)
      },
      unlink: async (path) => {
        this.step('unlink')
        this.existing(path)
        this.files.delete(path)
      },
    }
  }

  private file(node: Node): OpenFile {
    return {
      write: async (bytes, offset, length, position) => {
        this.step('write')
        const accepted = Math.min(length, this.behaviour.writeLimit ?? length)
        const next = new Uint8Array(Math.max(node.bytes.length, position + accepted))
        next.set(node.bytes)
        const kept = bytes.slice(offset, offset + accepted)
        next.set(this.behaviour.lies ? kept.map((byte) => byte ^ 1) : kept, position)
        node.bytes = next
        node.changes++
        return { bytesWritten: accepted }
      },
      read: async (bytes, offset, length, position) => {
        this.step('read')
        const part = node.bytes.subarray(position, position + length)
        bytes.set(part, offset)
        return { bytesRead: part.length }
      },
      stat: async () => {
        this.step('fstat')
        return stampOf(node)
      },
      chmod: async () => this.step('chmod'),
      chown: async () => this.step('chown'),
      sync: async () => {
        this.step('sync')
        if (!this.behaviour.ignoresFileSync) node.synced = node.bytes
      },
      close: async () => this.step('close'),
    }
  }

  private folder(): OpenFile {
    const never = (): never => {
      throw failure('EISDIR')
    }
    return {
      ...{ write: never, read: never, stat: never, chmod: never, chown: never },
      sync: async () => {
        this.step('sync folder')
        if (!this.behaviour.ignoresFolderSync) this.durable = new Map(this.files)
      },
      close: async () => this.step('close folder'),
    }
  }

  private existing(path: string): Node {
    const node = this.files.get(path)
    if (node === undefined) throw failure('ENOENT')
    return node
  }

  private step(operation: string): void {
    this.behaviour.before?.(operation, this)
    this.log.push(operation)
    this.operations++
    const { fault } = this.behaviour
    if (fault && (fault.forEver ? this.operations >= fault.at : this.operations === fault.at))
      throw failure(fault.code)
  }
}

function stampOf({ ino, bytes, changes }: Node): FileStamp {
  const size = BigInt(bytes.length)
  return {
    ...{ ino, dev: 1n, size, mtimeNs: changes, ctimeNs: changes, mode: 0o100644n, uid: 0n, gid: 0n },
    isFile: () => true,
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}
