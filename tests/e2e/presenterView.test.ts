import { afterEach, describe, expect, test } from 'vitest'
// Brings the type of `window.remit`.
import type {} from '../../renderer/window/bridge.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { card, expectStop, presentExample, presentFile, stage } from '../support/presentation.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

afterEach(() => app.close())

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
    app = await presentExample()
    const presenter = await openPresenter()
    await expect.poll(() => headingOf(now(presenter))).toBe('Security systems')
    await expect
      .poll(() => headingOf(next(presenter)))
      .toBe('Workforce automation, collaboration tools and training')
    await presenter.press('ArrowRight')
    await expectStop(app, 'Workforce automation, collaboration tools and training', '5 of 13')
    await app.press('End')
    await expect.poll(() => headingOf(now(presenter))).toBe('Culture of innovation')
    await presenter.page.getByText('This is the last screen.').waitFor()
    await presenter.press('b')
    await app.page.getByText(/^The screen is black/).waitFor({ state: 'attached' })
    await presenter.press('b')
    await presenter.page.getByText('The screen is black.').waitFor({ state: 'detached' })
  })

  test('letters set in either window appear in both, and are undone from either', async () => {
    app = await presentExample()
    const presenter = await openPresenter()
    await presenter.press('Tab', 'i')
    await card(app, 'CIO: Accountable, Responsible and Informed').waitFor()
    await now(presenter).getByRole('group', { name: 'CIO: Accountable, Responsible and Informed' }).waitFor()
    await presenter.press('Control+z')
    await card(app, 'CIO: Accountable and Responsible').waitFor()
    await presenter.page.getByText('Undone: Set I for CIO on Security systems').waitFor()
    await app.press('c')
    await now(presenter)
      .getByRole('group', { name: /^CIO: .*Consulted/ })
      .waitFor()
    await presenter.press('n')
    await presenter.page.getByRole('dialog').getByLabel('Note').fill('Until March')
    await presenter.press('Control+Enter')
    await card(app, /Note: Until March$/).waitFor()
    expect(await app.page.getByRole('dialog').count()).toBe(0)
    await presenter.page.getByRole('region', { name: 'Notes' }).getByText('Until March').waitFor()
  })

  test('the room sees the first line of a description, the presenter all of it', async () => {
    const matrix = matrixOf('| CIO | CTO\n Budget | A/R | C')
    const description = 'What we spend\nThe CFO is not happy with this one'
    app = await presentFile({ ...matrix, rows: matrix.rows.map((row) => ({ ...row, description })) })
    const presenter = await openPresenter()
    await presenter.page.getByRole('region', { name: 'Notes' }).getByText('The CFO is not happy').waitFor()
    await stage(app).getByText('What we spend').waitFor()
    expect(await stage(app).getByText('The CFO is not happy').count()).toBe(0)
  })

  test('the jump list finds a stop and goes there; typing in it is no key of the presentation', async () => {
    app = await presentExample()
    const presenter = await openPresenter()
    await presenter.page.getByLabel('Find a screen').fill('analytics')
    await expect.poll(() => presenter.page.getByRole('navigation').getByRole('button').count()).toBe(1)
    await presenter.press('Enter')
    await expectStop(app, 'Customer data analytics', '10 of 13')
    await presenter.page.getByRole('button', { name: 'IT vision and roadmap' }).click()
    await expectStop(app, 'IT vision and roadmap', '1 of 13')
  })

  test('the timer runs, pauses and starts again from nothing', async () => {
    app = await presentExample()
    const { page } = await openPresenter()
    const timer = page.getByRole('timer')
    const expectTime = async (time: RegExp) => {
      await expect.poll(() => timer.innerText(), { timeout: 10_000 }).toMatch(time)
    }
    await expectTime(/0:0[1-9]/)
    await page.getByRole('button', { name: 'Pause timer' }).click()
    await page.getByRole('button', { name: 'Reset timer' }).click()
    await expectTime(/0:00/)
    await page.getByRole('button', { name: 'Start timer' }).click()
    await expectTime(/0:0[1-9]/)
  })

  test('with two screens the chart fills the second one, and the presenter view is on the first', async () => {
    app = await presentExample()
    await app.evaluate(({ BrowserWindow, screen }) => {
      const real = screen.getPrimaryDisplay()
      const screens = [0, 1].map((at) => {
        const area = { x: at * 1_000, y: 0, width: 1_000, height: 1_200 }
        return { ...real, id: at + 1, bounds: area, workArea: area }
      })
      const [first = real] = screens
      screen.getAllDisplays = () => screens
      screen.getPrimaryDisplay = () => first
      screen.getDisplayMatching = () => first
      const [window] = BrowserWindow.getAllWindows()
      const moves: unknown[] = []
      Object.assign(globalThis, { moves })
      window?.on('enter-full-screen', () => moves.push('full screen'))
      const setBounds = window?.setBounds.bind(window)
      if (window)
        window.setBounds = (bounds) => {
          moves.push(bounds.x)
          setBounds?.(bounds)
        }
    })
    const presenter = await openPresenter()
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'moves') as unknown[]))
      .toEqual([1_000, 'full screen'])
    const width = () => presenter.page.evaluate(() => window.outerWidth)
    await expect.poll(width).toBe(1_000)
    await app.press('Escape')
    const isBack = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [window, ...others] = BrowserWindow.getAllWindows()
        return others.length === 0 && !window?.isFullScreen() && window?.getBounds().width
      })
    await expect.poll(isBack).toBe(1_280)
  })

  test('goes with the presentation, which goes on without it', async () => {
    app = await presentExample()
    const presenter = await openPresenter()
    const closed = presenter.page.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().endsWith('#presenter'))
        ?.close(),
    )
    await closed
    await app.press('ArrowRight')
    await expectStop(app, 'Workforce automation, collaboration tools and training')
    const again = await openPresenter()
    const gone = again.page.waitForEvent('close')
    // The window may be gone before the key press is acknowledged.
    await again.press('Escape').catch(() => undefined)
    await gone
    await stage(app).waitFor({ state: 'detached' })
    await app.expectFocus('workforce-automation', 'cto')
    expect(app.windows()).toHaveLength(1)
  })

  test('may ask main for nothing but to steer', async () => {
    app = await presentExample()
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
