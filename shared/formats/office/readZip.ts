import { Inflate } from 'fflate'
import { err, ok, type Result } from '../../result.ts'
import { budgets } from './budgets.ts'
import { crc32 } from './crc32.ts'
import type { OfficeError } from './officeError.ts'

/** A part of an archive that is not unpacked yet. */
interface Entry {
  readonly packed: Uint8Array
  readonly method: number
  readonly isLocked: boolean
  /** CRC-32 of what it unpacks to */
  readonly checksum: number
}

/** An archive whose parts are unpacked one by one, all within one budget. */
export interface Archive {
  readonly names: readonly string[]
  /**
   * Unpacks a part and hands it on piece by piece; false when there is none of that name. `take` answers an error to
   * stop. Sizes are counted as they come: what the archive says of them is not believed.
   */
  readonly unpack: (
    name: string,
    take: (piece: Uint8Array) => OfficeError | undefined,
  ) => Result<boolean, OfficeError>
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const fileSignature = 0x04034b50
/** Packed bytes that are unpacked at a time: not even a bomb makes more than 17 MB of them at once. */
const step = 16 * 1024

/** Opens a ZIP archive by its directory (APPNOTE.TXT 6.3, without ZIP64, which no file within the budget needs). */
export function readZip(bytes: Uint8Array): Result<Archive, OfficeError> {
  if (bytes.length > budgets.fileBytes)
    return err({ kind: 'too-costly', what: 'bytes', max: budgets.fileBytes })
  const entries = readDirectory(bytes)
  if (!entries.ok) return entries
  let total = 0

  const unpack: Archive['unpack'] = (name, take) => {
    const entry = entries.value.get(name)
    if (entry === undefined) return ok(false)
    if (entry.isLocked) return err({ kind: 'locked' })
    let own = 0
    let checksum = 0
    const counted = (piece: Uint8Array): OfficeError | undefined => {
      own += piece.length
      total += piece.length
      checksum = crc32(piece, checksum)
      if (own > budgets.entryBytes) return { kind: 'too-costly', what: 'bytes', max: budgets.entryBytes }
      if (total > budgets.totalBytes) return { kind: 'too-costly', what: 'bytes', max: budgets.totalBytes }
      const isBomb = own > budgets.ratioFrom && own > entry.packed.length * budgets.ratio
      return isBomb ? { kind: 'too-costly', what: 'ratio', max: budgets.ratio } : take(piece)
    }
    const error = entry.method === 0 ? counted(entry.packed) : inflate(name, entry, counted)
    if (error) return err(error)
    return checksum === entry.checksum ? ok(true) : err({ kind: 'damaged', part: name })
  }
  return ok({ names: [...entries.value.keys()], unpack })
}

function inflate(
  part: string,
  { packed, method }: Entry,
  take: (piece: Uint8Array) => OfficeError | undefined,
): OfficeError | undefined {
  if (method !== 8) return { kind: 'damaged', part }
  let error: OfficeError | undefined
  let isWhole = false
  const inflater = new Inflate((piece, isLast) => {
    error ??= take(piece)
    isWhole ||= isLast
  })
  try {
    for (let at = 0; at < packed.length && !error && !isWhole; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length)
    }
  } catch {
    // fflate throws on data that is no deflate stream; that is what is reported.
    return error ?? { kind: 'damaged', part }
  }
  return error ?? (isWhole ? undefined : { kind: 'damaged', part })
}

function readDirectory(bytes: Uint8Array): Result<ReadonlyMap<string, Entry>, OfficeError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = err({ kind: 'damaged', part: 'its list of parts' } as const)
  const end = findEnd(view)
  if (end === undefined) return damaged
  const count = view.getUint16(end + 10, true)
  if (count > budgets.entries) return err({ kind: 'too-costly', what: 'entries', max: budgets.entries })
  const entries = new Map<string, Entry>()
  const spans: Span[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return damaged
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const packed = packedBytes(view, bytes, at)
    if (packed === undefined || entries.has(name)) return damaged
    spans.push({ from: packed.byteOffset, to: packed.byteOffset + packed.byteLength })
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1
    const checksum = view.getUint32(at + 16, true)
    entries.set(name, { packed, method: view.getUint16(at + 10, true), isLocked, checksum })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return overlap(spans) ? damaged : ok(entries)
}

/** Where the bytes of a part are. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Whether parts share bytes: so a small file can hold the same long sheet hundreds of times. */
function overlap(spans: readonly Span[]): boolean {
  const inOrder = spans.filter(({ from, to }) => to > from).toSorted((one, other) => one.from - other.from)
  return inOrder.some(({ to }, at) => to > (inOrder[at + 1]?.from ?? to))
}

/** The end record is last, but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

function packedBytes(view: DataView, bytes: Uint8Array, entry: number): Uint8Array | undefined {
  const size = view.getUint32(entry + 20, true)
  const header = view.getUint32(entry + 42, true)
  if (header + 30 > bytes.length || view.getUint32(header, true) !== fileSignature) return undefined
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  return start + size <= bytes.length ? bytes.subarray(start, start + size) : undefined
}
