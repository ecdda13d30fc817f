import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { ownFoldersIn } from '../../../electron/files/ownFolders.ts'
import { textWithoutSaves } from '../../../shared/document/contentMark.ts'
import { folderWithMatrix } from '../../support/exampleFile.ts'
import { RemitApp } from '../../support/remitApp.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import type { Contents, SaveOutcome } from '../saveOutcome.ts'
import {
  countable,
  filesOf,
  foreseenName,
  injectedIn,
  isKilledIn,
  type Injection,
  type Way,
} from '../strace.ts'
import { attachStrace } from './attachedStrace.ts'

/** One save takes fewer random names than this. */
const namesOfASave = 16
/** A save that is not answered for so long is broken. */
const patienceMs = 20_000
const [row, role] = ['it-vision', 'cto']
const unsaved = /not (yet )?in the file|not in a file yet|Cannot save/i

/** A save during which system calls of the main process went wrong, and what followed. */
export interface DisturbedSave extends SaveOutcome, Contents {
  /** that the window shows what was to be saved; after a kill the next one does, from the file or recovered */
  readonly isThere: boolean
  readonly log: string
}

/** A running Remit with a chart of which one letter is typed, saved, taken off and saved. */
export interface SavingRemit {
  /** Changes the chart and saves it while these calls go wrong, and once more when they no longer do. */
  readonly save: (...injections: readonly Injection[]) => Promise<DisturbedSave>
  /** How many bytes the next save writes. */
  readonly nextLength: () => number
  /** The Remit that runs now: a killed one is started anew. */
  readonly app: () => RemitApp
}

export async function startSaving(way: Way): Promise<SavingRemit> {
  const { folder, file } = folderWithMatrix()
  if (way === 'in place') linkSync(file, join(folder, 'second name.raci'))
  const names = readdirSync(folder)
  const userData = temporaryFolder()
  const { intents } = ownFoldersIn(userData)
  // Then the only saves are those that are asked for.
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ autosaves: false }))
  // Which saves it contains is another line after each: what was asked for is the rest.
  const onDisk = (): string => textWithoutSaves(readFileSync(file, 'utf8'))
  const lengthOfSaves = (): number => readFileSync(file).length - Buffer.byteLength(onDisk())

  let app = await launch(file, userData)
  const [withLetter, without] = [await savedAfterChange(app, file), await savedAfterChange(app, file)]
  const next = (): string => (onDisk() === without ? withLetter : without)

  let taken = 0
  const foresee = (): readonly string[] => Array.from({ length: namesOfASave }, () => foreseenName(taken++))

  const startAfter = async (end: Promise<void>): Promise<void> => {
    await end
    app = await launch(file, userData)
  }

  const save = async (...injections: readonly Injection[]): Promise<DisturbedSave> => {
    const contents = { old: onDisk(), next: next() }
    await changeLetter(app)
    const foreseen = foresee()
    const pid = await takeNames(app, foreseen)
    const strace = await attachStrace(pid, filesOf(file, intents, foreseen), injections)
    // It may be killed before the key press is acknowledged.
    await app.press('Control+s').catch(() => undefined)
    const answer = await answered(app)
    // What follows a save, a look at the file that has changed, may come after the answer.
    if (injections.length > 0) await strace.injects()
    const log = await strace.detach()
    const left = onDisk()
    const isKilled = isKilledIn(log)
    if (isKilled) await startAfter(app.ended())
    const isThere = await showsLetter(app, contents.next === withLetter)
    const afterStart = onDisk()
    const isSavedAgain = await savesAgain(app, file, contents)
    const mended = isKilled ? afterStart : onDisk()
    const litter = [...readdirSync(folder), ...readdirSync(intents)].filter((name) => !names.includes(name))
    if (injections.some(isForGood)) await startAfter(app.close())
    const injected = injectedIn(log)
    return { ...contents, answer, left, mended, litter, isThere, isSavedAgain, injected, log }
  }

  return { save, nextLength: () => Buffer.byteLength(next()) + lengthOfSaves(), app: () => app }
}

async function launch(file: string, userData: string): Promise<RemitApp> {
  const app = await RemitApp.launch({ args: [file], userData, env: countable })
  await app.cell(row, role).waitFor()
  return app
}

/** Types the letter, or takes it off, and waits until that would outlive a crash. */
async function changeLetter(app: RemitApp): Promise<void> {
  await app.cell(row, role).click()
  await app.press('r')
  await app.page
    .locator('header')
    .getByText(/kept safe/)
    .waitFor()
}

async function savedAfterChange(app: RemitApp, file: string): Promise<string> {
  await changeLetter(app)
  await app.press('Control+s')
  if (!(await isSaved(app))) throw new Error('A save with which nothing interfered did not work.')
  return textWithoutSaves(readFileSync(file, 'utf8'))
}

/** Node takes this for a system that has no such call, and the process makes none again. */
function isForGood({ call, fault }: Injection): boolean {
  return call === 'statx' && fault === 'error=EPERM'
}

/** Gives the main process its next random names, in place of those that Node makes up; answers its number. */
function takeNames(app: RemitApp, names: readonly string[]): Promise<number> {
  return app.evaluate((_electron, given) => {
    const main = globalThis as { names?: string[] }
    const isTaught = main.names !== undefined
    main.names = [...given]
    if (isTaught) return process.pid
    const crypto = process.getBuiltinModule('node:crypto')
    const { randomBytes } = crypto
    const foreseen = (size: number): Buffer => {
      const name = size === 16 ? main.names?.shift() : undefined
      return name === undefined ? randomBytes(size) : Buffer.from(name, 'hex')
    }
    Object.assign(crypto, { randomBytes: foreseen })
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
    return process.pid
  }, names)
}

/** What the window tells of a save; undefined: it is gone. */
async function answered(app: RemitApp): Promise<SaveOutcome['answer']> {
  const told = app.page.locator('header').getByText(/^Saved|Cannot save/)
  try {
    await told.waitFor({ timeout: patienceMs })
    if ((await told.innerText()).startsWith('Saved')) return { ok: true, words: '' }
    return { ok: false, words: await app.page.getByRole('alert').innerText() }
  } catch {
    if (app.page.isClosed()) await app.ended()
    return undefined
  }
}

function isSaved(app: RemitApp): Promise<boolean> {
  return appears(app.page.locator('header').getByText(/^Saved/))
}

function showsLetter(app: RemitApp, isWith: boolean): Promise<boolean> {
  const name = isWith ? ': Responsible and Consulted' : ': Consulted'
  return appears(app.page.locator(`[row-id="${row}"] [col-id="${role}"][aria-label$="${name}"]`))
}

function appears(place: Locator): Promise<boolean> {
  return place.waitFor({ timeout: patienceMs }).then(
    () => true,
    () => false,
  )
}

/** Saves what is not in the file yet; where all of it is, the chart is changed back first. */
async function savesAgain(app: RemitApp, file: string, { old, next }: Contents): Promise<boolean> {
  const isLeft = (await app.page.locator('header').getByText(unsaved).count()) > 0
  if (!isLeft) await changeLetter(app)
  await app.press('Control+s')
  // That the save before failed is told until one succeeds.
  const isDone = isLeft ? await isSaved(app) : (await answered(app))?.ok
  return isDone === true && textWithoutSaves(readFileSync(file, 'utf8')) === (isLeft ? next : old)
}
