import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messyTable } from '../support/messyTable.ts'
import { RemitApp } from '../support/remitApp.ts'
import { expectSoundScreen } from '../support/soundScreen.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let app: RemitApp

beforeAll(async () => {
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO, filled in')
})

afterAll(() => app.close())

describe('every screen is accessible and whole, in both themes and sizes:', () => {
  test.each(['PDF', 'Slides', 'Picture', 'CSV'])('export as %s', async (format) => {
    await app.press('Control+Shift+e')
    const dialog = app.page.getByRole('dialog')
    await dialog
      .getByRole('radio', { name: new RegExp(`^${format}`) })
      .first()
      .check()
    await dialog
      .getByRole('region', { name: 'Preview' })
      .locator('iframe, img, textarea, canvas')
      .first()
      .waitFor()
    await expectSoundScreen(app, format)
    await app.press('Escape')
  })

  test('import: source, choices, result and repairs; adding and updating', async () => {
    const file = join(temporaryFolder(), 'messy.csv')
    writeFileSync(file, messyTable)
    await app.lookAtImport(file)
    const dialog = app.page.getByRole('dialog')
    await dialog.getByRole('region', { name: 'In Remit' }).waitFor()
    await expectSoundScreen(app, 'import')
    await dialog.getByLabel('Update the open chart').check()
    await dialog.getByRole('list', { name: 'What will change' }).waitFor()
    await expectSoundScreen(app, 'import, updating')
    const overflow = await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(overflow).toBe(0)
    await app.press('Escape')
  })
})
