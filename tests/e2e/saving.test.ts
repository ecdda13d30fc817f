import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { example, folderWithMatrix, openWith } from '../support/exampleFile.ts'
import { RemitApp } from '../support/remitApp.ts'

describe('saving', () => {
  test('a second save goes to the same file without asking, and undo survives it', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r', 'Control+s')
    await app.page
      .locator('footer')
      .getByText(/^Saved/)
      .waitFor()
    expect(readFileSync(file, 'utf8')).toContain(
      '"it-vision", "name": "IT vision and roadmap", "cells": { "cio": "A/R", "cto": "R/C" }',
    )
    await app.press('Control+z', 'Control+s')
    await expect.poll(() => readFileSync(file, 'utf8')).toBe(example)
    await app.close()
  })

  test('text that is still being typed is part of what is saved', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'name').click()
    await app.press('F2', 'End')
    await app.page.keyboard.type(' and more')
    await app.press('Control+s')
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('IT vision and roadmap and more')
    await app.close()
  })

  test('Save As writes a copy and goes on with it; the extension is added', async () => {
    const { folder, file } = folderWithMatrix()
    const app = await openWith(file)
    await app.saveDialogAnswers(join(folder, 'copy'))
    await app.press('Control+Shift+s')
    await expect.poll(() => app.windowTitle()).toBe('copy.raci — Remit')
    expect(readFileSync(join(folder, 'copy.raci'), 'utf8')).toBe(example)
    await app.close()
  })

  test('a file changed by another program is not overwritten; the person is told and the work stays', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    writeFileSync(file, example.replace('IT vision', 'Our vision'))
    await app.press('Control+s')
    await app.page
      .getByRole('alert')
      .getByText(/was changed by another program/)
      .waitFor()
    expect(readFileSync(file, 'utf8')).toContain('Our vision')
    await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
    expect(await app.windowTitle()).toMatch(/^●/)
    await app.close()
  })

  test('a file that has vanished is not written again unasked; Save As is offered', async () => {
    const { folder, file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    unlinkSync(file)
    await app.press('Control+s')
    await app.page
      .getByRole('alert')
      .getByText(/was moved, renamed or deleted/)
      .waitFor()
    await app.saveDialogAnswers(join(folder, 'rescued.raci'))
    await app.page.getByRole('button', { name: 'Save As…' }).click()
    await expect.poll(() => readdirSync(folder)).toEqual(['rescued.raci'])
    await app.close()
  })

  test('a save cancelled in the dialog changes nothing', async () => {
    const app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    await app.cell('it-vision', 'cio').click()
    await app.press('a')
    await app.saveDialogAnswers(undefined)
    await app.press('Control+s')
    await app.page.locator('footer').getByText('Unsaved changes').waitFor()
    await app.close()
  })
})

describe('closing', () => {
  async function withUnsavedWork(): Promise<{ app: RemitApp; file: string }> {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    await expect.poll(() => app.windowTitle()).toMatch(/^●/)
    return { app, file }
  }

  test('asks, and Cancel keeps the window with everything in it', async () => {
    const { app, file } = await withUnsavedWork()
    await app.questionAnswers(2)
    await app.press('Control+w')
    await expect.poll(() => app.asked()).toContain('Save the changes')
    await app.expectCell('it-vision', 'cto', 'Responsible and Consulted')
    expect(readFileSync(file, 'utf8')).toBe(example)
    await app.close()
  })

  test('asks, and a save cancelled in its dialog keeps the window', async () => {
    const app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    await app.cell('it-vision', 'cio').click()
    await app.press('a')
    await app.questionAnswers(0)
    await app.saveDialogAnswers(undefined)
    await app.press('Control+w')
    await expect.poll(() => app.asked()).toContain('Save the changes')
    await app.expectCell('it-vision', 'cio', 'Accountable')
    await app.close()
  })

  test('asks, and Save saves before the window goes', async () => {
    const { app, file } = await withUnsavedWork()
    await app.questionAnswers(0)
    await app.closeByKey()
    expect(readFileSync(file, 'utf8')).toContain('"cto": "R/C"')
  })

  test('does not ask when there is nothing to save', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.closeByKey()
    expect(readFileSync(file, 'utf8')).toBe(example)
  })

  test('the window comes back in its size', async () => {
    const app = await RemitApp.launch()
    await app.resize(1010, 640)
    await app.close()
    const again = await RemitApp.launch({ userData: app.userData })
    expect(await again.page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1010, 640])
    await again.close()
  })

  test('a process killed while it saves leaves the old file or the new one, whole', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    void app.press('Control+s').catch(() => undefined)
    await app.kill()
    const text = readFileSync(file, 'utf8')
    expect([
      example,
      example.replace(
        '"cio": "A/R", "cto": "C" } },\n    { "kind": "responsibility", "id": "it-budget"',
        '"cio": "A/R", "cto": "R/C" } },\n    { "kind": "responsibility", "id": "it-budget"',
      ),
    ]).toContain(text)
  })
})
