import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { asUnprivileged, homeFolder, reachableCopy } from './unprivileged.ts'

/** A program that runs as a user without rights, and is only looked at from outside. */
export interface Outside {
  readonly pid: number
  /** where the program keeps its things */
  readonly home: string
  /** what it wrote to standard error */
  readonly words: () => string
  /** its exit code, once it has ended */
  readonly ended: Promise<number | null>
}

/** Starts a program until the test ends. */
export function startFromOutside(
  executable: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  home = homeFolder(),
): Outside {
  const [program, ...first] = asUnprivileged(home)
  // The sandbox stays on: this user has one. A Node would end at a switch of Chromium.
  const given = env['ELECTRON_RUN_AS_NODE'] ? '' : (process.env['REMIT_ELECTRON_FLAGS'] ?? '')
  const flags = given.split(' ').filter((flag) => flag !== '' && flag !== '--no-sandbox')
  const child = spawn(program, [...first, executable, ...flags, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words += chunk))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { pid: child.pid ?? 0, home, words: () => words, ended }
}

/** A program of the set-up, by its name in the environment, copied to where this user can reach it; answers its executable. */
export function reachableProgram(name: string): string {
  const executable = process.env[name]
  if (executable === undefined) throw new Error(`${name} is not set. Run these tests with npm test.`)
  return join(reachableCopy(dirname(executable)), basename(executable))
}

/**
 * The control: the Electron of the set-up, with all its fuses as Electron ships them and a planted application that
 * leaves the file `planted` in its home.
 */
export function bareElectron(): string {
  const executable = reachableProgram('REMIT_ELECTRON')
  plantApplication(executable)
  return executable
}

/** Lays an application beside an executable that is not its own, in place of any other. */
export function plantApplication(executable: string): void {
  const folder = join(dirname(executable), 'resources', 'app')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted', main: 'main.cjs' }))
  const lines = [
    "const { writeFileSync } = require('node:fs')",
    "require('electron').app.whenReady().then(() => writeFileSync(process.env.HOME + '/planted', ''))",
  ]
  writeFileSync(join(folder, 'main.cjs'), lines.join('\n'))
}

/** Resolves when a file is there in its home. */
export async function untilThere({ home }: Outside, name: string): Promise<void> {
  await expect.poll(() => existsSync(join(home, name)), { timeout: 15_000 }).toBe(true)
}

/** Resolves when Remit has opened a window: its log is begun, and a process draws a page. */
export async function untilRemitRuns(remit: Outside): Promise<void> {
  await untilThere(remit, 'Remit/logs/remit.log')
  const draws = (): boolean => family(remit.pid).some((pid) => commandOf(pid).includes('--type=renderer'))
  await expect.poll(draws, { timeout: 15_000 }).toBe(true)
}

/** The ports on which a program or its children accept connections. */
export function portsOf({ pid }: Outside): readonly number[] {
  const sockets = family(pid).flatMap(socketsOf)
  return listening().flatMap(({ inode, port }) => (sockets.includes(`socket:[${inode}]`) ? [port] : []))
}

/** A process and those it started, as far as they are still there. */
function family(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ child: Number(name), parent: parentOf(name) }))
  const found = [pid]
  for (const one of found)
    found.push(...parents.filter(({ parent }) => parent === one).map(({ child }) => child))
  return found
}

function parentOf(pid: string): number | undefined {
  const status = readIfThere(`/proc/${pid}/status`)
  return Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1])
}

function commandOf(pid: number): string {
  return readIfThere(`/proc/${pid}/cmdline`)
}

function socketsOf(pid: number): readonly string[] {
  try {
    const folder = `/proc/${pid}/fd`
    return readdirSync(folder).map((name) => readlinkSync(join(folder, name)))
  } catch {
    // It has ended meanwhile.
    return []
  }
}

/** Sockets that wait for connections: state 0A of the kernel's tables. */
function listening(): readonly { readonly inode: string; readonly port: number }[] {
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => readIfThere(table).split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A')
    .map((fields) => ({ inode: fields[9] ?? '', port: parseInt(fields[1]?.split(':')[1] ?? '', 16) }))
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
