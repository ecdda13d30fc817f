import type { ChildProcess } from 'node:child_process'
import { basename, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { temporaryFolder } from './temporaryFolder.ts'

const checkout = resolve(import.meta.dirname, '../..')

/** The built application on the Electron of the set-up, or the packed one; both are started by `npm test`. */
export type Build = 'built' | 'packed'

export interface LaunchOptions {
  readonly build?: Build
  /** what stands on the command line, such as a file */
  readonly args?: readonly string[]
  /** where settings live; a new folder unless a test wants to start twice */
  readonly userData?: string
  /** what its surroundings have that the test's own do not */
  readonly env?: Readonly<Record<string, string>>
  /** what is started in place of Electron and the checkout; there Chromium's sandbox is on */
  readonly program?: Program
}

export interface Program {
  readonly path: string
  /** the folder of the application */
  readonly application: string
}

/** A running Remit with verbs for what a person does. Any error on a page's console fails the test when it is closed. */
export class RemitApp {
  readonly page: Page
  readonly userData: string
  /** what the pages of all its windows complained about */
  readonly problems: string[]
  private readonly application: ElectronApplication
  /** kept, since the driver does not tell it once it has ended */
  private readonly child: ChildProcess

  private constructor(application: ElectronApplication, page: Page, userData: string, problems: string[]) {
    this.application = application
    this.child = application.process()
    this.page = page
    this.userData = userData
    this.problems = problems
  }

  static async launch(options: LaunchOptions = {}): Promise<RemitApp> {
    const { build = 'built', args = [], userData, env = {}, program } = options
    const folder = userData ?? temporaryFolder()
    const electron = required(build === 'built' ? 'REMIT_ELECTRON' : 'REMIT_ELECTRON_PACKAGE')
    const flags = (process.env['REMIT_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
    const started = program?.application ?? (build === 'built' ? checkout : undefined)
    const application = await _electron.launch({
      executablePath: program?.path ?? electron,
      chromiumSandbox: program !== undefined,
      env: { ...ownEnv(), ...env },
      args: [
        ...(started === undefined ? [] : [started]),
        ...flags.filter((flag) => program === undefined || flag !== '--no-sandbox'),
        `--user-data-dir=${folder}`,
        ...args,
      ],
    })
    const page = await application.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    await page.emulateMedia({ colorScheme: 'light' })
    const app = new RemitApp(application, page, folder, [])
    app.watch(page)
    application.on('window', (other) => app.watch(other))
    await page.locator('main').first().waitFor()
    return app
  }

  /** The same application, speaking of another of its windows. */
  inWindow(page: Page): RemitApp {
    return new RemitApp(this.application, page, this.userData, this.problems)
  }

  /** The same application in a new window, in place of this one, which closes without saving. */
  async replaceWindow(): Promise<RemitApp> {
    await this.questionAnswers(1)
    const old = this.windows()
    const [page] = await Promise.all([this.nextWindow(), this.press('Control+n')])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('main').first().waitFor()
    for (const other of old) {
      const shown = await this.application.browserWindow(other)
      await Promise.all([other.waitForEvent('close'), shown.evaluate((window) => window.close())])
    }
    return this.inWindow(page)
  }

  /** Runs a function in the main process. */
  get evaluate(): ElectronApplication['evaluate'] {
    return this.application.evaluate.bind(this.application)
  }

  windows(): Page[] {
    return this.application.windows().filter(isSeenByPeople)
  }

  /** The next window to open that people see: not the one in which a foreign file is read. */
  nextWindow(): Promise<Page> {
    const isSeen = async (page: Page): Promise<boolean> => {
      await page.waitForLoadState('domcontentloaded').catch(() => undefined)
      return !page.isClosed() && isSeenByPeople(page)
    }
    return this.application.waitForEvent('window', isSeen)
  }

  async startFrom(template: 'CIO and CTO' | 'CIO and CTO, filled in'): Promise<void> {
    await this.page
      .getByRole('button')
      .filter({ has: this.page.getByText(template, { exact: true }) })
      // Behind what one worked on last, which may have the same name.
      .last()
      .click()
    await this.page.locator('.ag-row').first().waitFor()
  }

  cell(row: string, column: string) {
    return this.page.locator(`[row-id="${row}"] [col-id="${column}"]`)
  }

  /** The middle of a cell on screen, in pixels of the window. */
  async middleOf(row: string, column: string): Promise<[x: number, y: number]> {
    const box = await this.cell(row, column).boundingBox()
    if (box === null) throw new Error(`${row} ${column} is not on screen.`)
    return [box.x + box.width / 2, box.y + box.height / 2]
  }

  /** The header of a role, by its name. */
  roleHeader(name: RegExp) {
    return this.page.locator('.ag-header').getByRole('button', { name })
  }

  /** The accessible name of a role's cell: `Security systems, CISO: Responsible`. */
  async expectCell(row: string, role: string, letters: string): Promise<void> {
    await expect
      .poll(() => this.cell(row, role).getAttribute('aria-label'))
      .toMatch(new RegExp(`: ${letters}$`))
  }

  async expectAssigned(row: string, names: string): Promise<void> {
    await expect.poll(() => this.cell(row, 'assigned-to').innerText()).toBe(names)
  }

  async expectName(row: string, name: string): Promise<void> {
    await expect.poll(() => this.cell(row, 'name').innerText()).toBe(name)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Presents by a key; where it is asked who is who, without an answer. */
  async present(key: 'F5' | 'Shift+F5'): Promise<void> {
    await this.press(key)
    const question = this.page.getByRole('dialog', { name: 'Who is who?' })
    const stage = this.page.getByRole('main', { name: 'Presentation' })
    await question.or(stage).first().waitFor()
    if (await question.isVisible()) await question.getByRole('button', { name: 'Present' }).click()
    await stage.waitFor()
  }

  /** Runs the first command that the palette finds. */
  async command(words: string): Promise<void> {
    await this.press('Control+k')
    await this.page.getByLabel('Search commands').fill(words)
    await this.press('Enter')
  }

  /** Adds something by the menu of the top bar. */
  async add(what: 'Responsibility' | 'Section' | 'Role'): Promise<void> {
    await this.page.getByRole('button', { name: 'Add', exact: true }).click()
    await this.page.getByRole('menuitem', { name: what, exact: true }).click()
  }

  /** Assigns a row by mouse. */
  async assign(row: string, choice: string): Promise<void> {
    await this.cell(row, 'assigned-to').click()
    await this.page.getByRole('menuitemradio', { name: choice, exact: true }).click()
    await this.page.getByRole('menu').waitFor({ state: 'detached' })
  }

  /** Where the focus is: row id and column id. */
  focus(): Promise<[string | undefined, string | undefined]> {
    return this.page.evaluate(() => {
      const cell = document.activeElement?.closest('[col-id]')
      const row = cell?.closest('[row-id]')
      return [row?.getAttribute('row-id') ?? undefined, cell?.getAttribute('col-id') ?? undefined]
    })
  }

  async expectFocus(row: string, column: string): Promise<void> {
    await expect.poll(() => this.focus()).toEqual([row, column])
  }

  /** The names in the grid, sections without their summary, the add line left out. */
  async rowNames(): Promise<string[]> {
    const names = await this.page.locator('.row-name bdi, .section-name bdi').allInnerTexts()
    return names
  }

  /** The next save dialog answers with this path. */
  async saveDialogAnswers(path: string | undefined): Promise<void> {
    await this.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }, path ?? null)
  }

  /** Exports the chart in a format, by the dialog, to a file. */
  async exportAs(format: string, path: string): Promise<void> {
    await this.saveDialogAnswers(path)
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: format, exact: false }).first().check()
    await dialog.getByRole('button', { name: 'Export…' }).click()
    await this.page.getByText(`Exported ${basename(path)}`).waitFor()
  }

  /** Imports a file by the dialog, as far as the look at it. */
  async lookAtImport(path: string): Promise<void> {
    await this.openDialogAnswers(path)
    await this.press('Control+Shift+i')
    await this.page.getByRole('dialog').waitFor()
  }

  /** The next open dialog answers with these paths. */
  async openDialogAnswers(...paths: string[]): Promise<void> {
    await this.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    }, paths)
  }

  /** The next question is answered with the button of this index. Its text can be read with `asked`. */
  async questionAnswers(response: number): Promise<void> {
    await this.evaluate(({ dialog }, button) => {
      const asked = (...args: unknown[]) => {
        Object.assign(globalThis, { lastQuestion: (args.at(-1) as { message: string }).message })
        return Promise.resolve({ response: button, checkboxChecked: false })
      }
      dialog.showMessageBox = asked
    }, response)
  }

  asked(): Promise<unknown> {
    return this.evaluate(() => (globalThis as { lastQuestion?: unknown }).lastQuestion)
  }

  async saveTo(path: string): Promise<void> {
    await this.saveDialogAnswers(path)
    await this.press('Control+s')
    await this.page
      .locator('header')
      .getByText(/^Saved/)
      .waitFor()
  }

  /** The title of the window as the system shows it. */
  windowTitle(): Promise<string> {
    return this.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')
  }

  async resize(width: number, height: number): Promise<void> {
    const shown = await this.application.browserWindow(this.page)
    await shown.evaluate((window, [w, h]) => window.setContentSize(w ?? 0, h ?? 0), [width, height])
    await expect
      .poll(() => this.page.evaluate(() => [window.innerWidth, window.innerHeight]))
      .toEqual([width, height])
  }

  /** Ends the application without saving, and fails if a page complained. */
  async close(): Promise<void> {
    await this.questionAnswers(1)
    await this.application.close()
    expect(this.problems).toEqual([])
  }

  /** Resolves when the application is gone, in whatever way. */
  async ended(): Promise<void> {
    const { child } = this
    if (child.exitCode !== null || child.signalCode !== null) return
    await new Promise((done) => child.once('exit', done))
  }

  /** Closes the window by key and waits until the application is gone. */
  async closeByKey(): Promise<void> {
    const gone = this.ended()
    // The page may be gone before the key press is acknowledged.
    await this.press('Control+w').catch(() => undefined)
    await gone
  }

  /** Closes the window by its button and waits until the application is gone. */
  async closeByButton(): Promise<void> {
    const gone = this.ended()
    await this.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await gone
  }

  /** Leaves the application as its menu does, and waits until it is gone. */
  async quit(): Promise<void> {
    const gone = this.ended()
    await this.evaluate(({ app }) => setImmediate(() => app.quit()))
    await gone
  }

  /** Ends the process at once, as a power cut would. */
  async kill(): Promise<void> {
    const gone = this.ended()
    this.child.kill('SIGKILL')
    await gone
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text())
    })
    page.on('pageerror', (error) => this.problems.push(String(error)))
  }
}

function ownEnv() {
  return Object.fromEntries(Object.entries(process.env).map(([name, value = '']) => [name, value] as const))
}

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set. Run the end-to-end tests with npm test.`)
  return value
}

/** The windows in which files are read and papers laid out are hidden. */
function isSeenByPeople(page: Page): boolean {
  const url = page.url()
  return !['', 'about:blank', 'print://chart/'].includes(url) && !url.endsWith('/importer.html')
}
