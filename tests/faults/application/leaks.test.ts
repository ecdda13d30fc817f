import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderWithMatrix } from '../../support/exampleFile.ts'
import { needs, perLane, report } from '../../support/lane.ts'
import { RemitApp } from '../../support/remitApp.ts'
import { flagsToWeigh, inWords, leaks, scalesFor } from './footprint.ts'

const foreign = resolve(import.meta.dirname, '../../fixtures/import/german.csv')
const editsOfARound = 20

interface Scene {
  readonly app: RemitApp
  readonly folder: string
  /** a file for the window that is opened and closed */
  readonly second: string
}

async function start(): Promise<Scene> {
  const { folder, file } = folderWithMatrix()
  const second = join(folder, 'second.raci')
  copyFileSync(file, second)
  const app = await RemitApp.launch({ args: [...flagsToWeigh, file] })
  await app.cell('it-vision', 'cto').waitFor()
  await app.openDialogAnswers(second)
  return { app, folder, second }
}

/** Types letters and takes all of them back, some after they came back once: the history is as long as before. */
async function editAndUndo(app: RemitApp): Promise<void> {
  await app.cell('it-vision', 'cto').click()
  for (let edit = 0; edit < editsOfARound; edit++) {
    await app.press(['a', 'r', 'c', 'i'][edit % 4] ?? 'a')
    if (edit % 4 === 3) await app.press('ArrowDown')
  }
  for (let times = 0; times < editsOfARound; times++) await app.press('Control+z')
  for (let times = 0; times < editsOfARound / 2; times++) await app.press('Control+y')
  for (let times = 0; times < editsOfARound / 2; times++) await app.press('Control+z')
  await app.expectCell('it-vision', 'cto', 'Consulted')
}

/** Opens a chart in a window of its own, changes and saves it there, and closes the window. */
async function openAndClose(app: RemitApp): Promise<void> {
  const opening = app.nextWindow()
  await app.press('Control+n')
  const other = app.inWindow(await opening)
  await other.page.getByRole('heading', { name: 'Templates', exact: true }).waitFor()
  await other.press('Control+o')
  await other.cell('it-vision', 'cto').click()
  await other.press('r', 'Control+s')
  await other.page
    .locator('header')
    .getByText(/^Saved/)
    .waitFor()
  const closed = other.page.waitForEvent('close')
  await other.press('Control+w').catch(() => undefined)
  await closed
}

async function showPanels(app: RemitApp): Promise<void> {
  await app.press('Control+f', 'Escape')
  for (const key of ['F1', 'Control+k']) {
    await app.press(key)
    await app.page.getByRole('dialog').waitFor()
    await app.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
}

async function importAndPresent(app: RemitApp): Promise<void> {
  await app.lookAtImport(foreign)
  await app.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  await app.cell('it-vision', 'cto').click()
  await app.present('F5')
  await app.press('Escape')
}

async function work({ app, second }: Scene, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await app.openDialogAnswers(second)
    await openAndClose(app)
    await showPanels(app)
    // The grid itself keeps some 6 kB each time its columns are laid out for another width.
    if (round % 5 === 0) await app.press('F9', 'F9')
    if (round % 2 === 0) await importAndPresent(app)
    // What a panel leaves to the next drawing is gone with it.
    await editAndUndo(app)
  }
}

test('windows opened and closed, edits made and taken back leave nothing behind', async (context) => {
  needs(context, process.platform === 'linux' ? undefined : '/proc')
  const scene = await start()
  await work(scene, perLane({ short: 2, fast: 20, long: 20 }))
  const scales = await scalesFor(scene.app, scene.folder)
  const before = await scales.weigh()
  const rounds = perLane({ short: 8, fast: 100, long: 700 })
  await work(scene, rounds)
  const after = await scales.weigh()
  const done = { 'windows opened and closed': rounds, edits: rounds * editsOfARound }
  report('Leaks', { ...done, ...inWords(before, after) }, rounds)
  expect(leaks(before, after)).toEqual([])
  await scene.app.close()
})

test('the control: listeners added in each round, and a file left open, are caught', async (context) => {
  needs(context, process.platform === 'linux' ? undefined : '/proc')
  const { app, folder } = await start()
  const scales = await scalesFor(app, folder)
  const before = await scales.weigh()
  const rounds = 20
  for (let round = 0; round < rounds; round++)
    await app.page.evaluate(() => window.addEventListener('resize', () => undefined))
  await app.evaluate(async ({ app: electron }) => {
    const { open } = process.getBuiltinModule('node:fs/promises')
    Object.assign(globalThis, { leftOpen: await open(electron.getPath('exe')) })
  })
  const caught = leaks(before, await scales.weigh())
  report('Planted mistake, leaks', { rounds, caught: caught.join(', ') }, caught.length)
  expect(caught).toEqual(expect.arrayContaining(['listeners', 'descriptors']))
  await app.close()
})
