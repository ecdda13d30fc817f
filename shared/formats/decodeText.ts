export interface DecodedText {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' | 'Mac Roman'
}

/** The text of strict UTF-8, or of UTF-16 with a byte order mark; undefined for bytes that are neither. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le', 'UTF-16')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be', 'UTF-16')
  return decode(bytes, 'utf-8', 'UTF-8')
}

/** The same, and what is neither is taken for Windows-1252 or Mac Roman, as older spreadsheets write. */
export function decodeForeignText(bytes: Uint8Array): DecodedText {
  const known = decodeText(bytes)
  if (known) return known
  const text = fromTable(bytes, windows1252)
  const mac = fromTable(bytes, macRoman)
  // Line ends of the old Macintosh are a hint of their own; without one only a clear difference counts.
  const edge = /\r(?!\n)/.test(text) ? -1 : 1
  return oddLetters(text) > oddLetters(mac) + edge
    ? { text: mac, encoding: 'Mac Roman' }
    : { text, encoding: 'Windows-1252' }
}

/** How many characters stand in words where no language has them: a sign or a capital right behind a small letter. */
function oddLetters(text: string): number {
  const start = text.slice(0, 100_000)
  const signs =
    start.match(/(?<=\p{L})[^\p{L}\p{N}\p{M}\s\x21-\x7e\u2018\u2019\u2013\u2014](?=\p{L})/gu) ?? []
  const capitals = start.match(/(?<=\p{L})[^\P{Lu}A-Z](?=\p{Ll})|(?<=\p{Ll})[^\P{Lu}A-Z]/gu) ?? []
  const leading =
    start.match(
      /(?<!\p{L})[\u2030\u0192\u201a\u201e\u2026\u2020\u2021\u02c6\u0160\u2039\u017d](?=\p{Ll})/gu,
    ) ?? []
  const others = signs.length + capitals.length + leading.length
  // A dash between letters is odd only where other signs are.
  const dashes = start.match(/(?<=\p{Ll})[\u2013\u2014](?=\p{Ll})/gu) ?? []
  return others === 0 ? 0 : others + dashes.length / 2
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

/** What Mac Roman has from 0x80 on. */
const macRoman =
  '\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8' +
  '\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc' +
  '\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8' +
  '\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8' +
  '\u00bf\u00a1\u00ac\u221a\u0192\u2248\u2206\u00ab\u00bb\u2026\u00a0\u00c0\u00c3\u00d5\u0152\u0153' +
  '\u2013\u2014\u201c\u201d\u2018\u2019\u00f7\u25ca\u00ff\u0178\u2044\u20ac\u2039\u203a\ufb01\ufb02' +
  '\u2021\u00b7\u201a\u201e\u2030\u00c2\u00ca\u00c1\u00cb\u00c8\u00cd\u00ce\u00cf\u00cc\u00d3\u00d4' +
  '\uf8ff\u00d2\u00da\u00db\u00d9\u0131\u02c6\u02dc\u00af\u02d8\u02d9\u02da\u00b8\u02dd\u02db\u02c7'

/** Bytes as text, those from 0x80 on as the table says; a byte beyond it is its code point. */
function fromTable(bytes: Uint8Array, table: string): string {
  return Array.from(bytes, (byte) => table[byte - 0x80] ?? String.fromCharCode(byte)).join('')
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
