import { spawn } from 'node:child_process'
import { existsSync, linkSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { example, folderWithMatrix } from '../../support/exampleFile.ts'
import { lane, perLane, report } from '../../support/lane.ts'
import { RemitApp } from '../../support/remitApp.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import {
  chartShown,
  keptIn,
  openSecond,
  rename,
  save,
  secondStart,
  startProcess,
  takenIn,
  windowInFront,
  windowsOf,
} from './profiles.ts'

const running: RemitApp[] = []
let cases = 0

async function launch(userData = temporaryFolder(), ...args: string[]): Promise<RemitApp> {
  const app = await RemitApp.launch({ args, userData })
  running.push(app)
  return app
}

/** Remit on a profile of its own with the file open. */
async function withFile(file: string, userData = temporaryFolder()): Promise<RemitApp> {
  const app = await launch(userData, file)
  await chartShown(app)
  return app
}

afterEach(async () => {
  cases++
  for (const app of running.splice(0)) await app.close()
})
afterAll(() => report('Two programs', { cases }, cases))

const [row, otherRow] = ['it-vision', 'it-budget']

const quick: Record<string, () => Promise<void>> = {
  'a second start with an open file brings its window to the front': async () => {
    const { file } = folderWithMatrix()
    const app = await withFile(file)
    await rename(app, file, row, 'Typed in the first')
    await openSecond(app, folderWithMatrix(example.replace('CIO and CTO', 'Another')).file)
    expect(await secondStart(app.userData, file)).toBe(0)
    await expect.poll(() => windowInFront(app)).toContain('leadership.raci')
    expect(await windowsOf(app)).toBe(2)
    await app.expectName(row, 'Typed in the first')
  },

  'a file is open once, by whatever way it is opened again': async () => {
    const { file, folder } = folderWithMatrix()
    const link = join(temporaryFolder(), 'linked.raci')
    symlinkSync(file, link)
    const app = await withFile(file)
    await rename(app, file, row, 'Typed in the first')
    for (const path of [file, link, join(folder, '..', folder.split('/').at(-1) ?? '', 'leadership.raci')]) {
      await app.openDialogAnswers(path)
      await app.press('Control+o')
      expect(await secondStart(app.userData, path)).toBe(0)
    }
    const opening = app.nextWindow()
    await app.press('Control+n')
    const other = app.inWindow(await opening)
    await other.page.getByRole('region', { name: 'Go on with' }).getByRole('button').first().click()
    await expect.poll(() => windowInFront(app)).toContain('leadership.raci')
    expect(await windowsOf(app)).toBe(2)
    await save(app)
    expect(readFileSync(file, 'utf8')).toContain('Typed in the first')
  },

  'a file asked for several times while Remit starts opens in one window': async () => {
    const { file } = folderWithMatrix()
    const userData = temporaryFolder()
    const starting = withFile(file, userData)
    await expect.poll(() => isLocked(userData), { interval: 1, timeout: 30_000 }).toBe(true)
    const others = [1, 2, 3].map(() => secondStart(userData, file))
    const app = await starting
    expect(await Promise.all(others)).toEqual([0, 0, 0])
    // And three times within one turn of main, for a file that is not open yet.
    const another = folderWithMatrix().file
    await app.evaluate(({ app: electron }, path) => {
      for (let times = 0; times < 3; times++) electron.emit('second-instance', {}, [], '', { files: [path] })
    }, another)
    await expect.poll(() => windowsOf(app)).toBe(2)
    await rename(app, file, row, 'Typed in the only window')
    expect(await windowsOf(app)).toBe(2)
  },

  'a chart is not saved onto a file that another window shows': async () => {
    const { file } = folderWithMatrix()
    const link = join(temporaryFolder(), 'linked.raci')
    symlinkSync(file, link)
    const app = await withFile(file)
    await rename(app, file, row, 'Typed in the first')
    const second = folderWithMatrix()
    const other = await openSecond(app, second.file)
    await rename(other, second.file, row, 'Typed in the second')
    for (const path of [file, link]) {
      await other.saveDialogAnswers(path)
      await other.press('Control+Shift+s')
      await other.page
        .getByRole('alert')
        .getByText(/is open in another window/)
        .waitFor()
      await other.press('Escape')
    }
    expect(readFileSync(file, 'utf8')).not.toContain('Typed in the second')
    expect(keptIn('Typed in the first', file, app.userData)).not.toEqual([])
    expect(keptIn('Typed in the second', second.file, app.userData)).not.toEqual([])
  },
}

const slower: Record<string, () => Promise<void>> = {
  'a file with two names is open once, by whichever of them it is opened': async () => {
    const { file } = folderWithMatrix()
    const secondName = join(temporaryFolder(), 'second name.raci')
    linkSync(file, secondName)
    const app = await withFile(file)
    await rename(app, file, row, 'Typed by the first name')
    const [page] = await Promise.all([app.nextWindow(), app.press('Control+n')])
    const other = app.inWindow(page)
    await page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
    await other.openDialogAnswers(secondName)
    await other.press('Control+o')
    await expect.poll(() => windowInFront(app)).toContain('leadership.raci')
    expect(await windowsOf(app)).toBe(2)
    await save(app)
    expect(readFileSync(secondName, 'utf8')).toContain('Typed by the first name')
  },

  'two profiles that change different rows of a file both get their change into it': async () => {
    const { file } = folderWithMatrix()
    const [one, two] = [await withFile(file), await withFile(file)]
    await rename(two, file, otherRow, 'Typed in the second')
    await rename(one, file, row, 'Typed in the first')
    await save(one)
    await takenIn(two)
    await save(two)
    await one.expectName(otherRow, 'Typed in the second')
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('Typed in the first')
    expect(text).toContain('Typed in the second')
  },

  'two profiles that change the same row are asked, and both changes can be had': async () => {
    const { file } = folderWithMatrix()
    const [one, two] = [await withFile(file), await withFile(file)]
    await rename(two, file, row, 'Typed in the second')
    await rename(one, file, row, 'Typed in the first')
    await save(one)
    const dialog = two.page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'Changed here and in leadership.raci' }).waitFor()
    expect(readFileSync(file, 'utf8')).toContain('Typed in the first')
    await dialog.getByRole('button', { name: 'Take these' }).click()
    await save(two)
    await expectKept(['Typed in the first', 'Typed in the second'], file, one.userData, two.userData)
  },

  'two profiles that save at the same moment lose neither change': async () => {
    const { file } = folderWithMatrix()
    const both = [await withFile(file), await withFile(file)]
    const rounds = perLane({ short: 1, fast: 5, long: 50 })
    for (let round = 0; round < rounds; round++) {
      const names = both.map((_app, at) => `Round ${round} of profile ${at}`)
      await Promise.all(both.map((app, at) => rename(app, file, [row, otherRow][at] ?? '', names[at] ?? '')))
      await savedInTheEnd(both, file, names)
      for (const app of both)
        for (const [at, name] of names.entries()) await app.expectName([row, otherRow][at] ?? '', name)
    }
    expect(parseMatrix(readFileSync(file, 'utf8')).ok).toBe(true)
  },

  'a file deleted under two profiles can be had from both': async () => {
    const { file } = folderWithMatrix()
    const [one, two] = [await withFile(file), await withFile(file)]
    await rename(one, file, row, 'Typed in the first')
    await rename(two, file, otherRow, 'Typed in the second')
    rmSync(file)
    await one.page
      .getByRole('alert')
      .getByText(/no longer where it was/)
      .waitFor()
    await Promise.all([one.kill(), two.kill()])
    running.length = 0
    const again = await launch(one.userData)
    await again.expectName(row, 'Typed in the first')
    const other = await launch(two.userData)
    await other.expectName(otherRow, 'Typed in the second')
  },

  'a second start while the first quits loses nothing': async () => {
    const { file } = folderWithMatrix()
    const app = await withFile(file)
    await rename(app, file, row, 'Typed before leaving')
    const quitting = app.quit()
    const second = startProcess(app.userData, file)
    const ended = new Promise((resolve) => second.once('exit', resolve))
    await quitting
    running.length = 0
    // It came too late to hand over, and is now the first; or it handed over to one that was leaving.
    await Promise.race([ended, wait(3_000)])
    second.kill('SIGKILL')
    await ended
    const again = await withFile(file, app.userData)
    await again.expectName(row, 'Typed before leaving')
    expect(await windowsOf(again)).toBe(1)
  },

  'the journal of a run that goes on is not taken by another on the same profile': async () => {
    const { file } = folderWithMatrix()
    const app = await withFile(file)
    await rename(app, file, row, 'Typed in the first')
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      rmSync(join(app.userData, name), { force: true })
    const other = await launch(app.userData)
    await other.page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
    expect(await windowsOf(other)).toBe(1)
    await rename(app, file, otherRow, 'Typed beside the second')
    await other.kill()
    await app.kill()
    running.length = 0
    const again = await launch(app.userData)
    await again.expectName(row, 'Typed in the first')
    await again.expectName(otherRow, 'Typed beside the second')
  },

  'a killed Remit leaves a lock that keeps nobody out': async () => {
    const { file } = folderWithMatrix()
    const app = await withFile(file)
    await rename(app, file, row, 'Typed before the kill')
    await app.kill()
    running.length = 0
    // As if its process number were another program's by now.
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
    const lock = join(app.userData, 'SingletonLock')
    rmSync(lock, { force: true })
    symlinkSync(`${hostname()}-${stranger.pid}`, lock)
    const again = await launch(app.userData)
    await again.expectName(row, 'Typed before the kill')
    stranger.kill()
  },
}

/** Whose save is not taken is told so, and saves again, until the file holds all of it. */
async function savedInTheEnd(
  apps: readonly RemitApp[],
  file: string,
  words: readonly string[],
): Promise<void> {
  const inFile = async (): Promise<readonly string[]> => {
    await Promise.all(apps.map((app) => app.press('Control+s')))
    const text = readFileSync(file, 'utf8')
    return words.filter((each) => text.includes(each))
  }
  await expect.poll(inFile, { timeout: 20_000, interval: 500 }).toEqual(words)
}

/** Every one of these words is in the file, or in a journal or a version of one of the profiles. */
async function expectKept(words: readonly string[], file: string, ...profiles: string[]): Promise<void> {
  for (const each of words) await expect.poll(() => keptIn(each, file, ...profiles)).not.toEqual([])
}

function isLocked(userData: string): boolean {
  return existsSync(join(userData, 'SingletonSocket'))
}

const chosen = { ...quick, ...(lane === 'short' ? {} : slower) }
test.each(Object.entries(chosen))('%s', async (_name, run) => run())
