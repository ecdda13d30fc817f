import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, describe, expect, test } from 'vitest'
// Brings the type of `window.remit`.
import type {} from '../../renderer/window/bridge.ts'
import { channels, type Channel } from '../../shared/bridge/channels.ts'
import { requests } from '../../shared/bridge/requests.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { needs, perLane, randomFrom, report, seed } from '../support/lane.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { lackingUnprivileged } from '../support/unprivileged.ts'
import { reachablePrograms } from '../support/unprivilegedApp.ts'
import { openWithDecoys } from './decoys.ts'
import { alive, fuzzed, treeOf, type Tree } from './fuzzedRequests.ts'
import { callOffDialogs, endOthers, everythingIn, watchMain } from './mainWatch.ts'
import { goodRequests, sendFrom } from './sending.ts'
import type { validRequests } from './validRequests.ts'

const figures = { 'from elsewhere, refused': 0, fuzzed: 0, 'fuzzed, refused': 0, 'fuzzed, answered': 0 }
afterAll(() => report('Messages to main', figures, figures.fuzzed))

/** Each run of a channel; a window is opened or closed by a good message, so of these few are sent. */
const perChannel = perLane({ short: 20, fast: 1_000, long: 10_000 })
const heavy: ReadonlySet<Channel> = new Set([
  ...([
    'importPasted',
    'showImported',
    'newWindow',
    'openPresenter',
    'exportPdf',
    'exportPack',
    'previewPdf',
    'printChart',
  ] as const),
])
const mostHeavy = 3

/** Opens a window in main that is none of Remit's, with Remit's preload all the same. */
async function openStranger(app: RemitApp, url: string): Promise<RemitApp['page']> {
  const opened = app.nextWindow()
  const preload = join(reachablePrograms().application, 'out/preload/preload.cjs')
  await app.evaluate(
    ({ BrowserWindow }, given) => {
      const [parent] = BrowserWindow.getAllWindows()
      const webPreferences = { preload: given.preload, sandbox: true, contextIsolation: true }
      const window = new BrowserWindow({ show: false, ...(parent ? { parent } : {}), webPreferences })
      void window.loadURL(given.url)
    },
    { preload, url },
  )
  return opened
}

/** Sends what main would accept of the chart's window over each of these channels; all of it has to be refused. */
async function expectRefused(
  page: RemitApp['page'],
  good: ReturnType<typeof validRequests>,
  asked: readonly Channel[] = channels,
): Promise<void> {
  for (const channel of asked) {
    const outcomes = await sendFrom(page, channel, [treeOf(good[channel])])
    expect([channel, ...outcomes]).toEqual([channel, expect.stringContaining('Refused: ')])
    figures['from elsewhere, refused']++
  }
}

/** A frame within the page has no bridge, and would be refused if it had one, whatever origin it has. */
async function expectFramesRefused(app: RemitApp): Promise<void> {
  const bridges = await app.page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>within' })
    const loaded = new Promise((done) => frame.addEventListener('load', done))
    document.body.append(frame)
    await loaded
    return typeof frame.contentWindow?.remit
  })
  expect(bridges).toBe('undefined')
  // No bridge reaches a frame, so main's own check is called as a message from there would call it.
  const outcomes = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers')
    if (!(handlers instanceof Map) || sender === undefined) return []
    const [frame] = sender.mainFrame.frames
    const looksRight = { url: 'app://bundle/index.html' }
    const sent = [frame, looksRight, null].flatMap((senderFrame) =>
      [...handlers.values()].map(async (handler: (event: unknown) => unknown) => {
        try {
          await handler({ sender, senderFrame })
          return 'answered'
        } catch (thrown) {
          return String(thrown)
        }
      }),
    )
    return Promise.all(sent)
  })
  expect(outcomes).toHaveLength(3 * channels.length)
  expect(new Set(outcomes)).toEqual(new Set(['Error: Refused: not from a page of Remit.']))
  figures['from elsewhere, refused'] += outcomes.length
}

describe('main', () => {
  test('answers nobody but the page of a window that is its own, and none for more than is its part', async (context) => {
    needs(context, lackingUnprivileged())
    const { app } = await openWithDecoys()
    await callOffDialogs(app)
    const good = await goodRequests(app)

    await expectFramesRefused(app)
    await expectRefused(await openStranger(app, 'app://bundle/index.html'), good)
    await expectRefused(await openStranger(app, 'data:text/html,elsewhere'), good)
    await endOthers(app)

    // One of Remit's own windows that has been led elsewhere.
    const opened = app.nextWindow()
    await app.page.evaluate(() => window.remit.newWindow())
    const own = await opened
    await own.locator('main').first().waitFor()
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.webContents)
        .toSorted((one, other) => other.id - one.id)[0]
        ?.loadURL('data:text/html,elsewhere'),
    )
    expect(own.url()).toBe('data:text/html,elsewhere')
    await expectRefused(own, good)
    await endOthers(app)

    await expectRefused(app.page, good, ['steer'])
    await app.cell('it-vision', 'cio').click()
    await app.present('F5')
    const openedPresenter = app.nextWindow()
    await app.press('Alt+F5')
    const presenter = await openedPresenter
    await presenter.getByRole('main', { name: 'Presenter view' }).waitFor()
    await expectRefused(
      presenter,
      good,
      channels.filter((channel) => channel !== 'steer'),
    )
    app.problems.length = 0
    await app.close()
  })

  test('comes through requests of any shape whole, and touches no file but the window’s own', async (context) => {
    needs(context, lackingUnprivileged())
    const { app, home, file, decoys } = await openWithDecoys()
    await callOffDialogs(app)
    const uncaught = await watchMain(app)
    const good = await goodRequests(app)
    const before = everythingIn(decoys)
    const random = randomFrom(seed)
    const inChart = channels.filter((one) => one !== 'closeWindow' && one !== 'steer')
    for (const channel of inChart) {
      await fuzz(app, app.page, channel, good[channel], random)
      await endOthers(app)
      expect([channel, ...(await uncaught())]).toEqual([channel])
    }
    const opened = app.nextWindow()
    await app.page.evaluate(() => window.remit.openPresenter())
    const presenter = await opened
    await staysOpen(app)
    await fuzz(app, presenter, 'steer', good.steer, random)
    expect(await uncaught()).toEqual([])
    await endOthers(app)
    expect(everythingIn(decoys)).toEqual(before)
    expect(parseMatrix(readFileSync(file, 'utf8')).ok).toBe(true)
    // GTK keeps habits of its own in dconf.
    const beside = everythingIn(home, [decoys, join(home, 'remit'), join(home, 'dconf')])
    expect([...beside.keys()]).toEqual([home, file])
    const foreign = [...everythingIn(join(home, 'remit')).keys()].filter((path) =>
      /passwd|system\.ini|share|\.\.|other/.test(path),
    )
    expect(foreign).toEqual([])
    expect(await app.page.evaluate(() => window.remit.setTheme({ theme: 'dark' }))).toBe(null)
    app.problems.length = 0
    await app.close()
  })
})

const batch = 100

/** Sends fuzzed requests over a channel. Each is answered or refused; nothing else may come of it. */
async function fuzz(
  app: RemitApp,
  page: RemitApp['page'],
  channel: Channel,
  good: unknown,
  random: () => number,
): Promise<void> {
  for (let left = perChannel; left > 0; left -= batch) {
    const trees = Array.from({ length: Math.min(batch, left) }, () => fuzzed(good, random))
    const outcomes = await sendFrom(page, channel, heavy.has(channel) ? fewAccepted(channel, trees) : trees)
    const refused = outcomes.filter((one) => expectedRefusal.test(one))
    const answered = outcomes.filter((one) => one.startsWith('answered'))
    figures.fuzzed += outcomes.length
    figures['fuzzed, refused'] += refused.length
    figures['fuzzed, answered'] += answered.length
    const others = outcomes.filter((one) => !one.startsWith('answered') && !expectedRefusal.test(one))
    expect([channel, ...others]).toEqual([channel])
    if (heavy.has(channel)) await endOthers(app)
  }
}

/** The presenter view no longer closes, as it does when nothing is presented. */
async function staysOpen(app: RemitApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.webContents.getURL().endsWith('#presenter'))
        window.on('close', (event) => event.preventDefault())
  })
}

/** Of requests that main would accept, the first few; of others, all. */
function fewAccepted(channel: Channel, trees: readonly Tree[]): readonly Tree[] {
  let accepted = 0
  return trees.filter((tree) => {
    const request = alive(tree, (name) => (name === 'undefined' ? undefined : Symbol(name)))
    return !v.is(requests[channel], request) || accepted++ < mostHeavy
  })
}

/** Main refuses by shape, or a handler by what it knows; a request that cannot be cloned never leaves the page. */
const expectedRefusal =
  /Refused: |does not hold this document|does not show this matrix|not a workshop on the matrix|could not be cloned|recursion|deep/
