/*
 * A journal: the eight bytes `remitjn1`, then records one after the other. A record is the length of its payload, the
 * CRC-32C of all that follows, a sequence number from 0 (each 4 bytes, little end first), then the payload, JSON in
 * UTF-8. Record 0 is the head with the whole base content. What follows the first record that is cut or damaged counts
 * as never written.
 */
import * as v from 'valibot'
import { linePatchSchema } from '../../shared/files/linePatch.ts'
import { crc32c } from './crc32c.ts'
import { sessionSchema } from './session.ts'

const revision = v.pipe(v.number(), v.integer(), v.minValue(0))

const headSchema = v.strictObject({
  type: v.literal('head'),
  documentId: v.string(),
  session: sessionSchema,
  /** the document's file; null: it has none yet */
  path: v.nullable(v.string()),
  /** what was last read or saved there, and the hash of the file's bytes; a new document's first text has no hash */
  base: v.strictObject({ text: v.string(), sha256: v.nullable(v.string()) }),
  /** the work as it was when the journal was begun or rewritten; null: as the base */
  text: v.nullable(v.string()),
  revision,
  /** changes made since the base, and when the last of them was, in milliseconds since 1970 */
  changes: revision,
  at: v.number(),
})

const recordSchema = v.variant('type', [
  /** what changed, or now and then the whole text, so that replaying never takes long */
  v.strictObject({
    type: v.literal('change'),
    revision,
    at: v.number(),
    change: v.union([v.string(), linePatchSchema]),
  }),
  /** the text of that revision is in the file now */
  v.strictObject({ type: v.literal('saved'), revision, path: v.string(), sha256: v.string() }),
])

export type JournalHead = v.InferOutput<typeof headSchema>
export type JournalRecord = v.InferOutput<typeof recordSchema>

/** What can be read of a journal: its head and the records up to the first that is cut, damaged or out of order. */
export interface ReadJournal {
  readonly head: JournalHead
  readonly records: readonly JournalRecord[]
  /** where the last good record ends; what follows is lost */
  readonly goodBytes: number
}

const magic = new TextEncoder().encode('remitjn1')
const frameBytes = 12

/** The first bytes of a journal. */
export function encodeHead(head: JournalHead): Uint8Array {
  const record = encode(head, 0)
  const bytes = new Uint8Array(magic.length + record.length)
  bytes.set(magic)
  bytes.set(record, magic.length)
  return bytes
}

/** A record as bytes; `sequence` counts from 1. */
export function encodeRecord(record: JournalRecord, sequence: number): Uint8Array {
  return encode(record, sequence)
}

/** Reads a journal as far as it is good; undefined when not even its head is. Never throws. */
export function readJournal(bytes: Uint8Array): ReadJournal | undefined {
  if (!magic.every((byte, at) => bytes[at] === byte)) return undefined
  const first = payloadAt(bytes, magic.length, 0)
  const head = first && v.safeParse(headSchema, first.json)
  if (!first || !head?.success) return undefined
  const records: JournalRecord[] = []
  let goodBytes = first.end
  for (;;) {
    const next = payloadAt(bytes, goodBytes, records.length + 1)
    const record = next && v.safeParse(recordSchema, next.json)
    if (!next || !record?.success) return { head: head.output, records, goodBytes }
    records.push(record.output)
    goodBytes = next.end
  }
}

function encode(payload: JournalHead | JournalRecord, sequence: number): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(payload))
  const bytes = new Uint8Array(frameBytes + json.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, json.length, true)
  view.setUint32(8, sequence, true)
  bytes.set(json, frameBytes)
  view.setUint32(4, crc32c(bytes.subarray(8)), true)
  return bytes
}

function payloadAt(
  bytes: Uint8Array,
  at: number,
  sequence: number,
): { readonly json: unknown; readonly end: number } | undefined {
  if (at + frameBytes > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = at + frameBytes + view.getUint32(at, true)
  if (end > bytes.length || view.getUint32(at + 8, true) !== sequence) return undefined
  if (crc32c(bytes.subarray(at + 8, end)) !== view.getUint32(at + 4, true)) return undefined
  try {
    return { json: JSON.parse(new TextDecoder().decode(bytes.subarray(at + frameBytes, end))), end }
  } catch {
    // Its checksum is right and it is no JSON: not written by us.
    return undefined
  }
}
