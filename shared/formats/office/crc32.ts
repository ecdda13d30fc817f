/** For each byte, the checksum of it followed by none to three zeros: four bytes of data are then looked up at once. */
const tables = makeTables()

function makeTables(): readonly Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
  const made = [first]
  for (let zeros = 1; zeros < 4; zeros++) {
    const before = made[zeros - 1] ?? first
    made.push(before.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0)))
  }
  return made
}

/** The CRC-32 of ZIP archives, of `bytes` after what `before` is the checksum of. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = tables
  if (!one || !two || !three || !four) return before
  let value = ~before
  let at = 0
  for (const last = bytes.length - 3; at < last; at += 4) {
    const word = value ^ wordAt(bytes, at)
    const high = (one[word >>> 24] ?? 0) ^ (two[(word >>> 16) & 0xff] ?? 0)
    value = high ^ (three[(word >>> 8) & 0xff] ?? 0) ^ (four[word & 0xff] ?? 0)
  }
  for (; at < bytes.length; at++) value = (one[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}

function wordAt(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
  return low | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
}
