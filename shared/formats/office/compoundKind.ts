/** What a compound file is: an Office file before 2007, or a newer one with a password. */
export type CompoundKind = 'locked' | 'xls' | 'doc' | 'ppt' | 'msg' | 'compound'

/** The names of streams by which a compound file is told, the first that is there ([MS-CFB] 2.6.1, [MS-OFFCRYPTO] 2.3). */
const streams: readonly (readonly [name: string, kind: CompoundKind])[] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['__properties_version1.0', 'msg'],
]

/** Tells what a compound file is by the entries of its directory: each has 128 bytes, and its name, in UTF-16, comes first. */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const names = new Set<string>()
  const wanted = new Set(streams.map(([name]) => name))
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = ((bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8)) - 2
    if (length < 2 || length > 62 || length % 2 === 1) continue
    let name = ''
    for (let char = 0; char < length; char += 2)
      name += String.fromCharCode((bytes[at + char] ?? 0) | ((bytes[at + char + 1] ?? 0) << 8))
    if (wanted.has(name)) names.add(name)
  }
  return streams.find(([name]) => names.has(name))?.[1] ?? 'compound'
}
