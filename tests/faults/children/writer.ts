/*
 * A Remit without windows that types and saves for ever, until it is killed: `node writer.js FOLDER MODE`. It says
 * `start FILE RECOVERED` once it has recovered what the one before it left, then `j N` when revision N is in its journal
 * and `s N` when it is saved. A mode that begins with `check` ends after the first line; a
 * planted mistake's name saves that wrong way.
 */
import { existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startJournal } from '../../../electron/files/journal.ts'
import { makeOwnFolders, ownFoldersIn } from '../../../electron/files/ownFolders.ts'
import { findUnsavedWork } from '../../../electron/files/recovery.ts'
import { currentSession, isAlive } from '../../../electron/files/session.ts'
import { openVersions } from '../../../electron/files/versions.ts'
import { surroundings, surroundingsIn } from '../../../electron/surroundings.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { openMatrixFile } from '../../../shared/files/matrixFile.ts'
import { removeStaleTemps } from '../../../shared/files/replaceFile.ts'
import { saveFile } from '../../../shared/files/saveFile.ts'
import { settleIntents } from '../../../shared/files/settleIntents.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { plantedMistakes } from '../plantedMistakes.ts'
import type { Saver } from '../world.ts'

const [folder = '.', mode = 'rename'] = process.argv.slice(2)
// What is checked is a copy of a disk whose writer goes on elsewhere; after a real power cut it would not.
const isCheck = mode.startsWith('check')
const docs = join(folder, 'docs')
const path = join(docs, 'chart.raci')
const folders = ownFoldersIn(join(folder, 'user'))
const around = surroundingsIn(folders)
// The same in every run, ids and all.
const rows = Array.from({ length: 100 }, (_, index) => `Responsibility ${index} | A | R`)
const matrix = matrixOf(['Chart | CIO | CTO', ...rows].join('\n'))
const documentId = 'chart'

function textOf(revision: number): string {
  return serialise({ ...matrix, title: `Revision ${revision}`, goal: 'x'.repeat((revision * 37) % 900) })
}

function revisionOf(text: string | undefined): number {
  return Number(/"title": "Revision (\d+)"/.exec(text ?? '')?.[1] ?? -1)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The revision in the file; -1: there is none, -2: there is one that does not open. */
async function revisionInFile(): Promise<number> {
  const opened = await openMatrixFile(around, path)
  // Also where the very first save was killed and there is no file yet, as the application does.
  await removeStaleTemps(around, path)
  if (!opened.ok) return opened.error.kind === 'missing' ? -1 : -2
  return revisionOf(`"title": "${opened.value.matrix.title}"`)
}

async function saveForEver(save: Saver): Promise<never> {
  const inFile = await revisionInFile()
  say(`start ${inFile} ${inFile}`)
  if (isCheck) process.exit(0)
  for (let revision = Math.max(0, inFile); ;) {
    revision++
    const bytes = new TextEncoder().encode(textOf(revision))
    const saved = await save(surroundings, path, bytes, { kind: 'anything' })
    if (saved.ok) say(`s ${revision}`)
  }
}

async function work(): Promise<void> {
  await makeOwnFolders(around, folders)
  const versions = openVersions(around, folders, Date.now)
  const keep = (bytes: Uint8Array) => versions.keep({ documentId, path }, bytes, 'saved')
  await settleIntents(around, () => keep)
  const inFile = await revisionInFile()
  const found = await findUnsavedWork({
    around,
    folder: folders.journals,
    isAlive: isCheck ? () => false : isAlive,
  })
  const [unsaved] = found.ok ? found.value.unsaved : []
  const temps = readdirSync(docs).filter((name) => name.endsWith('.tmp')).length
  const intents = readdirSync(folders.intents).filter((name) => name.endsWith('.intent')).length
  say(`start ${inFile} ${Math.max(inFile, revisionOf(unsaved?.work.text))} ${temps} ${intents}`)
  if (isCheck) return

  let revision = Math.max(0, inFile, revisionOf(unsaved?.work.text))
  let text = textOf(revision)
  if (inFile < 0) await saveFile(around, path, new TextEncoder().encode(text), { kind: 'anything' })
  const secondName = join(docs, 'second name.raci')
  if (mode === 'in place' && !existsSync(secondName)) linkSync(path, secondName)
  const base = { text, sha256: around.sha256(new TextEncoder().encode(text)) }
  const start = unsaved?.work ?? { documentId, path, base, text, revision, changes: 0, at: 0 }
  const tools = {
    around,
    folder: folders.journals,
    session: currentSession(),
    now: Date.now,
    spareBytes: 50_000,
  }
  const [leftover] = found.ok ? found.value.finished : []
  const journal = await startJournal(tools, start, unsaved?.journal ?? leftover)
  if (!journal.ok) throw new Error(journal.error.kind)
  const known = new Set([base.sha256, around.sha256(new TextEncoder().encode(textOf(Math.max(0, inFile))))])

  for (;;) {
    revision++
    text = textOf(revision)
    const at = journal.value.current().revision + 1
    const recorded = await journal.value.record({ revision: at, change: text })
    if (recorded.ok) say(`j ${revision}`)
    if (revision % 3 === 0) continue
    const bytes = new TextEncoder().encode(text)
    known.add(around.sha256(bytes))
    const saved = await saveFile(around, path, bytes, { kind: 'only', hashes: [...known] }, keep)
    if (!saved.ok) throw new Error(saved.error.kind)
    say(`s ${revision}`)
    await journal.value.saved({ revision: at, text, path, sha256: saved.value.sha256 })
  }
}

mkdirSync(docs, { recursive: true })
mkdirSync(join(folder, 'user'), { recursive: true })
const mistaken = plantedMistakes[mode.replace('check ', '')]
await (mistaken ? saveForEver(mistaken) : work())
