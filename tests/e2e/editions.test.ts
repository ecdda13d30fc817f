import { afterEach, beforeEach, expect, test } from 'vitest'
import { card, stage } from '../support/presentation.ts'
import { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

beforeEach(async () => {
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO, filled in')
})

afterEach(() => app.close())

const dialog = () => app.page.getByRole('dialog')
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click()

async function adopt(by: string): Promise<void> {
  await app.command('Adopt…')
  await dialog().getByLabel('Adopted by').fill(by)
  await dialog().getByLabel('Why').fill('The board agreed.')
  await app.press('Tab', 'Tab', 'Enter')
  await dialog().waitFor({ state: 'hidden' })
}

test('two leaders adopt and sign; after a change title, signature and paper say what no longer holds', async () => {
  await adopt('Ines Ferreira')
  const state = app.page.getByRole('button', { name: /^Edition 1/ })
  await state.click()
  await dialog().getByLabel('Who signs for CIO').fill('Ines Ferreira')
  await press('Sign for CIO')
  await dialog()
    .getByText(/^Ines Ferreira, .*: signed edition 1$/)
    .waitFor()
  const code = (await dialog().locator('code').textContent()) ?? ''
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  await press('Close')

  await app.cell('it-budget', 'cio').click()
  await app.press('Delete')
  await expect.poll(() => state.textContent()).toBe('Edition 1, 1 change since')
  await state.click()
  await dialog()
    .getByText(/signed edition 1; 1 row of theirs changed since/)
    .waitFor()
  await dialog().getByRole('list', { name: 'Changed rows of CIO' }).getByText('IT budget').waitFor()

  await press('Check a Paper…')
  await dialog().getByLabel('Code').fill(code.toLowerCase().replaceAll('-', ''))
  await dialog().getByLabel('My role').selectOption({ label: 'CIO' })
  await app.press('Enter')
  await press('Check')
  await dialog().getByText('1 row changed since, and it is yours.').waitFor()
  await dialog()
    .getByLabel('Code')
    .fill(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)
  await press('Check')
  await dialog().getByText('One of these letters is wrong.').waitFor()
  await press('Close')

  await app.press('Control+z')
  await expect.poll(() => state.textContent()).toBe('Edition 1')
})

test('an export is of the draft or of an edition, and says which', async () => {
  await adopt('')
  await app.cell('it-budget', 'cio').click()
  await app.press('Delete', 'Control+Shift+e')
  await dialog().getByText('Web page', { exact: true }).click()
  const preview = dialog().frameLocator('iframe')
  await preview.getByText('Draft after edition 1').waitFor()
  await dialog().getByLabel('State', { exact: true }).selectOption({ index: 1 })
  await preview.getByText(/Edition 1, adopted on .*, code \w{4}-\w{4}-\w{4}/).waitFor()
})

test('an edition is presented as it was adopted, the draft as it is now', async () => {
  await adopt('')
  await app.cell('it-budget', 'cio').click()
  await app.press('Delete')
  await app.present('F5')
  await stage(app).getByText('Draft after edition 1', { exact: true }).waitFor()
  await card(app, 'CIO: not involved').waitFor()
  await app.press('m')
  await dialog().getByLabel('State', { exact: true }).selectOption({ index: 1 })
  await stage(app).getByText('Edition 1', { exact: true }).waitFor()
  await card(app, 'CIO: Accountable and Responsible').waitFor()
  await app.press('Escape')
})

test('a row that was agreed is open again once it is changed, which is said and undone in one step', async () => {
  const agreed = () => app.cell('it-vision', 'name').getByRole('img', { name: 'Agreed' }).count()
  await app.cell('it-vision', 'name').click()
  await app.press('Shift+F2')
  await app.page.getByLabel('Status').selectOption('Agreed')
  await app.page.getByRole('button', { name: 'Done' }).click()
  await expect.poll(agreed).toBe(1)
  await app.cell('it-vision', 'cto').click()
  await app.press('Delete')
  await app.page.getByText('is open again: it was agreed as CIO: A/R, CTO: C').first().waitFor()
  await expect.poll(agreed).toBe(0)
  await app.press('Control+z')
  await expect.poll(agreed).toBe(1)
  await app.expectCell('it-vision', 'cto', 'Consulted')
})

test('a row that changes hands on a day shows both, is one owner’s at a time, and goes out as of a day', async () => {
  const hold = async (role: string, label: string, day: string) => {
    await app.cell('it-budget', role).click()
    await app.press('Shift+F2')
    await dialog().getByLabel(label).fill(day)
    await dialog().getByLabel(label).press('Control+Enter')
    await dialog().waitFor({ state: 'hidden' })
  }
  await app.cell('it-budget', 'cto').click()
  await app.press('Delete', 'a', 'r')
  await hold('cio', 'Holds until (the last day)', '2030-12-31')
  await hold('cto', 'Holds from', '2031-01-01')
  await app.cell('it-budget', 'cio').getByText('until 31 December 2030').waitFor()
  await app.cell('it-budget', 'cto').getByText('from 1 January 2031').waitFor()

  await app.press('Control+Shift+e')
  await dialog().getByText('Web page', { exact: true }).click()
  await dialog().getByLabel('As of').fill('2031-01-01')
  const preview = dialog().frameLocator('iframe')
  await preview.getByText('As of 1 January 2031').waitFor()
  await expect.poll(() => preview.getByText('until 31 December 2030').count()).toBe(0)
})
