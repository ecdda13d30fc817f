import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { serialise } from '../../shared/document/serialise.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let app: RemitApp

afterEach(() => app.close())

/** A chart with one row for each kind of trouble. */
async function openTroubled(): Promise<string> {
  const matrix = matrixOf(`
                 | CIO | CTO | CFO
    # Run
    Budget       | A/R | C   | I
    Analytics    | A   | A/R | I
    # Win
    Culture      | R   | R   | C`)
  const file = join(temporaryFolder(), 'troubled.raci')
  writeFileSync(file, serialise({ ...matrix, goal: 'To know who answers' }))
  app = await RemitApp.launch({ args: [file] })
  return file
}

const card = (title: string) => app.page.getByRole('article').filter({ hasText: title })
const twoOwners = 'Analytics has two A’s: CIO and CTO'

describe('the checks', () => {
  test('say what is wrong beside the chart, the worst first, and mark rows', async () => {
    await openTroubled()
    await app.page.getByText('1 of 3 has one accountable owner').waitFor()
    const titles = await app.page.locator('aside article > button').allInnerTexts()
    expect(titles.slice(0, 2)).toEqual([twoOwners, 'Culture has no A'])
    await expect.poll(() => app.cell('analytics', 'row-number').getAttribute('class')).toContain('has-error')
    await app.page.locator('footer').getByText('2 errors').waitFor()
  })

  test('F8 goes to the cells of each finding and marks them; Shift+F8 goes back', async () => {
    await openTroubled()
    await card(twoOwners).waitFor()
    await app.press('F8')
    await app.expectFocus('analytics', 'cio')
    await expect.poll(() => app.page.locator('.ag-cell.marked').count()).toBe(2)
    await app.press('F8')
    await app.expectFocus('culture', 'cio')
    await app.press('Shift+F8')
    await app.expectFocus('analytics', 'cio')
  })

  test('a fix is told in words, done as one step, and undone', async () => {
    await openTroubled()
    await card(twoOwners).getByRole('button', { name: 'Keep A with CTO' }).click()
    await app.page.getByText('CIO: A → R on Analytics').waitFor()
    await app.expectCell('analytics', 'cio', 'Accountable')
    await app.press('Enter')
    await app.expectCell('analytics', 'cio', 'Responsible')
    await card(twoOwners).waitFor({ state: 'detached' })
    await app.press('Control+z')
    await app.expectCell('analytics', 'cio', 'Accountable')
    await card(twoOwners).waitFor()
  })

  test('a row is split in two, one for each owner', async () => {
    await openTroubled()
    await card(twoOwners).getByRole('button', { name: 'Split row' }).click()
    await app.press('Enter')
    await expect
      .poll(() => app.rowNames())
      .toEqual(['Run', 'Budget', 'Analytics: CIO', 'Analytics: CTO', 'Win', 'Culture'])
    await app.press('Control+z')
    await expect.poll(() => app.rowNames()).toEqual(['Run', 'Budget', 'Analytics', 'Win', 'Culture'])
  })

  test('scopes on both owners make the error a warning', async () => {
    await openTroubled()
    await card(twoOwners).getByRole('button', { name: 'Add scopes…' }).click()
    await app.page.getByLabel('A of CIO is for').fill('internal systems')
    await app.page.getByLabel('A/R of CTO is for').fill('products')
    await app.page.getByRole('button', { name: 'Done' }).click()
    await expect
      .poll(() => app.cell('analytics', 'row-number').getAttribute('class'))
      .toContain('has-warning')
    await app.expectCell('analytics', 'cio', 'Accountable. Scope: internal systems')
  })

  test('a waived finding goes to its own list with the reason, is saved, and comes back when revoked', async () => {
    const file = await openTroubled()
    await card(twoOwners).getByRole('button', { name: 'Waive…' }).click()
    await app.page.getByLabel('Why is this fine as it is?').fill('The board wants it so')
    await app.press('Enter')
    await app.page.getByText('1 waived').click()
    await app.page.getByText('“The board wants it so”').waitFor()
    await app.press('Control+s')
    await app.page
      .locator('footer')
      .getByText(/^Saved/)
      .waitFor()
    await app.close()

    app = await RemitApp.launch({ args: [file] })
    await app.page.getByText('1 waived').click()
    await app.page.getByRole('button', { name: 'Revoke' }).click()
    await card(twoOwners).getByRole('button', { name: 'Split row' }).waitFor()
  })

  test('a waiver goes with the change that ends it, and undo brings it back', async () => {
    await openTroubled()
    await card(twoOwners).getByRole('button', { name: 'Waive…' }).click()
    await app.page.getByLabel('Why is this fine as it is?').fill('For now')
    await app.press('Enter')
    await app.page.getByText('1 waived').waitFor()
    await app.cell('analytics', 'cfo').click()
    await app.press('a')
    await app.page.getByText('1 waived').waitFor({ state: 'detached' })
    await app.press('Control+z')
    await app.page.getByText('1 waived').waitFor()
  })

  test('can be restricted to a severity, a role and a section, and restrict the chart', async () => {
    await openTroubled()
    await card(twoOwners).waitFor()
    await app.page.getByLabel('Findings in section').selectOption({ label: 'Win' })
    await card(twoOwners).waitFor({ state: 'detached' })
    await card('Culture has no A').waitFor()
    await app.page.getByLabel('Findings in section').selectOption('')
    await app.page.getByRole('button', { name: 'Show only their rows' }).first().click()
    await expect.poll(() => app.rowNames()).toEqual(['Run', 'Analytics', 'Win', 'Culture'])
    await app.page.getByRole('button', { name: 'Finding: Any error' }).click()
    await expect.poll(() => app.rowNames()).toHaveLength(5)
  })
})

describe('the load', () => {
  test('shows letters a role, and a bar restricts the chart to its rows', async () => {
    await openTroubled()
    await app.page.getByRole('tab', { name: 'Load' }).click()
    await app.page.getByText('Fair share: 3.7 letters each').waitFor()
    await app.page.getByRole('button', { name: 'CIO: 2 A. Show only these rows' }).click()
    await expect.poll(() => app.rowNames()).toEqual(['Run', 'Budget', 'Analytics'])
    await app.page.getByRole('button', { name: 'Table' }).click()
    await expect
      .poll(() => app.page.getByRole('row', { name: /^CTO/ }).last().innerText())
      .toMatch(/CTO\s+1\s+2\s+1\s+0\s+4/)
  })
})

describe('a role', () => {
  test('learns in two clicks what it is on the hook for', async () => {
    await openTroubled()
    await app.roleHeader(/CTO/).click()
    await app.page.getByRole('button', { name: 'Role charter' }).click()
    const charter = app.page.getByRole('dialog', { name: 'Charter of CTO' })
    await charter.waitFor()
    expect(await charter.innerText()).toMatch(/Answers for\s+1 responsibility\s+Analytics/)
    await app.press('Escape')
  })
})

describe('completing who is asked and told', () => {
  test('asks one question at a time and takes each row as one step', async () => {
    const matrix = matrixOf('| CIO | CTO | CFO\nBudget | A/R | | \nSecurity | A | R | C')
    const file = join(temporaryFolder(), 'open.raci')
    writeFileSync(file, serialise(matrix))
    app = await RemitApp.launch({ args: [file] })
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('complete who')
    await app.press('Enter')
    const dialog = app.page.getByRole('dialog', { name: 'Budget' })
    await dialog.getByText('Who must be asked').waitFor()
    await dialog.getByRole('button', { name: 'CTO' }).click()
    await dialog.getByRole('button', { name: 'Next' }).click()
    await dialog.getByText('Who must be told').waitFor()
    await dialog.getByRole('button', { name: 'CFO' }).click()
    await dialog.getByRole('button', { name: 'Next' }).click()
    await app.page.getByText('That was the last of 1 responsibility.').waitFor()
    await app.page.getByRole('button', { name: 'Done' }).click()
    await app.expectCell('budget', 'cto', 'Consulted')
    await app.expectCell('budget', 'cfo', 'Informed')
    await app.press('Control+z')
    await app.expectCell('budget', 'cfo', 'nothing yet')
    await app.expectCell('budget', 'cto', 'nothing yet')
  })
})

describe('details beside the chart', () => {
  test('follow the selection, take over what was typed on leaving, and are undone', async () => {
    await openTroubled()
    await app.page.getByRole('tab', { name: 'Details' }).click()
    await app.cell('analytics', 'cio').click()
    await app.page.getByLabel(/^Scope/).fill('internal systems')
    await app.cell('budget', 'cto').click()
    await app.expectCell('analytics', 'cio', 'Accountable. Scope: internal systems')
    await expect.poll(() => app.page.getByLabel(/^Scope/).inputValue()).toBe('')
    await app.press('Control+z')
    await app.expectCell('analytics', 'cio', 'Accountable')
  })
})
