import { basename, extname } from 'node:path'

/** What synchronising programs put between the name of a file and its ending when they keep a second one. */
const additions: readonly RegExp[] = [
  // Dropbox, Nextcloud, ownCloud, Box, Seafile, Resilio: they say it.
  /conflict/i,
  // Google Drive, and what a second download is called
  /^ \(\d{1,2}\)$/,
  // iCloud Drive
  /^ \d{1,2}$/,
  // OneDrive: the name of the computer, as Windows has it
  /^-(?!(?:DRAFT|FINAL|COPY|OLD|NEW|BACKUP|V\d+)(?:-|$))[A-Z][A-Z0-9-]{2,14}$/,
  /^-[^-]+[’'´]s[- ](?:MacBook|iMac|Mac)[^/]*$/,
]

/** Whether a file beside another has a name that a synchronising program makes of the other’s. */
export function isEngineName(own: string, name: string): boolean {
  const stem = basename(own, extname(own))
  const other = basename(name, extname(name))
  const addition = other.slice(stem.length)
  return other.startsWith(stem) && additions.some((pattern) => pattern.test(addition))
}
