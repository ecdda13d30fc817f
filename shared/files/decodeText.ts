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
  return (
    decodeText(bytes) ?? { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  )
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
