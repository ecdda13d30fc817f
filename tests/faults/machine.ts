import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** Runs a program of the system; answers what it printed. */
export function system(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 })
}

/** What is missing to mount file systems in memory; undefined when nothing is. */
export function lackingRoot(): string | undefined {
  if (process.platform !== 'linux') return 'Linux'
  return process.getuid?.() === 0 ? undefined : 'root'
}

/** What is missing to make a disk of a file, with a program such as `mkfs.ext4`; undefined when nothing is. */
export function lackingLoopDevice(maker: string): string | undefined {
  const root = lackingRoot()
  if (root !== undefined) return root
  if (!['/usr/sbin', '/sbin'].some((folder) => existsSync(`${folder}/${maker}`))) return maker
  try {
    system('losetup', '-f')
    return undefined
  } catch {
    return 'loop device'
  }
}

/** A folder with a file system of its own in memory, until the test ends. */
export function memoryDisk(options: string): string {
  const folder = temporaryFolder()
  mount('-t', 'tmpfs', '-o', options, 'tmpfs', folder)
  return folder
}

/** Mounts something until the test ends; the last word is where. */
export function mount(...args: readonly string[]): void {
  system('mount', ...args)
  const folder = args.at(-1) ?? ''
  onTestFinished(() => unmount(folder))
}

export function unmount(folder: string): void {
  try {
    system('umount', '-l', folder)
  } catch {
    // Unmounted before.
  }
}
