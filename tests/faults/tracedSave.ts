import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { surroundings, surroundingsIn } from '../../electron/surroundings.ts'
import { removeStaleTemps } from '../../shared/files/replaceFile.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { settleIntents } from '../../shared/files/settleIntents.ts'
import { ok } from '../../shared/result.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { oldText } from './contents.ts'

/** Every kind of system call a save makes on its files. */
export const calls = [
  ...['openat', 'close', 'statx', 'readlink', 'pread64', 'pwrite64', 'write'],
  ...['fsync', 'fdatasync', 'fchmod', 'ftruncate', 'rename', 'unlink'],
] as const
type Call = (typeof calls)[number]

/** `rename`: beside the file and over it. `in place`: the file has a second name. */
export type Way = 'rename' | 'in place'

/** What happens instead of the n-th call of a kind, from 1. */
export interface Injection {
  readonly call: Call
  /** in the words of strace, such as `error=EIO` */
  readonly fault: string
  readonly at: number
}

export interface TracedSave {
  /** undefined: the process was killed */
  readonly answer: { readonly ok: boolean; readonly words: string } | undefined
  /** what the file holds when the process has ended, and after the next start of Remit */
  readonly left: string
  readonly mended: string
  /** names beside the chart after the next start that were not there before */
  readonly litter: readonly string[]
  /** that the next save then works */
  readonly isSavedAgain: boolean
  readonly injected: number
  readonly log: string
}

/** What is missing to make system calls fail; undefined when nothing is. */
export function lackingStrace(): string | undefined {
  if (process.platform !== 'linux') return 'Linux'
  const tried = spawnSync('strace', ['-e', 'inject=getpid:retval=1', '-o', '/dev/null', 'true'])
  return tried.status === 0 ? undefined : 'strace'
}

/** One save in a process of its own, with some of its system calls going wrong. */
export async function tracedSave(
  program: string,
  way: Way,
  mode: string,
  ...injections: readonly Injection[]
): Promise<TracedSave> {
  const folder = join(temporaryFolder(), 'charts')
  const folders = ownFoldersIn(join(folder, '..', 'user'))
  for (const made of [folder, folders.intents, folders.contents]) mkdirSync(made, { recursive: true })
  const path = join(folder, 'chart.raci')
  writeFileSync(path, oldText)
  if (way === 'in place') linkSync(path, join(folder, 'second name.raci'))
  const before = readdirSync(folder)

  const logFile = join(folder, '..', 'strace.log')
  const words = [program, path, join(folder, '..', 'user'), mode]
  const printed = await underStrace(logFile, [...filesOf(path, folders.intents)], injections, words)
  const log = readFileSync(logFile, 'utf8')
  const left = readFileSync(path, 'utf8')

  const around = surroundingsIn(folders)
  await makeOwnFolders(around, folders)
  await settleIntents(around, () => () => Promise.resolve(ok(undefined)))
  await removeStaleTemps(around, path)
  const mended = readFileSync(path, 'utf8')
  const litter = [...readdirSync(folder), ...readdirSync(folders.intents)].filter(
    (name) => !before.includes(name),
  )
  const again = await saveFile(around, path, new TextEncoder().encode('again'), { kind: 'anything' })
  const isSavedAgain = again.ok && readFileSync(path, 'utf8') === 'again'
  rmSync(join(folder, '..'), { recursive: true })
  return {
    answer: printed === '' ? undefined : (JSON.parse(printed) as TracedSave['answer']),
    ...{ left, mended, litter, isSavedAgain, log },
    injected:
      (log.match(/\(INJECTED\)/g) ?? []).length +
      (printed === '' && log.includes('killed by SIGKILL') ? 1 : 0),
  }
}

/** How often a save makes each kind of call when nothing goes wrong. */
export function callsIn(log: string): ReadonlyMap<Call, number> {
  return new Map(
    calls.map((call) => [call, (log.match(new RegExp(`^\\d+ +${call}\\(`, 'gm')) ?? []).length] as const),
  )
}

/** What strace is to look at: the chart, its folder, the temporary file, and the note of a write in place with its own. */
function filesOf(path: string, intents: string): readonly string[] {
  const { tempTag } = surroundings
  const name = (count: number): string => count.toString(16).padStart(32, '0')
  const names = [0, 1, 2, 3].map(name)
  const temps = names.map((random) => join(path, '..', `.chart.raci.${tempTag}.${random}.tmp`))
  const notes = names.map((random) => join(intents, `${random}.intent`))
  const tempsOfNotes = names.flatMap((note) =>
    names.map((random) => join(intents, `.${`${note}.intent`}.${tempTag}.${random}.tmp`)),
  )
  return [path, join(path, '..'), intents, ...temps, ...notes, ...tempsOfNotes]
}

async function underStrace(
  log: string,
  files: readonly string[],
  injections: readonly Injection[],
  words: readonly string[],
): Promise<string> {
  const inject = injections.flatMap(({ call, fault, at }) => ['-e', `inject=${call}:${fault}:when=${at}`])
  const child = spawn(
    'strace',
    [
      ...[
        '-f',
        '-o',
        log,
        ...files.flatMap((file) => ['-P', file]),
        '-e',
        `trace=${calls.join(',')}`,
        ...inject,
      ],
      ...[process.execPath, ...words],
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Calls that go through io_uring cannot be seen, and the n-th call is counted for each thread.
      env: { ...process.env, UV_USE_IO_URING: '0', UV_THREADPOOL_SIZE: '1' },
    },
  )
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await once(child, 'close')
  return printed
}
