import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { temporaryFolder } from './temporaryFolder.ts'

const opener = resolve(import.meta.dirname, '../fixtures/ballotPage')

/** A ballot page in a Chromium of its own, from a file, with the network off. */
export class BallotWindow {
  readonly page: Page
  readonly folder: string
  readonly problems: string[] = []
  private readonly application: ElectronApplication

  private constructor(application: ElectronApplication, page: Page, folder: string) {
    this.application = application
    this.page = page
    this.folder = folder
    page.on('pageerror', (error) => this.problems.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.problems.push(message.text())
    })
  }

  static async open(html: string): Promise<BallotWindow> {
    const folder = temporaryFolder()
    const file = join(folder, 'ballot.html')
    writeFileSync(file, html)
    const flags = (process.env['REMIT_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
    const application = await _electron.launch({
      executablePath: process.env['REMIT_ELECTRON'] ?? '',
      args: [opener, ...flags, `--user-data-dir=${join(folder, 'profile')}`, file],
    })
    const page = await application.firstWindow()
    const ballot = new BallotWindow(application, page, folder)
    // Once more, now that somebody listens to what the page complains about.
    await page.reload()
    await page.locator('h1').waitFor()
    return ballot
  }

  /** The button of a letter: `letter('Budget', 'CIO', 'Accountable')`. */
  letter(row: string, role: string, letter: string) {
    return this.page
      .getByRole('region', { name: row })
      .getByRole('group', { name: role })
      .getByRole('button', { name: letter })
  }

  /** What the page downloads under that name. */
  async saved(name: string): Promise<string> {
    const file = join(this.folder, name)
    await this.page.getByRole('button', { name: 'Save my answers' }).click()
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8').length > 0).toBe(true)
    return readFileSync(file, 'utf8')
  }

  async close(): Promise<void> {
    await this.application.close()
    expect(this.problems).toEqual([])
  }
}
