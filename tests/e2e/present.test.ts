import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { rasci } from '../../shared/document/schemes.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { matrixOf } from '../support/matrixOf.ts'
// Brings the type of `window.remit`.
import type {} from '../../renderer/platform/bridge.ts'
import { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let app: RemitApp

afterEach(() => app.close())

const stage = () => app.page.getByRole('main', { name: 'Presentation' })
const heading = () => stage().getByRole('heading', { level: 1 })
const card = (name: string | RegExp) => stage().getByRole('group', { name })

async function expectStop(name: string, progress?: string): Promise<void> {
  await expect.poll(() => heading().innerText()).toBe(name)
  if (progress) await stage().getByText(progress, { exact: true }).waitFor()
}

/** Presents the filled-in example from its fourth row. */
async function presentExample(): Promise<void> {
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO, filled in')
  await app.cell('security-systems', 'cto').click()
  await app.press('F5')
  await expectStop('Security systems', '4 of 13')
}

async function presentFile(matrix: Matrix): Promise<void> {
  const file = join(temporaryFolder(), 'chart.raci')
  writeFileSync(file, serialise(matrix))
  app = await RemitApp.launch({ args: [file] })
  await app.page.locator('.ag-row').first().waitFor()
  await app.press('Shift+F5')
  await stage().waitFor()
}

describe('presenting', () => {
  test('F5 starts full screen at the row that has the focus, and Esc goes back to the row shown last', async () => {
    await presentExample()
    const isFullScreen = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
    await expect.poll(isFullScreen).toBe(true)
    await card('CIO: Accountable and Responsible').waitFor()
    await app.press('ArrowRight', 'Escape')
    await stage().waitFor({ state: 'detached' })
    await app.expectFocus('workforce-automation', 'cto')
    await expect.poll(isFullScreen).toBe(false)
  })

  test('Shift+F5 starts at the first row; the toolbar and the palette present as well', async () => {
    app = await RemitApp.launch()
    await app.startFrom('CIO and CTO, filled in')
    await app.cell('security-systems', 'cto').click()
    await app.press('Shift+F5')
    await expectStop('IT vision and roadmap', '1 of 13')
    await app.press('Escape')
    await app.cell('it-budget', 'name').click()
    await app.page.getByRole('button', { name: 'Present', exact: true }).click()
    await expectStop('IT budget and resource allocation')
    await app.press('Escape', 'Control+k')
    await app.page.getByLabel('Search commands').fill('present from the start')
    await app.press('Enter')
    await expectStop('IT vision and roadmap')
  })

  test('on a section it starts at the first row below', async () => {
    app = await RemitApp.launch()
    await app.startFrom('CIO and CTO, filled in')
    await app.cell('win-customers', 'name').click()
    await app.press('F5')
    await expectStop('Product and service innovation', '7 of 13')
  })

  test('keys, numbers, the mouse and a swipe step', async () => {
    await presentExample()
    for (const [key, progress] of [
      ['ArrowDown', '5 of 13'],
      ['PageDown', '6 of 13'],
      ['Space', '7 of 13'],
      ['Enter', '8 of 13'],
      ['ArrowLeft', '7 of 13'],
      ['PageUp', '6 of 13'],
      ['Backspace', '5 of 13'],
      ['Home', '1 of 13'],
      ['End', '13 of 13'],
      ['ArrowRight', '13 of 13'],
    ] as const) {
      await app.press(key)
      await stage().getByText(progress, { exact: true }).waitFor()
    }
    await app.press('1', '0')
    await stage().getByText('Go to 10').waitFor()
    await app.press('Enter')
    await expectStop('Customer data analytics', '10 of 13')
    const { width, height } = await app.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    await app.page.mouse.click(width * 0.8, height / 2)
    await stage().getByText('11 of 13').waitFor()
    await app.page.mouse.click(width * 0.2, height / 2)
    await stage().getByText('10 of 13').waitFor()
    await app.page.mouse.wheel(0, 400)
    const touch = { pointerType: 'touch', isPrimary: true, clientY: 200, bubbles: true }
    await stage().dispatchEvent('pointerdown', { ...touch, clientX: 600 })
    await stage().dispatchEvent('pointerup', { ...touch, clientX: 300 })
    await stage().getByText('11 of 13').waitFor()
  })

  test('V goes through the views and stays with what is on screen', async () => {
    await presentExample()
    await app.press('v')
    await expectStop('Run the business', '1 of 3')
    await stage()
      .getByRole('row', { name: /^Security systems/ })
      .waitFor()
    await app.press('v')
    await expectStop('What the CIO answers for', '1 of 2')
    await app.press('ArrowRight')
    await stage().getByRole('heading', { name: 'Does' }).waitFor()
    await app.press('v')
    await expectStop('The whole chart', '1 of 1')
    await app.press('v')
    await stage().getByText('Nothing is contested').waitFor()
    await app.press('m')
    await app.page.getByRole('button', { name: 'One responsibility a screen' }).click()
    await expectStop('IT vision and roadmap')
  })

  test('only contested rows, which stay while they are settled', async () => {
    await presentFile(
      matrixOf(`
                  | CIO | CTO
      Budget      | A/R | C
      Security    | A   | A
      Culture     | R   | I`),
    )
    await app.press('v', 'v', 'v', 'v')
    await expectStop('Security', '1 of 2')
    await stage().getByText('Security has two A’s').waitFor()
    await app.press('Tab', 'a')
    await card('CIO: not involved').waitFor()
    await stage().getByText('1 of 2', { exact: true }).waitFor()
    await app.press('ArrowRight')
    await expectStop('Culture', '2 of 2')
  })

  test('only what changed since a snapshot, with the changes in words', async () => {
    const matrix = matrixOf(`
                  | CIO | CTO
      Budget      | A/R | C
      Security    | A   | R`)
    const then = matrixOf(`
                  | CIO | CTO | CFO
      Budget      | A/R | C   | I
      Security    | A/R | C   |`)
    const { roles, rows } = then
    await presentFile({
      ...matrix,
      snapshots: [{ id: 'before', name: 'Before the workshop', at: '2026-01-05T09:00:00.000Z', roles, rows }],
    })
    await app.press('m')
    await app.page.getByRole('button', { name: 'Changed since Before the workshop' }).click()
    await stage().getByText('Role removed: CFO').waitFor()
    await app.press('ArrowRight')
    await expectStop('Security', '2 of 2')
    await stage().getByText('CTO: C → R on Security').waitFor()
  })

  test('a chart without rows says so', async () => {
    await presentFile({ ...matrixOf('| CIO\n Budget | A'), rows: [] })
    await stage().getByText('The chart has no responsibilities yet.').waitFor()
    await app.press('ArrowRight', 'Tab', 'a', 's', 'p', 'n', '3', 'Enter', 'v', 'v')
    await expectStop('What the CIO answers for', '1 of 1')
    await app.press('Escape')
    await stage().waitFor({ state: 'detached' })
  })

  test('B and W blank the screen, and any key shows it again without doing more', async () => {
    await presentExample()
    for (const key of ['b', 'w']) {
      await app.press(key)
      await app.page.getByText(/^The screen is (?:black|white)/).waitFor({ state: 'attached' })
      await app.press('ArrowRight')
      await app.page.getByText(/^The screen is/).waitFor({ state: 'detached' })
    }
    await expectStop('Security systems', '4 of 13')
  })

  test('the editor’s keys change nothing behind it', async () => {
    await presentExample()
    await app.press('Control+Enter', 'Control+Backspace', 'Delete', 'F2', 'Control+d', 'Alt+ArrowDown')
    await app.press('Escape')
    expect(await app.rowNames()).toHaveLength(16)
    await app.expectCell('security-systems', 'cto', 'Consulted')
  })

  test('long names shrink until they are whole, and nothing is cut off', async () => {
    const matrix = matrixOf('| CIO | CTO\n Budget | A/R | C')
    const longName = `${'Incomprehensibilities '.repeat(20)}end`
    const longRole = 'Chief Information and Telecommunications Officer '.repeat(3).trim()
    await presentFile({
      ...matrix,
      roles: matrix.roles.map((role) => ({ ...role, name: `${longRole} ${role.name}` })),
      rows: matrix.rows.map((row) => ({ ...row, name: longName })),
    })
    for (const { width, height } of [
      { width: 1280, height: 800 },
      { width: 900, height: 600 },
    ]) {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
      await app.resize(width, height)
      const cut = () =>
        stage().evaluate((element) =>
          [...element.querySelectorAll('h1, h2, p, [role="group"]')]
            .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
              return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 6
            })
            .map((one) => one.outerHTML.slice(0, 100)),
        )
      await expect.poll(cut).toEqual([])
    }
  })
})

describe('changing the chart while presenting', () => {
  test('Tab chooses a role, a letter is set at once, and undo says what it undid', async () => {
    await presentExample()
    await app.press('a')
    await stage().getByText('Choose a role first: Tab.').waitFor()
    await app.press('Tab', 'Tab', 'i')
    await card('CTO: Consulted and Informed').waitFor()
    await expect.poll(() => card(/^CTO/).getAttribute('aria-current')).toBe('true')
    await app.press('Control+z')
    await card('CTO: Consulted').waitFor()
    await stage().getByText('Undone: Set I for CTO on Security systems').waitFor()
    await app.press('Control+Shift+z', 'Escape')
    await app.expectCell('security-systems', 'cto', 'Consulted and Informed')
  })

  test('P parks the row and takes it up again, N writes a note', async () => {
    await presentExample()
    await app.press('p')
    await stage().getByText('Parked', { exact: true }).waitFor()
    await app.press('p')
    await stage().getByText('Parked', { exact: true }).waitFor({ state: 'detached' })
    await app.press('Tab', 'n')
    await app.page.getByRole('dialog').getByLabel('Note').fill('Until March')
    await app.press('Control+Enter')
    await card('CIO: Accountable and Responsible. Note: Until March').waitFor()
    await app.press('Tab', 'n')
    await app.page.getByRole('dialog').getByLabel('Note').fill('no')
    await app.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    await card('CTO: Consulted').waitFor()
  })

  test('the spotlight dims all but the role the arrows choose', async () => {
    await presentExample()
    await app.press('s', 'ArrowRight')
    const opacities = () =>
      stage().evaluate((element) =>
        [...element.querySelectorAll('[role="group"]')].map((one) => Number(getComputedStyle(one).opacity)),
      )
    await expect.poll(async () => (await opacities()).map((one) => one < 0.5)).toEqual([true, false])
    await expectStop('Security systems')
    await app.press('Escape')
    await expect.poll(opacities).toEqual([1, 1])
    await stage().waitFor()
  })

  test('in a table the spotlight chooses a row and a role, and letters go there', async () => {
    await presentExample()
    await app.press('v', 's', 'ArrowDown', 'ArrowRight', 'c')
    await stage().getByText('Set C for CIO on IT budget and resource allocation').waitFor()
    await app.press('Escape', 'Escape')
    await app.expectCell('it-budget', 'cio', 'Accountable, Responsible and Consulted')
  })

  test('a letter that is a command too is set on a chosen role, and is the command with Shift', async () => {
    await presentFile(matrixOf('| CIO | CTO\n Budget | A/R | C', rasci))
    await app.press('Tab', 's')
    await card(/^CIO: .*Supportive/).waitFor()
    await app.press('Shift+S')
    await expect
      .poll(() => card(/^CTO/).evaluate((one) => Number(getComputedStyle(one).opacity)))
      .toBeLessThan(0.5)
  })
})

describe('the presenter view', () => {
  async function openPresenter(): Promise<RemitApp> {
    const opened = app.nextWindow()
    await app.press('Alt+F5')
    const presenter = app.inWindow(await opened)
    await presenter.page.getByRole('main', { name: 'Presenter view' }).waitFor()
    return presenter
  }

  const now = ({ page }: RemitApp) => page.getByRole('region', { name: 'On screen now' })
  const next = ({ page }: RemitApp) => page.locator('[aria-label="Next"]')
  const headingOf = (part: ReturnType<typeof now>) => part.locator('h1').innerText()

  test('shows the stop on screen and the next one, and both windows stay in step', async () => {
    await presentExample()
    const presenter = await openPresenter()
    await expect.poll(() => headingOf(now(presenter))).toBe('Security systems')
    await expect
      .poll(() => headingOf(next(presenter)))
      .toBe('Workforce automation, collaboration tools and training')
    await presenter.press('ArrowRight')
    await expectStop('Workforce automation, collaboration tools and training', '5 of 13')
    await app.press('End')
    await expect.poll(() => headingOf(now(presenter))).toBe('Culture of innovation')
    await presenter.page.getByText('This is the last screen.').waitFor()
    await presenter.press('b')
    await app.page.getByText(/^The screen is black/).waitFor({ state: 'attached' })
    await presenter.press('b')
    await presenter.page.getByText('The screen is black.').waitFor({ state: 'detached' })
  })

  test('letters set in either window appear in both, and are undone from either', async () => {
    await presentExample()
    const presenter = await openPresenter()
    await presenter.press('Tab', 'i')
    await card('CIO: Accountable, Responsible and Informed').waitFor()
    await now(presenter).getByRole('group', { name: 'CIO: Accountable, Responsible and Informed' }).waitFor()
    await presenter.press('Control+z')
    await card('CIO: Accountable and Responsible').waitFor()
    await presenter.page.getByText('Undone: Set I for CIO on Security systems').waitFor()
    await app.press('c')
    await now(presenter)
      .getByRole('group', { name: /^CIO: .*Consulted/ })
      .waitFor()
    await presenter.press('n')
    await presenter.page.getByRole('dialog').getByLabel('Note').fill('Until March')
    await presenter.press('Control+Enter')
    await card(/Note: Until March$/).waitFor()
    expect(await app.page.getByRole('dialog').count()).toBe(0)
    await presenter.page.getByRole('region', { name: 'Notes' }).getByText('Until March').waitFor()
  })

  test('the room sees the first line of a description, the presenter all of it', async () => {
    const matrix = matrixOf('| CIO | CTO\n Budget | A/R | C')
    const description = 'What we spend\nThe CFO is not happy with this one'
    await presentFile({ ...matrix, rows: matrix.rows.map((row) => ({ ...row, description })) })
    const presenter = await openPresenter()
    await presenter.page.getByRole('region', { name: 'Notes' }).getByText('The CFO is not happy').waitFor()
    await stage().getByText('What we spend').waitFor()
    expect(await stage().getByText('The CFO is not happy').count()).toBe(0)
  })

  test('the jump list finds a stop and goes there; typing in it is no key of the presentation', async () => {
    await presentExample()
    const presenter = await openPresenter()
    await presenter.page.getByLabel('Find a screen').fill('analytics')
    await expect.poll(() => presenter.page.getByRole('navigation').getByRole('button').count()).toBe(1)
    await presenter.press('Enter')
    await expectStop('Customer data analytics', '10 of 13')
    await presenter.page.getByRole('button', { name: 'IT vision and roadmap' }).click()
    await expectStop('IT vision and roadmap', '1 of 13')
  })

  test('the timer runs, pauses and starts again from nothing', async () => {
    await presentExample()
    const { page } = await openPresenter()
    const timer = page.getByRole('timer')
    const expectTime = (time: RegExp) =>
      expect.poll(() => timer.innerText(), { timeout: 10_000 }).toMatch(time)
    await expectTime(/0:0[1-9]/)
    await page.getByRole('button', { name: 'Pause timer' }).click()
    await page.getByRole('button', { name: 'Reset timer' }).click()
    await expectTime(/0:00/)
    await page.getByRole('button', { name: 'Start timer' }).click()
    await expectTime(/0:0[1-9]/)
  })

  test('goes with the presentation, which goes on without it', async () => {
    await presentExample()
    const presenter = await openPresenter()
    const closed = presenter.page.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().endsWith('#presenter'))
        ?.close(),
    )
    await closed
    await app.press('ArrowRight')
    await expectStop('Workforce automation, collaboration tools and training')
    const again = await openPresenter()
    const gone = again.page.waitForEvent('close')
    // The window may be gone before the key press is acknowledged.
    await again.press('Escape').catch(() => undefined)
    await gone
    await stage().waitFor({ state: 'detached' })
    await app.expectFocus('workforce-automation', 'cto')
    expect(app.windows()).toHaveLength(1)
  })

  test('may ask main for nothing but to steer', async () => {
    await presentExample()
    const { page } = await openPresenter()
    const answers = await page.evaluate(async () => {
      const asked = { openMatrix: undefined, setTheme: { theme: 'dark' }, steer: { does: 'format the disk' } }
      return Promise.all(
        Object.entries(asked).map(async ([name, message]) => {
          try {
            await Reflect.apply(Reflect.get(window.remit, name), undefined, [message])
            return 'accepted'
          } catch (thrown) {
            return String(thrown)
          }
        }),
      )
    })
    expect(answers.every((answer) => answer.includes('Refused'))).toBe(true)
  })
})
