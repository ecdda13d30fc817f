export interface DecodedText {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/** The text of strict UTF-8, or of UTF-16 with a byte order mark; undefined for bytes that are neither. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le', 'UTF-16')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be', 'UTF-16')
  return decode(bytes, 'utf-8', 'UTF-8')
}

/** The same, and what is neither is taken for Windows-1252, as older spreadsheets write. */
export function decodeForeignText(bytes: Uint8Array): DecodedText {
  return decodeText(bytes) ?? { text: fromWindows1252(bytes), encoding: 'Windows-1252' }
}

/** Where bytes that `decodeText` does not know stop being text; line and column count from 1. */
export function endOfText(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const start = (length: number): string | undefined => {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
    } catch {
      // As in `decode`.
      return undefined
    }
  }
  let [good, bad] = [0, bytes.length + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (start(middle) === undefined) bad = middle
    else good = middle
  }
  const lines = (start(good) ?? '').split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** What Windows-1252 has at 0x80 to 0x9f; elsewhere a byte is its code point. Node 20's own decoder gets these wrong. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

function fromWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => windows1252[byte - 0x80] ?? String.fromCharCode(byte)).join('')
}

function decode(
  bytes: Uint8Array,
  label: 'utf-8' | 'utf-16le' | 'utf-16be',
  encoding: DecodedText['encoding'],
): DecodedText | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding }
  } catch {
    // `fatal` throws on bytes that are not of the encoding; that is the answer, not a fault.
    return undefined
  }
}
