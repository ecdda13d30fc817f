/** The folder of a path, as the system writes it: `.` for a bare name. */
export function folderOf(path: string, isWindows: boolean): string {
  const at = lastSeparator(path, isWindows)
  if (at < 0) return '.'
  return at === 0 ? path.slice(0, 1) : path.slice(0, at)
}

/** The last part of a path. */
export function baseNameOf(path: string, isWindows: boolean): string {
  return path.slice(lastSeparator(path, isWindows) + 1)
}

/** The part after the last dot of the name, in lower case, without the dot; empty when there is none. */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

function lastSeparator(path: string, isWindows: boolean): number {
  return Math.max(path.lastIndexOf('/'), isWindows ? path.lastIndexOf('\\') : -1)
}

/** What Windows reserves, with or without an extension. */
const deviceNames = /^(?:CON|PRN|AUX|NUL|COM[1-9¹²³]|LPT[1-9¹²³])(?:\.|$)/i

/**
 * A file name made of a title that every system takes: no reserved characters or device names, no trailing dots or
 * spaces, at most 120 UTF-16 units. `fallback` when nothing is left.
 */
export function fileNameFrom(title: string, fallback = 'matrix'): string {
  const name = title
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 120)
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') return fallback
  return deviceNames.test(name) ? `_${name}` : name
}
