/** Reads a zip archive with Node alone: stored and deflated entries, no zip64, no encryption. */
import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** The entries of a zip held in memory: { name, mode, read() }. Mode is the Unix mode, 0 if not recorded. */
export function listZipEntries(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error('This is not a zip archive.')
  const count = zip.readUInt16LE(end + 10)
  const entries = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error('The zip archive is damaged.')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push(describeEntry(zip, at, nameLength))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function describeEntry(zip, at, nameLength) {
  const method = zip.readUInt16LE(at + 10)
  const packedSize = zip.readUInt32LE(at + 20)
  const localHeader = zip.readUInt32LE(at + 42)
  return {
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    mode: zip.readUInt32LE(at + 38) >>> 16,
    read() {
      const start = localHeader + 30 + zip.readUInt16LE(localHeader + 26) + zip.readUInt16LE(localHeader + 28)
      const packed = zip.subarray(start, start + packedSize)
      return method === 0 ? packed : inflateRawSync(packed)
    },
  }
}
