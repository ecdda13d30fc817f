import { afterEach, beforeEach, test } from 'vitest'
import { RemitApp } from '../support/remitApp.ts'
import { expectSoundScreen } from '../support/soundScreen.ts'

let app: RemitApp

beforeEach(async () => {
  app = await RemitApp.launch()
})

afterEach(() => app.close())

async function saveAsTemplate(answer: string): Promise<void> {
  await app.press('Control+k')
  await app.page.getByLabel('Search commands').fill('save as template')
  await app.press('Enter')
  await app.page.getByRole('alertdialog').getByRole('button', { name: answer }).click()
  await app.page.getByText('Saved as a template: CIO and CTO').waitFor()
}

/** A new window, on its start screen. */
async function newWindow(): Promise<RemitApp> {
  const opened = app.nextWindow()
  await app.page.bringToFront()
  await app.press('Control+n')
  return app.inWindow(await opened)
}

const removal = 'Remove the template CIO and CTO'

test('a chart saved as a template is on the start screen, and starts a chart of its own', async () => {
  await app.startFrom('CIO and CTO, filled in')
  await saveAsTemplate('Keep letters')
  const next = await newWindow()
  await next.page.getByRole('heading', { name: 'Your templates' }).waitFor()
  await expectSoundScreen(next, 'start, with a template of one’s own')
  await next.page
    .getByRole('button', { name: /^CIO and CTO/ })
    .last()
    .click()
  await next.expectCell('it-vision', 'cio', 'Accountable and Responsible')
})

test('with open cells it asks the next room; once removed, the charts made from it are still there', async () => {
  await app.startFrom('CIO and CTO, filled in')
  await saveAsTemplate('Leave cells open')
  const next = await newWindow()
  await next.page.getByRole('heading', { name: 'Your templates' }).waitFor()
  await next.page
    .getByRole('button', { name: /^CIO and CTO/ })
    .last()
    .click()
  await next.expectCell('it-vision', 'cio', 'nothing yet')
  const third = await newWindow()
  await third.page.getByRole('button', { name: removal }).click()
  await third.press('Escape')
  await third.page.getByRole('button', { name: removal }).click()
  await third.page.getByRole('alertdialog').getByRole('button', { name: 'Remove the template' }).click()
  await third.page.getByRole('heading', { name: 'Your templates' }).waitFor({ state: 'detached' })
  await next.expectCell('it-vision', 'cio', 'nothing yet')
})
