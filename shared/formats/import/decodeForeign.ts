import { decodeForeignText, type DecodedText } from '../decodeText.ts'

/**
 * The text of a file from elsewhere: UTF-8, UTF-16 with or without a byte order mark, else Windows-1252. Undefined for
 * bytes that are no text.
 */
export function decodeForeign(bytes: Uint8Array): DecodedText | undefined {
  // A text with a mark of UTF-8 says what it is, whatever characters it holds.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeForeignText(bytes)
  const label = withoutMark(bytes)
  if (label) return { text: new TextDecoder(label).decode(bytes), encoding: 'UTF-16' }
  const decoded = decodeForeignText(bytes)
  return decoded.text.slice(0, 100_000).includes('\0') ? undefined : decoded
}

/** Latin text in UTF-16 has a zero in every other byte; where tells which half comes first. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 400)
  if (start.length < 4 || bytes.length % 2 === 1) return undefined
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > start.length * 0.3 && even === 0) return 'utf-16le'
  return even > start.length * 0.3 && odd === 0 ? 'utf-16be' : undefined
}
