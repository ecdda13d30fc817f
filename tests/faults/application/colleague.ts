import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { RemitApp } from '../../support/remitApp.ts'
import type { Edits } from '../sharedFolder/edits.ts'

/** A save may take its time on a busy machine, or be refused until a change of the file is taken in. */
const patience = { timeout: 60_000, interval: 500 }

/**
 * Somebody who renames rows at a running Remit, some of their own and some that others rename as well, and saves each time.
 * Every name is another, so that one can tell whose it is.
 */
export class Colleague {
  readonly app: RemitApp
  /** the last names of own rows that Remit called saved */
  readonly own = new Map<string, string>()
  /** what was on the screen in place of a name that had been called saved */
  readonly takenBack = new Set<string>()
  /** what was asked of this person, by the two names to choose from */
  readonly asked = new Set<string>()
  readonly askedInVain = new Set<string>()
  /** how often a name was typed once more */
  typedAgain = 0
  private readonly edits: Edits

  constructor(app: RemitApp, edits: Edits) {
    this.app = app
    this.edits = edits
  }

  /** Renames a row that nobody else touches, and waits until that is called saved. */
  async renameOwn(row: string, name: string): Promise<void> {
    await this.rename(row, name)
    await this.save()
    this.own.set(row, name)
  }

  /** Renames a row that others rename, too. */
  async renameShared(row: string, name: string): Promise<void> {
    const over = await this.rename(row, name)
    this.edits.write(placeOf(row), name, over)
    await this.save()
  }

  /** Sees what is on the screen, and chooses mine if something is asked. */
  async look(): Promise<void> {
    await this.answer()
    const names = await this.names()
    for (const [row, name] of this.own)
      if (names.get(row) !== name) this.takenBack.add(`${row}: ${name} became ${names.get(row)}`)
  }

  /** Chooses what is asked, if anything is; answers whether it was. */
  async answer(): Promise<boolean> {
    const { page } = this.app
    const later = page.locator('header').getByRole('button', { name: /Changed on disk|To be merged/ })
    const dialog = page.getByRole('dialog')
    if (!(await dialog.isVisible()) && (await later.isVisible())) await later.click()
    if (!(await dialog.isVisible())) return false
    for (const place of await dialog.locator('fieldset').all()) await this.note(place)
    // It may be over by itself: somebody else has settled it.
    return dialog.getByRole('button', { name: 'Take these' }).click({ timeout: 5_000 }).then(yes, no)
  }

  /** What stands by the title. */
  state(): Promise<string> {
    return this.app.page.locator('header').innerText()
  }

  /** The names on the screen, by the ids of their rows. */
  async names(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.app.page.locator('.ag-row[row-id]').evaluateAll((elements) =>
      elements.flatMap((element): [string, string][] => {
        const name = element.querySelector('.row-name bdi')?.textContent
        return name ? [[element.getAttribute('row-id') ?? '', name]] : []
      }),
    )
    return new Map(rows)
  }

  /** Answers what the row was called before. */
  private async rename(row: string, name: string): Promise<string> {
    const { app } = this
    const dialog = app.page.getByRole('dialog')
    for (;;) {
      await this.answer()
      // A question that comes just now would take the click, or what is typed.
      const isThere = await app.cell(row, 'name').click({ timeout: 5_000 }).then(yes, no)
      if (!isThere && (await dialog.isVisible())) continue
      await app.press('F2')
      // What stands in the editor is what this person knows to replace; a notice may have moved the rows under the click.
      const editor = app.page.locator(`.ag-row[row-id="${row}"] .ag-cell-inline-editing input`)
      const over = await editor.inputValue({ timeout: 5_000 }).catch(() => undefined)
      if (over === undefined) {
        await app.press('Escape')
        continue
      }
      await app.press('Control+a')
      await app.page.keyboard.type(name)
      await app.press('Enter')
      const isSettled = async (): Promise<boolean> =>
        (await this.names()).get(row) === name || (await dialog.isVisible())
      await expect
        .poll(isSettled, { ...patience, timeout: 15_000 })
        .toBe(true)
        .then(yes, no)
      if ((await this.names()).get(row) === name) return over
      // A question that came up in that moment has had the keys.
      this.typedAgain++
    }
  }

  private async save(): Promise<void> {
    const state = async (): Promise<string> => {
      await this.answer()
      const words = await this.state()
      if (!isSaved(words)) await this.app.press('Control+s')
      return words
    }
    await expect.poll(state, patience).toSatisfy(isSaved)
  }

  /** What is asked about one place, where the side that stands first is ours and is chosen. */
  private async note(place: Locator): Promise<void> {
    const [ours, theirs] = await place.locator('label b').allInnerTexts()
    if (ours === undefined || theirs === undefined) return
    const row = rowOf(ours, theirs)
    this.asked.add(`${row}: ${ours} or ${theirs}`)
    if (!row.startsWith('all-') || this.edits.isFollowed(placeOf(row), ours, theirs))
      this.askedInVain.add(`${row}: ${ours} or ${theirs}`)
    this.edits.choose(placeOf(row), ours, theirs)
  }
}

const [yes, no] = [() => true, () => false]

/** Names begin with the row they were given to. */
function rowOf(...names: readonly string[]): string {
  return (
    names.map((name) => name.split(' ')[0] ?? '').find((word) => word.includes('-')) ?? names.join(' or ')
  )
}

/** Whether the status line says so. */
export function isSaved(state: string): boolean {
  return /(?:^|\s)Saved \d/.test(state)
}

/** The place of a row's name, as conflicts call it. */
export function placeOf(row: string): string {
  return `row/${row}/name`
}
