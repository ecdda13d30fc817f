import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { surroundingsIn } from '../../electron/surroundings.ts'
import { removeStaleTemps } from '../../shared/files/replaceFile.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { settleIntents } from '../../shared/files/settleIntents.ts'
import { ok } from '../../shared/result.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { oldText } from './contents.ts'
import type { SaveOutcome } from './saveOutcome.ts'
import {
  countable,
  filesOf,
  foreseenName,
  injectedIn,
  straceWords,
  type Injection,
  type Way,
} from './strace.ts'

interface TracedSave extends SaveOutcome {
  readonly log: string
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

  const names = [0, 1, 2, 3].map(foreseenName)
  const logFile = join(folder, '..', 'strace.log')
  const words = [program, path, join(folder, '..', 'user'), mode]
  const printed = await underStrace(logFile, filesOf(path, folders.intents, names), injections, words)
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
    injected: injectedIn(log),
  }
}

async function underStrace(
  log: string,
  files: readonly string[],
  injections: readonly Injection[],
  words: readonly string[],
): Promise<string> {
  const child = spawn('strace', [...straceWords(log, files, injections), process.execPath, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...countable },
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await once(child, 'close')
  return printed
}
