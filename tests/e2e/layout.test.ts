import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ActionId } from '../../shared/actions.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const roles = Array.from({ length: 14 }, (_, at) => `Role${at}`)
const chart = matrixOf(`
  | ${roles.join(' | ')}
  # Run
  Budget | A
  # Win
  Research | A`)
const longName = 'A responsibility whose name goes on and on, '.repeat(8)

let app: RemitApp
let file: string

beforeEach(async () => {
  file = join(temporaryFolder(), 'wide.raci')
  const rows = chart.rows.map((row) => (row.id === 'research' ? { ...row, name: longName } : row))
  writeFileSync(file, serialise({ ...chart, rows }))
  app = await RemitApp.launch({ args: [file] })
  await app.cell('budget', 'role0').waitFor()
})

afterEach(() => app.close())

const leftOf = async (row: string, column: string) => (await app.cell(row, column).boundingBox())?.x ?? -1
const heightOf = async (row: string) =>
  (await app.page.locator(`.ag-row[row-id="${row}"]`).boundingBox())?.height ?? 0

/** A column that is pinned or let go is drawn anew in another part of the row, and has the focus again after that. */
async function focusedInPinned(isPinned: boolean): Promise<void> {
  const found = () =>
    app.page.evaluate(() => {
      const cell = document.activeElement?.closest('[col-id="role0"]')
      return cell ? cell.closest('.ag-grid-pinned-left-cells') !== null : undefined
    })
  await expect.poll(found).toBe(isPinned)
}

describe('a role', () => {
  test('stays in sight while the others scroll, until it is let go', async () => {
    await app.cell('budget', 'role0').click()
    await app.command('pin role')
    await focusedInPinned(true)
    await app.press('End')
    await app.expectFocus('budget', 'role13')
    const pinned = await leftOf('budget', 'role0')
    expect(pinned).toBeGreaterThan(0)
    await app.cell('budget', 'role0').click()
    await app.press('r')
    await app.expectCell('budget', 'role0', 'Accountable and Responsible')
    await app.command('pin role')
    await focusedInPinned(false)
    await app.press('End')
    await app.expectFocus('budget', 'role13')
    await expect
      .poll(() =>
        app
          .cell('budget', 'role0')
          .isVisible()
          .then(async (is) => is && (await leftOf('budget', 'role0')) > 0),
      )
      .toBe(false)
  })
})

/** Whether the entry of an action in the menu bar is ticked. */
function isTicked(action: ActionId): Promise<boolean | undefined> {
  return app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked, action)
}

test('long names are shown in full, and in two lines again', async () => {
  expect(await heightOf('research')).toBe(44)
  await app.command('long names')
  await expect.poll(() => heightOf('research')).toBeGreaterThan(60)
  const name = app.cell('research', 'name').locator('bdi')
  const isWhole = () =>
    name.evaluate(({ parentElement: box }) => box && box.scrollHeight <= box.clientHeight + 1)
  expect(await isWhole()).toBe(true)
  await expect.poll(() => isTicked('wrapNames')).toBe(true)
  await app.command('long names')
  await expect.poll(() => heightOf('research')).toBe(44)
  await expect.poll(() => isTicked('wrapNames')).toBe(false)
})

test('folds, hidden roles, pins and widths are there again when the file is opened again', async () => {
  await app.cell('budget', 'role1').click()
  await app.command('hide role')
  await app.cell('budget', 'role0').click()
  await app.command('pin role')
  await app.cell('research', 'name').click()
  await app.press('Control+.')
  await expect.poll(() => app.rowNames()).toEqual(['Run', 'Budget', 'Win'])
  const { userData } = app
  const settings = () => readFileSync(join(userData, 'settings.json'), 'utf8')
  await expect.poll(settings).toContain('"folded": [\n          "win"')
  await app.closeByKey()

  app = await RemitApp.launch({ args: [file], userData })
  await app.cell('budget', 'role0').waitFor()
  await expect.poll(() => app.rowNames()).toEqual(['Run', 'Budget', 'Win'])
  await app.page.getByText('1 hidden role').waitFor()
  await app.press('End')
  expect(await leftOf('budget', 'role0')).toBeGreaterThan(0)
})

test('a row is as high as the lines of its name, at any width of the window', async () => {
  await app.close()
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO')
  const wrong = () =>
    app.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ag-row')].flatMap((row) => {
        const name = row.querySelector<HTMLElement>('.row-name bdi')
        if (!name) return []
        const isTall = row.offsetHeight > 36
        return isTall === name.offsetHeight > 18 ? [] : [`${name.textContent}: ${row.offsetHeight}`]
      }),
    )
  for (const width of [700, 740, 780, 820, 900, 1_280]) {
    await app.resize(width, 800)
    await expect.poll(wrong).toEqual([])
  }
})
