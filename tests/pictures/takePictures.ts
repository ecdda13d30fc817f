import { copyFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { RemitApp } from '../support/remitApp.ts'
import type { Screen, Tour } from './screen.ts'
import { sets } from './sets.ts'

const folder = process.env['REMIT_PICTURES'] ?? ''
const wanted = (process.env['REMIT_PICTURES_OF'] ?? '').split(' ').filter(Boolean)
const guides = process.env['REMIT_PICTURES_GUIDES'] === 'yes'
const docs = resolve(import.meta.dirname, '../../docs')

const isWanted = ({ name }: Screen): boolean =>
  wanted.length === 0 || wanted.some((word) => name.includes(word))

/** Takes pictures of screens each of which begins on the start page of a new window. */
export function takeEach(screens: readonly Screen[]): void {
  const chosen = screens.filter(isWanted)
  describe.runIf(chosen.length > 0)('each in a window of its own:', () => {
    let app: RemitApp | undefined
    test.each(chosen)('$name', { retry: 1 }, async (screen) => {
      const last = app
      // After a failure the window may be beyond closing, so that the next screen starts anew.
      app = undefined
      const next = last === undefined ? await RemitApp.launch() : await last.replaceWindow()
      await takePictures(next, screen)
      app = next
    })
    afterAll(() => app?.close())
  })
}

/** Takes pictures of screens that follow one another; goes no further than to the last one that is wanted. */
export function takeTour({ name, start, screens }: Tour): void {
  const chosen = screens.slice(0, screens.findLastIndex(isWanted) + 1)
  describe.runIf(chosen.length > 0)(`${name}:`, () => {
    let app: RemitApp
    beforeAll(async () => {
      app = await start()
    })
    test.each(chosen)('$name', (screen) => takePictures(app, screen))
    afterAll(() => app.close())
  })
}

async function takePictures(app: RemitApp, screen: Screen): Promise<void> {
  const shown = (await screen.show(app)) ?? app
  if (isWanted(screen)) await takeInAllSets(shown, screen)
}

async function takeInAllSets(app: RemitApp, { name, guide }: Screen): Promise<void> {
  await leaveFullScreen(app)
  for (const { name: set, width, height, ...media } of sets) {
    await app.page.emulateMedia(media)
    await app.resize(width, height)
    await drawn(app)
    mkdirSync(join(folder, set), { recursive: true })
    const path = join(folder, set, `${name}.png`)
    await app.page.screenshot({ path, animations: 'disabled' })
    if (guides && guide !== undefined && set === sets[0].name) copyFileSync(path, join(docs, guide))
  }
  await app.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await app.resize(sets[0].width, sets[0].height)
}

/** A presentation fills its display; pictures have sizes of their own. */
async function leaveFullScreen(app: RemitApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isFullScreen()) window.setFullScreen(false)
  })
}

/** Waits until what follows the size of the window has followed it, and nothing moves any more. */
async function drawn({ page }: RemitApp): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    for (let frames = 0; frames < 6; frames++) await frame()
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await frame()
  })
}
