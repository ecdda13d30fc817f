/** The folder of a path, as the system writes it: `.` for a bare name, `C:\` (not `C:`) for a file at a drive's root. */
export function folderOf(path: string, isWindows: boolean): string {
  const at = lastSeparator(path, isWindows)
  if (at < 0) return '.'
  const isRoot = at === 0 || (isWindows && /^[A-Za-z]:$/.test(path.slice(0, at)))
  return path.slice(0, isRoot ? at + 1 : at)
}

/** The last part of a path. */
export function baseNameOf(path: string, isWindows: boolean): string {
  return path.slice(lastSeparator(path, isWindows) + 1)
}

/** A path inside of a folder; one that is whole already stays what it is. */
export function joined(folder: string, path: string, isWindows: boolean): string {
  const isWhole = path.startsWith('/') || (isWindows && /^(?:[A-Za-z]:|\\\\)/.test(path))
  if (isWhole) return path
  const separator = isWindows ? '\\' : '/'
  return `${folder}${folder.endsWith(separator) ? '' : separator}${path}`
}

/** The part after the last dot of the name, in lower case, without the dot; empty when there is none. */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

function lastSeparator(path: string, isWindows: boolean): number {
  return Math.max(path.lastIndexOf('/'), isWindows ? path.lastIndexOf('\\') : -1)
}

/** What Windows reserves, with or without an extension. */
const deviceNames = /^(?:CON|PRN|AUX|NUL|COM[1-9¹²³]|LPT[1-9¹²³]) *(?:\.|$)/i

const longestName = { units: 120, bytes: 240 }

/**
 * A file name made of a title that every system takes: no reserved characters or device names, no trailing dots or
 * spaces, at most 120 UTF-16 units and 240 bytes of UTF-8 (file systems stop at 255, and an extension follows).
 * `fallback` when nothing is left.
 */
export function fileNameFrom(title: string, fallback = 'matrix'): string {
  const name = title
    .normalize('NFC')
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replaceAll(/[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const allowed = deviceNames.test(name) ? `_${name}` : name
  return cut(allowed).replace(/[. ]+$/, '') || fallback
}

/** The text as far as it fits into a file name; never half a character. */
function cut(text: string): string {
  const encoder = new TextEncoder()
  let end = 0
  let bytes = 0
  for (const char of text) {
    bytes += encoder.encode(char).length
    if (end + char.length > longestName.units || bytes > longestName.bytes) break
    end += char.length
  }
  return text.slice(0, end)
}
