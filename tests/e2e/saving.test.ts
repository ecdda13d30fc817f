import { readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textWithoutSaves } from '../../shared/document/contentMark.ts'
import { example, folderWithMatrix, openWith } from '../support/exampleFile.ts'
import { RemitApp } from '../support/remitApp.ts'

describe('saving', () => {
  test('a second save goes to the same file without asking, and undo survives it', async () => {
    const { file, folder } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r', 'Control+s')
    await app.page
      .locator('header')
      .getByText(new RegExp(String.raw`^Saved \d\d:\d\d in ${basename(folder)}$`))
      .waitFor()
    expect(readFileSync(file, 'utf8')).toContain(
      '"it-vision", "name": "IT vision and roadmap", "cells": { "cio": "A/R", "cto": "R/C" }',
    )
    await app.press('Control+z', 'Control+s')
    await expect.poll(() => textWithoutSaves(readFileSync(file, 'utf8'))).toBe(example)
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

  test('what is typed into a role is part of what is saved, and the role stays open', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.roleHeader(/CTO/).click()
    await app.page.getByLabel('Person or team').fill('Dana')
    await app.press('Control+s')
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('"holder": "Dana"')
    expect(await app.page.getByLabel('Person or team').inputValue()).toBe('Dana')
    await app.close()
  })

  test.each(['row', 'title'])(
    'a %s too long to be taken over is said, and nothing is saved before it is shortened',
    async (what) => {
      const { file } = folderWithMatrix()
      const app = await openWith(file)
      if (what === 'row') {
        await app.cell('it-vision', 'name').click()
        await app.press('F2')
        await app.page.locator('.ag-cell-inline-editing input').fill('x'.repeat(5_000))
      } else {
        await app.page.getByLabel('Title').fill('x'.repeat(5_000))
      }
      await app.press('Control+s')
      await app.page
        .getByRole('alert')
        .getByText(/5,000 characters; at most 500 fit/)
        .waitFor()
      expect(await app.windowTitle()).toMatch(/^●/)
      await app.press('Escape')
      await app.press('Control+s')
      await expect.poll(() => app.windowTitle()).not.toMatch(/^●/)
      expect(readFileSync(file, 'utf8')).toBe(example)
      await app.close()
    },
  )

  test('Save As through a link does not overwrite a file that is open in another window', async () => {
    const { folder, file } = folderWithMatrix()
    const link = join(folder, 'link.raci')
    symlinkSync(file, link)
    const app = await openWith(file)
    const [page] = await Promise.all([app.nextWindow(), app.press('Control+n')])
    const other = app.inWindow(page)
    await other.startFrom('CIO and CTO')
    await app.saveDialogAnswers(link)
    await other.press('Control+s')
    await page
      .getByRole('alert')
      .getByText(/link\.raci is open in another window/)
      .waitFor()
    expect(readFileSync(file, 'utf8')).toBe(example)
    await app.close()
  })

  test('Save As writes a copy and goes on with it; the extension is added', async () => {
    const { folder, file } = folderWithMatrix()
    const app = await openWith(file)
    await app.saveDialogAnswers(join(folder, 'copy'))
    await app.press('Control+Shift+s')
    await expect.poll(() => app.windowTitle()).toBe('copy.raci — Remit')
    expect(textWithoutSaves(readFileSync(join(folder, 'copy.raci'), 'utf8'))).toBe(example)
    await app.close()
  })

  test('a file changed by another program is not overwritten; the person is told and the work stays', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.cell('it-vision', 'cto').click()
    await app.press('r')
    writeFileSync(file, 'half of a file that is being synchr')
    await app.press('Control+s')
    await app.page
      .getByRole('alert')
      .getByText(/was changed by another program/)
      .waitFor()
    expect(readFileSync(file, 'utf8')).toContain('being synchr')
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

  test('a save that cannot keep a version of what it replaces is made, and says so', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    rmSync(join(app.userData, 'versions'), { recursive: true })
    await app.cell('it-vision', 'cto').click()
    await app.press('r', 'Control+s')
    await app.page.getByRole('alert').getByText('Saved, but no version could be kept').waitFor()
    expect(readFileSync(file, 'utf8')).toContain('"cto": "R/C"')
    await app.close()
  })

  test('a save cancelled in the dialog changes nothing', async () => {
    const app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    await app.cell('it-vision', 'cio').click()
    await app.press('a')
    await app.saveDialogAnswers(undefined)
    await app.press('Control+s')
    await app.page
      .locator('header')
      .getByText(/kept safe/)
      .waitFor()
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

  const drafts: [what: string, type: (app: RemitApp) => Promise<void>][] = [
    [
      'a row name',
      async (app) => {
        await app.cell('it-vision', 'name').click()
        await app.press('F2', 'End')
        await app.page.keyboard.type(' typed ')
      },
    ],
    [
      'the title',
      async (app) => {
        await app.page.getByLabel('Title').click()
        await app.page.keyboard.type(' typed ')
      },
    ],
    [
      'a role',
      async (app) => {
        await app.roleHeader(/CTO/).click()
        await app.page.getByLabel('Person or team').click()
        await app.page.keyboard.type(' typed ')
      },
    ],
  ]

  test.each(drafts)(
    'asks while %s is being typed, and Save keeps it, whether by key or by button',
    async (_what, type) => {
      for (const way of ['key', 'button']) {
        const { file } = folderWithMatrix()
        const app = await openWith(file)
        await type(app)
        await app.questionAnswers(0)
        if (way === 'key') await app.closeByKey()
        else await app.closeByButton()
        expect(readFileSync(file, 'utf8')).toContain('typed')
      }
    },
  )

  test('asks by the name of the file, and does not close on text that cannot be kept', async () => {
    const { app } = await withUnsavedWork()
    await app.page.getByLabel('Title').fill('x'.repeat(5_000))
    await app.questionAnswers(0)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect.poll(() => app.asked()).toBe('Save the changes to “leadership.raci”?')
    await app.page
      .getByRole('alert')
      .getByText(/5,000 characters; at most 500 fit/)
      .waitFor()
    await app.close()
  })

  test('does not ask when there is nothing to save', async () => {
    const { file } = folderWithMatrix()
    const app = await openWith(file)
    await app.closeByKey()
    expect(readFileSync(file, 'utf8')).toBe(example)
  })

  test('a chart whose file was deleted is no longer called saved, and closing it asks', async () => {
    const { folder, file } = folderWithMatrix()
    const app = await openWith(file)
    await app.saveTo(file)
    unlinkSync(file)
    await app.page.getByRole('button', { name: 'Cannot save: it is gone' }).waitFor()
    await expect.poll(() => app.windowTitle()).toMatch(/^●/)
    await app.questionAnswers(2)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect.poll(() => app.asked()).toContain('Save the changes')
    await app.saveDialogAnswers(join(folder, 'rescued.raci'))
    await app.press('Control+Shift+s')
    await expect.poll(() => app.windowTitle()).toBe('rescued.raci — Remit')
    await app.close()
  })

  test.each<[string, (file: string) => void]>([
    ['breaks', (file) => writeFileSync(file, 'rubbish')],
    ['is deleted', unlinkSync],
    [
      'becomes another chart',
      (file) => writeFileSync(file, example.replace(/"id": "[^"]+"/, '"id": "another-chart"')),
    ],
  ])('a saved chart whose file %s is asked about, even by closing in that very moment', async (_, change) => {
    const { folder, file } = folderWithMatrix()
    const app = await openWith(file)
    await app.saveTo(file)
    await app.questionAnswers(2)
    change(file)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect.poll(() => app.asked()).toMatch(/^Save /)
    // Whoever stays can put it elsewhere.
    await app.saveDialogAnswers(join(folder, 'rescued.raci'))
    await app.press('Control+Shift+s')
    await expect.poll(() => app.windowTitle()).toBe('rescued.raci — Remit')
    await app.close()
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
