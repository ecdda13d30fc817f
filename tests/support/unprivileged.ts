import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync } from 'node:fs'
import { statSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { temporaryFolder } from './temporaryFolder.ts'

/**
 * A user without any right, for what root would not show: as root Chromium has no sandbox, and no mode of a file binds.
 * Tests that already run as an ordinary user stay who they are.
 */
const nobody = { uid: 65534, gid: 65534 }
const isRoot = process.getuid?.() === 0
const readableByAll = 0o444

/** What is missing to run Electron, with its sandbox, as a user without rights; undefined when nothing is. */
export function lackingUnprivileged(): string | undefined {
  if (process.platform !== 'linux') return 'Linux'
  const [program, ...args] = asUnprivileged('/nonexistent')
  if (spawnSync(program, [...args, 'true']).status !== 0) return 'setpriv'
  return spawnSync(program, [...args, 'unshare', '-Ur', 'true']).status === 0 ? undefined : 'user namespaces'
}

/** A new folder that this user can reach but not write. */
export function reachableFolder(): string {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  // The folder of the whole run: others may pass through it, not look around.
  const run = process.env['REMIT_TEST_FOLDER']
  if (run !== undefined) chmodSync(run, 0o711)
  return folder
}

/** A new folder that belongs to this user, to be its home. */
export function homeFolder(): string {
  const folder = reachableFolder()
  own(folder)
  chmodSync(folder, 0o700)
  return folder
}

/** Gives a file or folder to this user. */
export function own(path: string): void {
  if (isRoot) chownSync(path, nobody.uid, nobody.gid)
}

/**
 * A copy of a folder that this user can reach and read, made of hard links where the original may be read by all: what
 * is to be changed in it must be replaced, never written into. Answers where it is.
 */
export function reachableCopy(source: string): string {
  const target = join(reachableFolder(), 'copy')
  copyInto(source, target)
  return target
}

/** What stands before a program, so that this user runs it in this home. */
export function asUnprivileged(home: string): readonly [program: string, ...args: string[]] {
  // Who may draw on the display is written in the real home.
  const authority = process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority')
  const surroundings = [
    'env',
    ...[`HOME=${home}`, `XDG_CONFIG_HOME=${home}`, `XDG_CACHE_HOME=${home}`, `XAUTHORITY=${authority}`],
  ] as const
  if (!isRoot) return surroundings
  const { uid, gid } = nobody
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...surroundings]
}

/** A program to start in place of another, so that this user runs it: for a driver that wants one path. */
export function launcherAsUnprivileged(executable: string, home: string): string {
  const launcher = join(reachableFolder(), 'launcher')
  const words = [...asUnprivileged(home), executable].map(
    (word) => `'${word.replaceAll("'", String.raw`'\''`)}'`,
  )
  writeFileSync(launcher, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`)
  chmodSync(launcher, 0o755)
  return launcher
}

function copyInto(source: string, target: string): void {
  mkdirSync(target)
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)]
    if (entry.isDirectory()) copyInto(from, to)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
    else linkOrCopy(from, to)
  }
}

function linkOrCopy(from: string, to: string): void {
  const { mode } = statSync(from)
  if ((mode & readableByAll) === readableByAll && isLinked(from, to)) return
  copyFileSync(from, to)
  chmodSync(to, (mode & 0o100) === 0 ? 0o644 : 0o755)
}

/** Another disk takes no hard link. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
