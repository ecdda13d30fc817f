/**
 * Sixteen hexadecimal digits that tell two texts apart: FNV-1a over UTF-16 units, twice with different primes. It notices a
 * change, and proves nothing about who made it. The script of the ballot page works it out in the same way.
 */
export function checksum(text: string): string {
  let one = 0x811c9dc5
  let other = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b)
  }
  return hex(one) + hex(other)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
