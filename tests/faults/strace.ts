import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { surroundings } from '../../electron/surroundings.ts'

/** Every kind of system call a save makes on its files. */
const calls = [
  ...['openat', 'close', 'statx', 'readlink', 'pread64', 'pwrite64', 'write'],
  ...['fsync', 'fdatasync', 'fchmod', 'ftruncate', 'rename', 'unlink'],
] as const
type Call = (typeof calls)[number]

/** `rename`: beside the file and over it. `in place`: the file has a second name. */
export const ways = ['rename', 'in place'] as const
export type Way = (typeof ways)[number]

/** What happens instead of the n-th call of a kind, from 1. */
export interface Injection {
  readonly call: Call
  /** in the words of strace, such as `error=EIO` */
  readonly fault: string
  readonly at: number
  /** what the words of a refusal then have in them */
  readonly reason: RegExp
}

/** What can go wrong with any call, and what the words of the answer must then have in them. */
const faults: Readonly<Record<string, RegExp>> = {
  'signal=KILL': /^/,
  'error=EIO': /EIO/,
  'error=ENOSPC': /full/,
  'error=EDQUOT': /full/,
  'error=EACCES': /EACCES/,
  'error=EPERM': /EPERM/,
  'error=EMFILE': /EMFILE/,
  'error=EROFS': /cannot be written to/,
}

/** A write of so many bytes that keeps nothing and says that it kept nothing, a part, or all. */
function lies(length: number): Readonly<Record<string, RegExp>> {
  return { 'retval=0': /full/, 'retval=1000': /did not keep/, [`retval=${length}`]: /did not keep/ }
}

/** Everything that can go wrong with the n-th call of a kind while so many bytes are saved. */
export function injectionsAt(call: Call, at: number, length: number): readonly Injection[] {
  const wrong = call === 'pwrite64' ? { ...faults, ...lies(length) } : faults
  return Object.entries(wrong).map(([fault, reason]) => ({ call, fault, at, reason }))
}

/** Everything that can go wrong with every call in the log of an undisturbed save. */
export function injectionsFor(log: string, length: number): readonly Injection[] {
  return [...callsIn(log)].flatMap(([call, times]) =>
    Array.from({ length: times }, (_, index) => injectionsAt(call, index + 1, length)).flat(),
  )
}

export function inWords({ call, fault, at }: Injection): string {
  return `${call} ${at} ${fault}`
}

/** What is missing to make system calls fail; undefined when nothing is. */
export function lackingStrace(): string | undefined {
  if (process.platform !== 'linux') return 'Linux'
  const tried = spawnSync('strace', ['-e', 'inject=getpid:retval=1', '-o', '/dev/null', 'true'])
  return tried.status === 0 ? undefined : 'strace'
}

/** Calls that go through io_uring cannot be seen, and the n-th call is counted for each thread. */
export const countable = { UV_USE_IO_URING: '0', UV_THREADPOOL_SIZE: '1' } as const

/** What strace is told, but for the process: to log the calls on these files, and to do them wrong where that is asked for. */
export function straceWords(
  log: string,
  files: readonly string[],
  injections: readonly Injection[],
): readonly string[] {
  const paths = files.flatMap((file) => ['-P', file])
  const inject = injections.flatMap(({ call, fault, at }) => ['-e', `inject=${call}:${fault}:when=${at}`])
  return ['-f', '-o', log, ...paths, '-e', `trace=${calls.join(',')}`, ...inject]
}

/** How often each kind of call stands in a log. */
export function callsIn(log: string): ReadonlyMap<Call, number> {
  return new Map(
    calls.map((call) => [call, (log.match(new RegExp(`^\\d+ +${call}\\(`, 'gm')) ?? []).length] as const),
  )
}

/** How many calls a log tells to have gone wrong. */
export function injectedIn(log: string): number {
  return (log.match(/\(INJECTED\)/g) ?? []).length + (isKilledIn(log) ? 1 : 0)
}

export function isKilledIn(log: string): boolean {
  return log.includes('killed by SIGKILL')
}

/** Random names that can be foreseen: strace is told the files to watch before they are there. */
export function foreseenName(count: number): string {
  return count.toString(16).padStart(32, '0')
}

/**
 * What a save of a file may touch: the file, its folder, the temporary file, and the note of a write in place with its own.
 * `names` are the random ones of this save.
 */
export function filesOf(path: string, intents: string, names: readonly string[]): readonly string[] {
  const folder = join(path, '..')
  const tempIn = (place: string, name: string): readonly string[] =>
    names.map((random) => join(place, `.${name}.${surroundings.tempTag}.${random}.tmp`))
  const notes = names.map((random) => `${random}.intent`)
  return [
    ...[path, folder, intents, ...tempIn(folder, path.slice(folder.length + 1))],
    ...notes.flatMap((note) => [join(intents, note), ...tempIn(intents, note)]),
  ]
}
