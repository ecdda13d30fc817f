/** Milliseconds for one input, as some are slow to read. */
const longest = 3_000

/** The bytes with as much cut out as keeps them alike: crude, halves first and then less and less. */
export function smaller(
  bytes: Uint8Array,
  isAlike: (cut: Uint8Array) => boolean,
  mostTries: number,
  announce: () => void,
): Uint8Array {
  let best = bytes
  let tries = 0
  const end = performance.now() + longest
  const mayTry = (): boolean => tries < mostTries && performance.now() < end
  for (let length = Math.ceil(best.length / 2); length > 0 && mayTry(); length = Math.floor(length / 2)) {
    for (let at = 0; at < best.length && mayTry();) {
      announce()
      tries++
      const cut = new Uint8Array([...best.subarray(0, at), ...best.subarray(at + length)])
      if (isAlike(cut)) best = cut
      else at += length
    }
  }
  return best
}
