import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RemitApp } from '../support/remitApp.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const schemes = ['light', 'dark'] as const
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]

let app: RemitApp

beforeAll(async () => {
  app = await RemitApp.launch()
})

afterAll(() => app.close())

/** Expects the screen to be accessible and nothing to stick out, in both themes and at both sizes. */
async function expectSoundScreen(): Promise<void> {
  for (const colorScheme of schemes) {
    await app.page.emulateMedia({ colorScheme })
    for (const { width, height } of sizes) {
      await app.resize(width, height)
      expect(await seriousViolations(), `${colorScheme}, ${width} x ${height}`).toEqual([])
      expect(await stickingOut(), `${colorScheme}, ${width} x ${height}`).toEqual([])
    }
  }
}

/** The serious and critical findings of axe on what is on screen, as `rule: element`. */
async function seriousViolations(page = app.page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as typeof import('axe-core')
    // The menu library's focus guards hand the focus on the moment they get it; axe cannot know.
    const context = { exclude: ['[data-base-ui-focus-guard]'] }
    const { violations } = await axe.run(context, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      )
  })
}

/** Controls and texts outside of the grid that reach beyond the window. */
function stickingOut(): Promise<string[]> {
  return app.page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'header button, nav button, footer span, footer li, footer output, h1, h2',
      ),
    ]
      .filter((element) => element.offsetParent !== null)
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  )
}

describe('every screen is accessible and whole, in both themes and sizes:', () => {
  test('start', async () => {
    await app.page.getByRole('heading', { name: 'Start from a template' }).waitFor()
    await expectSoundScreen()
  })

  test('editor', async () => {
    await app.startFrom('CIO and CTO, filled in')
    await app.cell('it-vision', 'cto').click()
    await expectSoundScreen()
  })

  test('letter picker', async () => {
    await app.cell('security-systems', 'cto').click()
    await app.press('Space')
    await app.page.getByRole('button', { name: /Consulted/ }).waitFor()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('Assigned-to menu', async () => {
    await app.cell('security-systems', 'assigned-to').click()
    await app.page.getByRole('menu').waitFor()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('role details', async () => {
    await app.roleHeader(/CTO/).click()
    await app.page.getByLabel('Person or team').waitFor()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('a selection, a cell’s details and a row’s details', async () => {
    await app.cell('it-vision', 'cio').click()
    await app.press('Shift+ArrowDown', 'Shift+ArrowRight')
    await expectSoundScreen()
    await app.press('Shift+F2')
    await app.page.getByLabel(/^Scope/).waitFor()
    await expectSoundScreen()
    await app.press('Escape')
    await app.cell('it-vision', 'name').click()
    await app.press('Shift+F2')
    await app.page.getByLabel('Status').waitFor()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('context menu', async () => {
    await app.cell('it-vision', 'cto').click({ button: 'right' })
    await app.page.getByRole('menu').waitFor()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('command palette', async () => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('row')
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('find, filter and what is out of sight', async () => {
    await app.press('Control+f')
    await app.page.getByLabel('Find', { exact: true }).fill('technology')
    await app.page.getByRole('button', { name: 'Only these rows' }).click()
    await expectSoundScreen()
    await app.page.getByRole('button', { name: 'Text: technology' }).click()
    await app.page.getByRole('button', { name: 'Close find' }).click()
  })

  test('the panel: checks, load, details', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('a')
    await app.page.getByRole('button', { name: 'Why?' }).first().click()
    await app.page.getByRole('button', { name: 'Split row' }).click()
    await expectSoundScreen()
    await app.press('Escape')
    for (const tab of ['Load', 'Details']) {
      await app.page.getByRole('tab', { name: tab }).click()
      await expectSoundScreen()
    }
    await app.page.getByRole('tab', { name: 'Checks' }).click()
    await app.cell('it-vision', 'cto').click()
    await app.press('Control+z')
  })

  test.each(['Role Charter', 'Complete Who'])('%s', async (name) => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill(name)
    await app.press('Enter')
    await app.page.getByRole('dialog').waitFor()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('letters', async () => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('letters')
    await app.page.getByRole('option', { name: /^Letters/ }).click()
    await app.page.getByRole('button', { name: /^RAPID/ }).click()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('a question', async () => {
    await app.press('Control+k')
    await app.page.getByLabel('Search commands').fill('sort by name')
    await app.press('Enter')
    await app.page.getByRole('alertdialog').waitFor()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('keyboard shortcuts', async () => {
    await app.press('F1')
    await app.page.getByRole('dialog').waitFor()
    await expectSoundScreen()
    await app.press('Escape')
  })

  test('presenting: a row, a chosen role, tables, roles, the menu', async () => {
    await app.cell('it-vision', 'cto').click()
    await app.press('F5')
    await app.page.getByRole('main', { name: 'Presentation' }).waitFor()
    // At the sizes of a projector that cannot do better.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
    await expectSoundScreen()
    await app.press('Tab')
    await expectSoundScreen()
    for (let view = 0; view < 4; view++) {
      await app.press('v')
      await expectSoundScreen()
    }
    await app.press('m')
    await app.page.getByRole('dialog').waitFor()
    await expectSoundScreen()
    await app.press('Escape', 'Escape')
  })

  test('the presenter view', async () => {
    await app.cell('it-vision', 'cto').click()
    const opened = app.nextWindow()
    await app.press('Alt+F5')
    const page = await opened
    await page.getByRole('main', { name: 'Presenter view' }).waitFor()
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousViolations(page), `presenter view, ${colorScheme}`).toEqual([])
    }
    const closed = page.waitForEvent('close')
    await app.press('Escape')
    await closed
  })

  test('a problem', async () => {
    await app.page.getByLabel('Title').fill('x'.repeat(5_000))
    await app.press('Enter')
    await app.page.getByRole('alert').waitFor()
    await expectSoundScreen()
  })
})
