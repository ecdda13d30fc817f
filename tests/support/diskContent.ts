import { posix } from 'node:path'
import type { FileStamp } from '../../shared/files/disk.ts'

/** A change of a file's content that a power cut may still lose. */
export type Unsynced = { readonly at: number; readonly bytes: Uint8Array } | { readonly length: number }

/** A file: as programs see it, as it was last flushed, and what came since. */
export interface Node {
  readonly ino: bigint
  mode: number
  bytes: Uint8Array
  synced: Uint8Array
  unsynced: Unsynced[]
  changes: bigint
}

/** What is on a disk: folders, and the bytes of each file. Two names with the same bytes object are one file. */
export interface DiskImage {
  readonly folders: readonly string[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

type Names = Map<string, Node>

/** A change of the names in a folder that a power cut may still lose, with all that came after it in that folder. */
interface NameChange {
  readonly folder: string
  readonly run: (files: Names, folders: Set<string>) => void
}

/**
 * The content of a modelled disk. What a power cut may leave of it: of each folder, the changes since its last flush as
 * far as any point; of each write since a file's last flush nothing, half, zeros or the whole.
 */
export class DiskContent {
  readonly files: Names = new Map()
  readonly folders = new Set(['/'])
  readonly durable: Names = new Map()
  private readonly durableFolders = new Set(['/'])
  private pending: NameChange[] = []
  private lastIno = 0n

  constructor(image?: DiskImage) {
    for (const folder of image?.folders ?? []) {
      this.folders.add(folder)
      this.durableFolders.add(folder)
    }
    const nodes = new Map<Uint8Array, Node>()
    for (const [path, bytes] of image?.files ?? []) {
      const node = nodes.get(bytes) ?? this.longKept(bytes)
      nodes.set(bytes, node)
      this.putNode(path, node)
    }
  }

  nextIno(): bigint {
    return ++this.lastIno
  }

  put(path: string, bytes: Uint8Array): void {
    this.putNode(path, this.longKept(bytes))
  }

  putNode(path: string, node: Node): void {
    this.files.set(path, node)
    this.durable.set(path, node)
  }

  remove(path: string): void {
    this.files.delete(path)
    this.durable.delete(path)
  }

  existing(path: string): Node {
    const node = this.files.get(path)
    if (node === undefined) throw failure('ENOENT')
    return node
  }

  namesOf(node: Node): number {
    return [...this.files.values()].filter((other) => other === node).length
  }

  stamp(path: string): FileStamp {
    const node = this.existing(path)
    return stampOf(node, this.namesOf(node))
  }

  namesIn(folder: string): string[] {
    if (!this.folders.has(folder)) throw failure('ENOENT')
    return [...this.files.keys(), ...this.folders]
      .filter((path) => path !== '/' && posix.dirname(path) === folder)
      .map((path) => posix.basename(path))
  }

  create(path: string, node: Node): void {
    if (this.files.has(path)) throw failure('EEXIST')
    this.renamed(posix.dirname(path), (files) => void files.set(path, node))
  }

  makeFolder(path: string): void {
    if (this.folders.has(path)) throw failure('EEXIST')
    this.renamed(posix.dirname(path), (_files, folders) => void folders.add(path))
  }

  rename(from: string, to: string): void {
    const node = this.existing(from)
    if (posix.dirname(from) !== posix.dirname(to)) throw failure('EXDEV')
    this.renamed(posix.dirname(to), (files) => {
      files.set(to, node)
      files.delete(from)
    })
  }

  unlink(path: string): void {
    this.existing(path)
    this.renamed(posix.dirname(path), (files) => void files.delete(path))
  }

  syncFolder(folder: string): void {
    for (const change of this.pending)
      if (change.folder === folder) change.run(this.durable, this.durableFolders)
    this.pending = this.pending.filter((change) => change.folder !== folder)
  }

  change(node: Node, change: Unsynced): void {
    node.bytes = changed(node.bytes, change)
    node.unsynced.push(change)
    node.changes++
  }

  /** What programs see, as a process that is killed leaves it. */
  image(): DiskImage {
    const files = new Map([...this.files].map(([path, node]) => [path, node.bytes]))
    return { folders: [...this.folders], files }
  }

  /** Every state a power cut may leave now; where there are more than `max`, the extremes and others drawn by `random`. */
  *powerCutStates(max: number, random: () => number): Generator<DiskImage> {
    const folders = [...new Set(this.pending.map((change) => change.folder))]
    const choices: number[] = [
      ...folders.map((folder) => this.pending.filter((change) => change.folder === folder).length + 1),
    ]
    const nodes = [...new Set([...this.files.values(), ...this.durable.values()])].filter(
      (node) => node.unsynced.length > 0,
    )
    for (const node of nodes) choices.push(...node.unsynced.map(() => 4))
    const total = choices.reduce((product, count) => product * count, 1)
    for (let index = 0; index < Math.min(total, max); index++) {
      const isWhole = total <= max
      const picks = isWhole ? digits(index, choices) : drawn(index, choices, random)
      yield this.state(folders, nodes, picks)
    }
  }

  private state(folders: readonly string[], nodes: readonly Node[], picks: readonly number[]): DiskImage {
    const files: Names = new Map(this.durable)
    const kept = new Set(this.durableFolders)
    folders.forEach((folder, index) => {
      const changes = this.pending.filter((change) => change.folder === folder)
      for (const change of changes.slice(0, picks[index])) change.run(files, kept)
    })
    let next = folders.length
    const contents = new Map<Node, Uint8Array>()
    for (const node of nodes) {
      let bytes = node.synced
      for (const change of node.unsynced) bytes = torn(bytes, change, picks[next++] ?? 0)
      contents.set(node, bytes)
    }
    const isReachable = (path: string): boolean =>
      path === '/' || (kept.has(path) && isReachable(posix.dirname(path)))
    const reachable = [...files].filter(([path]) => isReachable(posix.dirname(path)))
    return {
      folders: [...kept].filter(isReachable),
      files: new Map(reachable.map(([path, node]) => [path, contents.get(node) ?? node.synced])),
    }
  }

  private longKept(bytes: Uint8Array): Node {
    return { ...newNode(this.nextIno(), 0o644), bytes, synced: bytes, changes: this.nextIno() }
  }

  private renamed(folder: string, run: NameChange['run']): void {
    if (!this.folders.has(folder)) throw failure('ENOENT')
    run(this.files, this.folders)
    this.pending.push({ folder, run })
  }
}

export function newNode(ino: bigint, mode = 0o644): Node {
  const none = new Uint8Array()
  return { ino, mode, bytes: none, synced: none, unsynced: [], changes: 0n }
}

export function stampOf({ ino, mode, bytes, changes }: Node, names: number): FileStamp {
  const size = BigInt(bytes.length)
  return {
    ...{ ino, dev: 1n, size, mtimeNs: changes, ctimeNs: changes, uid: 0n, gid: 0n },
    ...{ mode: 0o100000n | BigInt(mode), nlink: BigInt(names) },
    isFile: () => true,
  }
}

export function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

function changed(before: Uint8Array, change: Unsynced): Uint8Array {
  if ('length' in change) {
    const next = new Uint8Array(change.length)
    next.set(before.subarray(0, change.length))
    return next
  }
  const next = new Uint8Array(Math.max(before.length, change.at + change.bytes.length))
  next.set(before)
  next.set(change.bytes, change.at)
  return next
}

/** A change as a power cut leaves it: 0 nothing, 1 half, 2 the length but zeros, 3 the whole. */
function torn(before: Uint8Array, change: Unsynced, how: number): Uint8Array {
  if (how === 0) return before
  if (how === 3 || 'length' in change) return changed(before, change)
  const half = change.bytes.subarray(0, change.bytes.length >> 1)
  return changed(before, { at: change.at, bytes: how === 1 ? half : new Uint8Array(change.bytes.length) })
}

/** The index-th combination of choices. */
function digits(index: number, choices: readonly number[]): number[] {
  let rest = index
  return choices.map((count) => {
    const digit = rest % count
    rest = Math.floor(rest / count)
    return digit
  })
}

function drawn(index: number, choices: readonly number[], random: () => number): number[] {
  if (index === 0) return choices.map(() => 0)
  if (index === 1) return choices.map((count) => count - 1)
  return choices.map((count) => Math.floor(random() * count))
}
