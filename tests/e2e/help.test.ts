import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RemitApp } from '../support/remitApp.ts'
import { expectSoundScreen } from '../support/soundScreen.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { press, screen } from '../support/workshopScreens.ts'

let app: RemitApp

beforeEach(async () => {
  app = await RemitApp.launch()
})

afterEach(() => app.close())

function choose(id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

/** The next dialogs that ask for something to open answer with this; what they were asked with is kept. */
function openDialogsAnswer(filePaths: readonly string[]): Promise<void> {
  return app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = (...given: unknown[]) => {
        Reflect.set(globalThis, 'asked', given.at(-1))
        return Promise.resolve({ canceled: false, filePaths: paths })
      }
    },
    [...filePaths],
  )
}

test(
  'the practice workshop is put where one says, and the ballots beside it are found and fit',
  { timeout: 120_000 },
  async () => {
    const within = temporaryFolder()
    const folder = join(within, 'Remit practice workshop')
    await openDialogsAnswer([within])
    await choose('practiceWorkshop')
    await app.page.locator('.ag-row').first().waitFor()
    expect(await app.page.getByLabel('Title').inputValue()).toBe('Technology leadership, to be decided')
    const ballots = readdirSync(folder).filter((name) => name.endsWith('-ballot.json'))
    expect(ballots).toHaveLength(6)

    await app.page.getByRole('button', { name: 'Workshop', exact: true }).click()
    await press(app, 'Next: Roles')
    await press(app, 'Next: Vote')
    await openDialogsAnswer(ballots.map((name) => join(folder, name)))
    await press(app, 'Import answers')
    await screen(app).getByText('6 of 6 voters have voted').waitFor()
    expect(await app.evaluate(() => Reflect.get(globalThis, 'asked'))).toMatchObject({ defaultPath: folder })
    await press(app, 'Back to the chart')

    // Whoever practises again starts from nothing, in a folder of its own.
    await openDialogsAnswer([within])
    const opened = app.nextWindow()
    await choose('practiceWorkshop')
    const again = app.inWindow(await opened)
    await again.page.locator('.ag-row').first().waitFor()
    await again.page.getByRole('button', { name: 'Workshop', exact: true }).click()
    await again.page.getByRole('button', { name: 'Next: Roles' }).waitFor()
    expect(readdirSync(within).toSorted()).toEqual(['Remit practice workshop', 'Remit practice workshop 2'])
  },
)

test('a folder that cannot be written to is told, and nothing is opened', async () => {
  const missing = join(temporaryFolder(), 'gone')
  await openDialogsAnswer([missing])
  await choose('practiceWorkshop')
  await app.page.getByRole('alert').getByText(missing).waitFor()
})

test(
  'the facilitator’s guide is read inside the app, with its pictures, also while a workshop runs',
  { timeout: 120_000 },
  async () => {
    const guide = app.page.getByRole('dialog', { name: 'Facilitator’s guide' })
    await choose('facilitatorGuide')
    await guide.getByRole('heading', { name: 'Try it in ten minutes' }).waitFor()
    const pictures = guide.getByRole('img')
    expect(await pictures.count()).toBeGreaterThan(4)
    await expect
      .poll(() =>
        pictures.evaluateAll((all) =>
          all.every((one) => one instanceof HTMLImageElement && one.naturalWidth > 100),
        ),
      )
      .toBe(true)
    await expectSoundScreen(app, 'the guide')
    await app.press('Escape')
    await guide.waitFor({ state: 'detached' })

    await app.startFrom('CIO and CTO')
    await app.page.getByRole('button', { name: 'Workshop', exact: true }).click()
    await app.page.getByRole('button', { name: 'Start without saving' }).click()
    await screen(app).waitFor()
    await app.command('facilitator')
    await guide.getByRole('heading', { name: 'Settling a split row' }).waitFor()
    await app.press('Escape')
    await guide.waitFor({ state: 'detached' })
    await screen(app).waitFor()
  },
)
