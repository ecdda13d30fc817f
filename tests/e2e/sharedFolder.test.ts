import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { example, folderWithMatrix, openWith, somebodyWrites } from '../support/exampleFile.ts'

const analytics = 'Customer data analytics'

/** A state of the file that somebody else has saved, who had not seen what was saved here. */
function besideOf(text: string, from: string, to: string): string {
  return text
    .replace(from, to)
    .replace(/\n\}\n$/, ',\n  "saves": {\n    "somebodyelse": "1 0123456789ab"\n  }\n}\n')
}

/** A chart as its file has it, with a first save of this computer in it. */
async function openSaved(file: string) {
  const app = await openWith(file)
  await app.cell('it-vision', 'cto').click()
  await app.press('r', 'Control+s')
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/"cto": "R\/C"[^]*"saves"/)
  // It is on the disk a moment before it is called saved, and saves itself from then on.
  await app.page
    .locator('header')
    .getByText(/Saved \d/)
    .waitFor()
  return app
}

test('what was saved here stays when an engine brings a state from before it with work of others', async () => {
  const { file } = folderWithMatrix()
  const app = await openSaved(file)
  somebodyWrites(file, besideOf(example, analytics, 'Customer insight'))
  await expect.poll(() => app.rowNames()).toContain('Customer insight')
  await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
  await expect
    .poll(() => readFileSync(file, 'utf8'), { timeout: 60_000 })
    .toMatch(/"cto": "R\/C"[^]*Customer insight/)
  await app.close()
})

test('what comes for a name that is open for editing is not replaced unseen', async () => {
  const { file } = folderWithMatrix()
  const app = await openSaved(file)
  await app.cell('customer-data-analytics', 'name').click()
  await app.press('F2')
  somebodyWrites(file, besideOf(example, analytics, 'Customer insight'))
  // It waits for the editor, and what is here is not called saved meanwhile.
  await app.page
    .locator('header')
    .getByText(/not yet in the file/)
    .waitFor()
  await app.press('Control+a')
  await app.page.keyboard.type('Client insight')
  await app.press('Enter')
  const question = app.page.getByRole('dialog')
  await question.getByText('Customer insight', { exact: true }).waitFor()
  await question.getByText('Client insight', { exact: true }).waitFor()
  await app.close()
})

test('a question that comes while somebody types takes no key, and no key that comes after it chooses', async () => {
  const { file } = folderWithMatrix()
  const app = await openSaved(file)
  const type = async (row: string, name: string): Promise<void> => {
    await app.cell(row, 'name').click()
    await app.press('F2', 'Control+a')
    await app.page.keyboard.type(name)
    await app.press('Enter')
  }
  await type('customer-data-analytics', 'Client insight')
  somebodyWrites(file, besideOf(example, analytics, 'Customer insight'))
  const notice = app.page.getByRole('alert').getByText('Changed here and in leadership.raci')
  for (let count = 1; !(await notice.isVisible()); count++) {
    await type('it-vision', `Vision ${count}`)
    await app.expectName('it-vision', `Vision ${count}`)
  }
  await type('it-budget', 'Money')
  await app.expectName('it-budget', 'Money')
  const question = app.page.getByRole('dialog')
  await question.waitFor()
  await app.press('Enter', 'Space', 'ArrowDown')
  await app.page.keyboard.type('tf')
  expect(await question.isVisible()).toBe(true)
  expect(await question.getByRole('radio', { name: 'Yours' }).isChecked()).toBe(true)
  await app.expectName('customer-data-analytics', 'Client insight')
  await app.close()
})

test('what comes for a field in which somebody types is not replaced unseen', async () => {
  const { file } = folderWithMatrix()
  const app = await openSaved(file)
  await app.cell('customer-data-analytics', 'cto').click()
  await app.press('Shift+F2')
  await app.page.getByLabel('Note').fill('Ours')
  const text = example.replace(
    '"name": "Customer data analytics", "cells": { "cio": "C", "cto": "A/R" }',
    '"name": "Customer data analytics", "cells": { "cio": "C", "cto": { "letters": "A/R", "note": "Theirs" } }',
  )
  somebodyWrites(file, besideOf(text, '', ''))
  await app.page
    .locator('header')
    .getByText(/not yet in the file/)
    .waitFor()
  await app.press('Control+Enter')
  const question = app.page.getByRole('dialog')
  await question.getByText('Theirs', { exact: true }).waitFor()
  await question.getByText('Ours', { exact: true }).waitFor()
  await app.close()
})

test('what changes again while it is asked about is said, and not chosen before it can be read', async () => {
  const { file } = folderWithMatrix()
  const app = await openSaved(file)
  const name = app.cell('customer-data-analytics', 'name')
  await name.click()
  await app.press('F2', 'Control+a')
  await app.page.keyboard.type('Client insight')
  await app.press('Enter')
  somebodyWrites(file, besideOf(example, analytics, 'Customer insight'))
  const question = app.page.getByRole('dialog')
  await question.getByText('Customer insight', { exact: true }).waitFor()
  somebodyWrites(file, besideOf(example, analytics, 'Market insight').replace('"1 0123', '"2 0123'))
  await question.getByText('leadership.raci was changed again while this was shown').waitFor()
  await question.getByText('Market insight', { exact: true }).waitFor()
  await expect
    .poll(async () => {
      await question.getByRole('button', { name: 'Take these' }).click()
      return question.isVisible()
    })
    .toBe(false)
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 30_000 }).toContain('Client insight')
  await app.close()
})

test('a copy that goes together with the chart is merged while it is open, and removed in one click', async () => {
  const { folder, file } = folderWithMatrix()
  const app = await openSaved(file)
  const copy = join(folder, 'leadership-LAPTOP.raci')
  writeFileSync(copy, besideOf(example, analytics, 'Customer insight'))
  const notice = app.page.getByRole('alert')
  await notice.getByText('The copy leadership-LAPTOP.raci: 1 change taken in').waitFor()
  expect(await app.rowNames()).toContain('Customer insight')
  await notice.getByRole('button', { name: 'Remove the Copy' }).click()
  await app.page.getByText('Removed leadership-LAPTOP.raci').waitFor()
  expect(readFileSync(file, 'utf8')).toContain('Customer insight')
  await app.close()
})

test('many copies are told of in one notice, and removed in one click; a variant is only offered', async () => {
  const { folder, file } = folderWithMatrix()
  const app = await openSaved(file)
  const names = Array.from({ length: 4 }, (_, at) => `leadership (${at + 1}).raci`)
  for (const name of names)
    writeFileSync(join(folder, name), besideOf(example, analytics, 'Customer insight'))
  const notice = app.page.getByRole('alert')
  await notice.getByText('4 copies of leadership.raci: 1 change taken in').waitFor()
  await notice.getByRole('button', { name: 'Remove the Copies' }).click()
  await app.page.getByText('Removed 4 copies').waitFor()
  expect(names.filter((name) => existsSync(join(folder, name)))).toEqual([])
  const variant = join(folder, 'leadership without IT.raci')
  const other = besideOf(example, 'Security systems', 'Cyber security')
  writeFileSync(variant, other.replace('"1 0123456789ab"', '"2 9876543210ba"'))
  await notice.getByText('There is another state of this chart beside it').waitFor()
  expect(await app.rowNames()).toContain('Security systems')
  expect(existsSync(variant)).toBe(true)
  await app.close()
})

test('an open file that git could not merge is taken in with both sides, and saved whole', async () => {
  const { file } = folderWithMatrix()
  const app = await openSaved(file)
  const lines = readFileSync(file, 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes(analytics))
  const line = lines[at] ?? ''
  const theirs = line.replace(analytics, 'Customer insight')
  lines.splice(at, 1, '<<<<<<< HEAD', line, '||||||| base', line, '=======', theirs, '>>>>>>> theirs')
  somebodyWrites(file, lines.join('\n'))
  await expect.poll(() => app.rowNames(), { timeout: 30_000 }).toContain('Customer insight')
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 30_000 }).toContain('Customer insight')
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 30_000 }).not.toContain('<<<<<<<')
  await app.close()
})

test('a file that could not be read is saved again once it can be, without being asked', async () => {
  const { file } = folderWithMatrix()
  const app = await openSaved(file)
  const saved = readFileSync(file, 'utf8')
  somebodyWrites(file, '{ "format": "remit", half')
  const state = app.page.locator('header')
  await state.getByText('Cannot save: changed by another program').waitFor({ timeout: 30_000 })
  await app.cell('it-vision', 'cto').click()
  await app.press('i')
  somebodyWrites(file, saved)
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 60_000 }).toMatch(/"cto": "[^"]*I/)
  await state.getByText(/Saved \d/).waitFor()
  await app.close()
})
