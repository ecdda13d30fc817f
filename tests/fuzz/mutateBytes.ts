import { below, type Random } from './pick.ts'

/** Bytes set, cut, doubled or put in, as damage on the way does. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length)
  const length = 1 + below(random, random() < 0.8 ? 4 : 200)
  const [before, cut, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ]
  switch (below(random, 5)) {
    case 0:
      return Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ (1 << below(random, 8)) : byte))
    case 1:
      return joined(before, after)
    case 2:
      return joined(before, cut, cut, after)
    case 3:
      return random() < 0.2 ? before : joined(before, Uint8Array.of(below(random, 256)), cut, after)
    default:
      return joined(
        before,
        cut.map(() => below(random, 256)),
        after,
      )
  }
}

/** The pieces as one. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
