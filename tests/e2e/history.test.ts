import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { example, folderWithMatrix, openWith, somebodyWrites } from '../support/exampleFile.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { expectSoundScreen } from '../support/soundScreen.ts'

let app: RemitApp
let file: string

beforeEach(async () => {
  file = folderWithMatrix().file
  app = await openWith(file)
})

afterEach(() => app.close())

const dialog = () => app.page.getByRole('dialog')
const saved = () => app.page.locator('header').getByText(/^Saved/)

test('what somebody else writes is taken in, told in words, and taken back by undo', async () => {
  somebodyWrites(file, example.replace('Customer data analytics', 'Customer data and insight'))
  await app.page
    .getByRole('alert')
    .getByText(/^1 change from leadership.raci taken in/)
    .waitFor()
  expect(await app.rowNames()).toContain('Customer data and insight')
  await app.page
    .locator('header')
    .getByText(/^Saved/)
    .waitFor()
  await app.press('Control+z')
  expect(await app.rowNames()).toContain('Customer data analytics')
})

test('unsaved work is merged with it, and the save that follows holds both', async () => {
  await app.cell('it-vision', 'cto').click()
  await app.press('r')
  somebodyWrites(file, example.replace('Customer data analytics', 'Customer data and insight'))
  await app.page
    .getByRole('alert')
    .getByText(/taken in/)
    .waitFor()
  await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
  await app.press('Control+s')
  await saved().waitFor()
  expect(readFileSync(file, 'utf8')).toContain('Customer data and insight')
  expect(readFileSync(file, 'utf8')).toContain('"cto": "R/C"')
})

test('what both changed is asked; a side is chosen for each, by mouse and by key', async () => {
  await app.cell('it-vision', 'name').click()
  await app.press('F2')
  await app.page.keyboard.type('Our vision')
  await app.press('Enter')
  somebodyWrites(file, example.replace('IT vision and roadmap', 'Their vision'))
  await dialog().getByRole('heading', { name: 'Changed here and in leadership.raci' }).waitFor()
  await expectSoundScreen(app, 'conflicts')
  await dialog().getByRole('radio', { name: 'The file’s' }).focus()
  await app.press('Space')
  await dialog().getByRole('button', { name: 'Take these' }).click()
  await expect.poll(() => app.rowNames()).toContain('Their vision')
  await app.press('Control+z')
  await expect.poll(() => app.rowNames()).toContain('Our vision')
})

test('a file that turns into something else is told of, and the chart stays', async () => {
  somebodyWrites(file, 'not a matrix')
  await app.page
    .getByRole('alert')
    .getByText(/was changed by another program/)
    .waitFor({ timeout: 30_000 })
  await app.expectCell('it-vision', 'cto', 'Consulted')
})

test('an earlier version is looked at in words, named, restored as one step, and undone', async () => {
  await app.cell('it-vision', 'cto').click()
  await app.press('Delete')
  await app.press('Control+s')
  await saved().waitFor()
  await app.command('versions')
  await dialog().getByText('CTO: – → C on IT vision and roadmap').waitFor()
  await expectSoundScreen(app, 'versions')
  await dialog().getByLabel('Name of the version').fill('Before the offsite')
  // Once more: the name stays.
  await app.press('Enter', 'Enter')
  await dialog()
    .getByRole('button', { name: /^Before the offsite/ })
    .waitFor()
  await dialog().getByRole('button', { name: 'Restore this version' }).click()
  await app.expectCell('it-vision', 'cto', 'Consulted')
  await app.press('Control+z')
  await app.expectCell('it-vision', 'cto', 'nothing yet')
})

test('a forgotten document leaves nothing behind but its file', async () => {
  await app.cell('it-vision', 'cto').click()
  await app.press('Delete')
  await app.press('Control+s')
  await saved().waitFor()
  await app.command('forget this')
  await app.page.locator('[role="alertdialog"] [aria-label="Cancel"]:focus').waitFor()
  // Nothing brings it back, so Enter alone does not do it.
  await app.press('Enter')
  await app.page.getByRole('alertdialog').waitFor({ state: 'detached' })
  await app.command('forget this')
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Forget it' }).click()
  await app.page.getByText('Nothing but the file is left of it on this computer').waitFor()
  await app.command('versions')
  await dialog().getByText('There is none yet.', { exact: false }).waitFor()
  await app.press('Escape')
  expect(readdirSync(join(app.userData, 'journals'))).toEqual([])
  expect(readFileSync(file, 'utf8')).toContain('IT vision and roadmap')
})

test('the report of a problem is read before it is copied, and holds nothing of the chart', async () => {
  await app.command('report a problem')
  const report = dialog().getByLabel('The report')
  await expect.poll(() => report.inputValue()).toMatch(/^Remit \d+\.\d+\.\d+\nElectron \d/)
  expect(await report.inputValue()).not.toMatch(/vision|leadership/i)
  await expectSoundScreen(app, 'report')
  await report.fill('What I did: nothing.')
  await dialog().getByRole('button', { name: 'Copy' }).click()
  await app.page.getByText('Copied. Paste it into a mail or an issue.').waitFor()
})

test('unsaved work is not called protected after its journal was forgotten, until it is in another', async () => {
  const state = app.page.locator('header')
  await app.cell('it-vision', 'cto').click()
  await app.press('r')
  await state.getByText(/kept safe/).waitFor()
  await app.command('forget this')
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Forget it' }).click()
  await state.getByText(/^(Not in a file yet|Changes not yet in the file)$/).waitFor()
  await app.cell('it-vision', 'cto').click()
  await app.press('i')
  await state.getByText(/kept safe/).waitFor()
})

test('what somebody else writes while details are typed in is taken in once that is done, beside it', async () => {
  await app.cell('it-vision', 'cio').click()
  await app.press('Shift+F2')
  await app.page.getByLabel('Note').fill('Ours')
  const cells = '"cells": { "cio": "A/R", "cto": "C" } },'
  const theirs = '"cells": { "cio": { "letters": "A/R", "scope": "Theirs" }, "cto": "C" } },'
  somebodyWrites(file, example.replace(cells, theirs))
  expect(await app.page.getByLabel('Note').inputValue()).toBe('Ours')
  await app.press('Control+Enter')
  await app.page.getByRole('alert').getByText('taken in', { exact: false }).waitFor()
  await app.press('Control+s')
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('Ours')
  expect(readFileSync(file, 'utf8')).toContain('Theirs')
})
