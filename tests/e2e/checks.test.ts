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

const twoOwners = '1 row has more than one owner'
const accepted = '1 accepted as it is'
const noOwner = '1 row has nobody who answers'

/** The findings of a rule in the panel. */
const group = (title: string) => app.page.getByRole('region', { name: title })

/** Opens the findings of a rule, which are a line until then. */
async function opened(title: string) {
  const found = group(title)
  const line = found.locator('h3 button')
  await line.waitFor()
  if ((await line.getAttribute('aria-expanded')) === 'false') await line.click()
  return found
}

async function accept(title: string, reason: string): Promise<void> {
  await (await opened(title)).getByRole('button', { name: `More about: ${title}` }).click()
  await app.page.getByRole('menuitem', { name: 'Accept as it is, with a reason…' }).click()
  await app.page.getByLabel('Why is this fine as it is?').fill(reason)
  await app.press('Enter')
}

describe('the checks', () => {
  test('say what is wrong beside the chart, the worst first, and mark rows', async () => {
    await openTroubled()
    await app.page.getByText('1 of 3 has one accountable owner').waitFor()
    const titles = await app.page.locator('aside section h3').allInnerTexts()
    expect(titles.slice(0, 2).join(' ')).toMatch(new RegExp(`${noOwner}.*${twoOwners}`, 's'))
    await expect.poll(() => app.cell('analytics', 'row-number').getAttribute('class')).toContain('has-error')
    await app.page.locator('footer').getByText('2 errors').waitFor()
  })

  test('F8 goes to the cells of each finding and marks them until one moves on; Shift+F8 goes back', async () => {
    await openTroubled()
    await group(twoOwners).waitFor()
    await app.press('F8')
    await app.expectFocus('analytics', 'cio')
    await expect.poll(() => app.page.locator('.ag-cell.marked').count()).toBe(2)
    await app.press('F8')
    await app.expectFocus('culture', 'cio')
    await app.press('Shift+F8')
    await app.expectFocus('analytics', 'cio')
    await app.press('ArrowUp')
    await expect.poll(() => app.page.locator('.ag-cell.marked').count()).toBe(0)
  })

  test('a fix is told in words, done as one step, and undone', async () => {
    await openTroubled()
    await (await opened(twoOwners)).getByRole('button', { name: 'Keep A with CTO' }).click()
    await app.page.getByText('CIO: A → R on Analytics').waitFor()
    await app.expectCell('analytics', 'cio', 'Accountable')
    await app.press('Enter')
    await app.expectCell('analytics', 'cio', 'Responsible')
    await group(twoOwners).waitFor({ state: 'detached' })
    await app.press('Control+z')
    await app.expectCell('analytics', 'cio', 'Accountable')
    await group(twoOwners).waitFor()
  })

  test('a row is split in two, one for each owner', async () => {
    await openTroubled()
    await (await opened(twoOwners)).getByRole('button', { name: 'Split row' }).click()
    await app.press('Enter')
    await expect
      .poll(() => app.rowNames())
      .toEqual(['Run', 'Budget', 'Analytics: CIO', 'Analytics: CTO', 'Win', 'Culture'])
    await app.press('Control+z')
    await expect.poll(() => app.rowNames()).toEqual(['Run', 'Budget', 'Analytics', 'Win', 'Culture'])
  })

  test('scopes on both owners settle it: nothing is asked any more', async () => {
    await openTroubled()
    await (await opened(twoOwners)).getByRole('button', { name: 'Add scopes…' }).click()
    await app.page.getByLabel('CIO is accountable for').fill('internal systems')
    await app.page.getByLabel('CTO is accountable for').fill('products')
    await app.page.getByRole('button', { name: 'Done' }).click()
    await expect
      .poll(() => app.cell('analytics', 'row-number').getAttribute('class'))
      .not.toContain('has-error')
    await (await opened('1 row is divided by scope')).getByRole('button', { name: 'Edit scopes…' }).waitFor()
    await app.expectCell('analytics', 'cio', 'Accountable. Scope: internal systems')
  })

  test('a waived finding goes to its own list with the reason, is saved, and comes back when revoked', async () => {
    const file = await openTroubled()
    await accept(twoOwners, 'The board wants it so')
    await app.page.getByText(accepted).click()
    await app.page.getByText('“The board wants it so”').waitFor()
    await app.press('Control+s')
    await app.page
      .locator('header')
      .getByText(/^Saved/)
      .waitFor()
    await app.close()

    app = await RemitApp.launch({ args: [file] })
    await app.page.getByText(accepted).click()
    await app.page.getByRole('button', { name: 'Remark on it again' }).click()
    await group(twoOwners).waitFor()
  })

  test('a waiver goes with the change that ends it, and undo brings it back', async () => {
    await openTroubled()
    await accept(twoOwners, 'For now')
    await app.page.getByText(accepted).waitFor()
    await app.cell('analytics', 'cfo').click()
    await app.press('a')
    await app.page.getByText(accepted).waitFor({ state: 'detached' })
    await app.press('Control+z')
    await app.page.getByText(accepted).waitFor()
  })

  test('can be restricted to a role and a section, and restrict the chart', async () => {
    await openTroubled()
    await group(twoOwners).waitFor()
    await app.page.getByRole('button', { name: 'Filter', exact: true }).click()
    await app.page.getByLabel('Remarks in section').selectOption({ label: 'Win' })
    await group(twoOwners).waitFor({ state: 'detached' })
    await group(noOwner).waitFor()
    await app.page.getByLabel('Remarks in section').selectOption('')
    await (await opened(twoOwners)).getByRole('button', { name: 'Show only these' }).click()
    await expect.poll(() => app.rowNames()).toEqual(['Run', 'Analytics'])
  })

  test('of one rule are settled together: a choice a row, one step, one undo', async () => {
    const file = join(temporaryFolder(), 'twice.raci')
    writeFileSync(file, serialise(matrixOf('| CIO | CTO\nBudget | A | A\nCulture | A | A/R')))
    app = await RemitApp.launch({ args: [file] })
    await (
      await opened('2 rows have more than one owner')
    )
      .getByRole('button', { name: 'Fix all 2…' })
      .click()
    const dialog = app.page.getByRole('dialog', { name: '2 rows have more than one owner' })
    // Nobody is made the one owner without its being said.
    expect(await dialog.getByRole('button', { name: 'Fix', exact: true }).isDisabled()).toBe(true)
    await dialog.getByLabel(/^Budget/).selectOption('Keep A with CIO')
    await dialog.getByLabel(/^Culture/).selectOption('Keep A with CTO')
    await dialog.getByRole('button', { name: 'Fix 2' }).click()
    await app.expectAssigned('budget', 'CIO, CTO')
    await app.expectAssigned('culture', 'CTO, CIO')
    await app.press('Control+z')
    await app.expectCell('budget', 'cto', 'Accountable')
    await app.expectCell('culture', 'cio', 'Accountable')
  })
})

describe('what nobody has decided', () => {
  test('is to be assigned, in one click or one key a row, and says who leads', async () => {
    app = await RemitApp.launch()
    await app.startFrom('CIO and CTO')
    const next = app.page.getByRole('region', { name: 'Assign next' })
    await app.page.getByRole('heading', { name: '13 to assign' }).waitFor()
    await next.getByRole('button', { name: 'Both, CTO leads' }).click()
    await next.getByText('2 of 13').waitFor()
    await app.press('1')
    await next.getByText('3 of 13').waitFor()
    await app.expectAssigned('it-vision', 'CTO, CIO')
    await app.expectAssigned('it-budget', 'CIO')
    await next.getByRole('button', { name: 'Leave it for now' }).click()
    await next.getByText('4 of 13').waitFor()
    await app.page.locator('footer').getByText('11 to assign').waitFor()
    await app.press('Control+z')
    await next.getByText('2 of 13').waitFor()
  })

  test('is answered by a role each once there are three, and by a search from eight on', async () => {
    const file = join(temporaryFolder(), 'many.raci')
    writeFileSync(file, serialise(matrixOf('| A1 | B2 | C3 | D4 | E5 | F6 | G7 | Help\nBudget |\nCulture |')))
    app = await RemitApp.launch({ args: [file] })
    const next = app.page.getByRole('region', { name: 'Assign next' })
    await next.getByLabel('Search roles').fill('help')
    await app.press('Enter')
    await app.expectAssigned('budget', 'Help')
    await next.getByRole('button', { name: 'C3' }).click()
    await app.expectAssigned('culture', 'C3')
    await next.waitFor({ state: 'detached' })
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

describe('who is asked and told', () => {
  test('is asked for from the remark, and “Nobody” twice is an answer that ends it', async () => {
    const matrix = matrixOf(`
              | CIO | CTO | CFO
      # Run
      Budget  | A/R |     |
      Vision  | A/R |     |
      Culture | A/R | C   |`)
    const file = join(temporaryFolder(), 'silent.raci')
    writeFileSync(file, serialise({ ...matrix, goal: 'To know who answers' }))
    app = await RemitApp.launch({ args: [file] })
    const silent = await opened('2 rows ask and tell nobody')
    await silent.getByRole('button', { name: 'Say who is asked and told…' }).click()
    const dialog = (row: string) => app.page.getByRole('dialog', { name: row })
    for (const [row, answer] of [
      ['Budget', 'Nobody'],
      ['Vision', 'CTO'],
    ] as const) {
      await dialog(row).getByRole('button', { name: answer }).click()
      if (answer !== 'Nobody') await dialog(row).getByRole('button', { name: 'Next' }).click()
      await dialog(row).getByText('Who must be told').waitFor()
      await dialog(row).getByRole('button', { name: 'Nobody' }).click()
    }
    await app.page.getByText('That was the last of 2 responsibilities.').waitFor()
    await app.page.getByRole('button', { name: 'Done' }).click()
    await group('2 rows ask and tell nobody').waitFor({ state: 'detached' })
    await group('1 row asks and tells nobody').waitFor({ state: 'detached' })
    await app.page.getByText(accepted).click()
    await app.page.getByText('Nobody is asked and nobody is told').waitFor()
    await app.press('Control+z', 'Control+z')
    await group('2 rows ask and tell nobody').waitFor()
  })
})

test('the answers to “Assign next” stay where they are, however long the names and the words above are', async () => {
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO')
  const next = app.page.getByRole('region', { name: 'Assign next' })
  const place = async () =>
    (await next.getByRole('button', { name: 'CIO', exact: true }).boundingBox())?.y ?? 0
  const first = await place()
  for (let left = 13; left > 1; left--) {
    await app.page.locator('aside').getByText(`${left} to assign`).waitFor()
    await next.getByRole('button', { name: 'CIO', exact: true }).click()
    await app.page
      .locator('aside')
      .getByText(`${left - 1} to assign`)
      .waitFor()
    expect(await place()).toBe(first)
  }
})
