import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
// Brings the type of `window.remit`.
import type {} from '../../renderer/window/bridge.ts'
import { needs, perLane, report } from '../support/lane.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { lackingUnprivileged, own } from '../support/unprivileged.ts'
import { launchUnprivileged } from '../support/unprivilegedApp.ts'
import { pollutingDocuments, type PollutingDocument } from './pollutingDocuments.ts'

let documents = 0
const looked = new Map<string, number>()
afterAll(() =>
  report('Documents that pollute prototypes', { documents, ...Object.fromEntries(looked) }, documents),
)

/** What all objects are made from, as text. An expression, since it is run in five places. */
const prototypes = `JSON.stringify([Object, Array, Function, String, Map, Promise].map((made) =>
  [Reflect.ownKeys(made.prototype).map(String), 'polluted' in made.prototype]))`

/** Where Electron runs a preload. */
const worldOfPreload = 999

/** The prototypes of every place in which code of Remit runs at the moment. */
async function prototypesEverywhere(app: RemitApp): Promise<ReadonlyMap<string, string>> {
  const inMain = await app.evaluate((_electron, expression) => {
    const read: unknown = Reflect.construct(Function, [`return ${expression}`])()
    return String(read)
  }, prototypes)
  const inWindows = await app.evaluate(
    ({ BrowserWindow }, { expression, world }) =>
      Promise.all(
        BrowserWindow.getAllWindows().map(async ({ webContents }) => {
          const isImporter = webContents.getURL().endsWith('/importer.html')
          const page: unknown = await webContents.executeJavaScript(expression)
          if (isImporter) return [['importer', String(page)]]
          const preload: unknown = await webContents.executeJavaScriptInIsolatedWorld(world, [
            { code: expression },
          ])
          return [
            ['page', String(page)],
            ['preload', String(preload)],
          ]
        }),
      ),
    { expression: prototypes, world: worldOfPreload },
  )
  const workers = app.windows().flatMap((page) => page.workers())
  const inWorkers = await Promise.all(
    workers.map(async (one) => ['worker', String(await one.evaluate(prototypes))]),
  )
  const all = [['main', inMain], ...inWindows.flat(), ...inWorkers]
  return new Map(all.map(([place = '', found = ''], at) => [`${place} ${at}`, found]))
}

async function expectUnchanged(app: RemitApp, clean: ReadonlyMap<string, string>): Promise<void> {
  for (const [place, found] of await prototypesEverywhere(app)) {
    const kind = place.split(' ')[0] ?? ''
    looked.set(kind, (looked.get(kind) ?? 0) + 1)
    expect([place, found]).toEqual([place, clean.get(kind === 'main' ? 'main' : 'page')])
  }
}

/** Hands a document to Remit as a person would, and waits for what it says or shows. */
async function handOver(
  app: RemitApp,
  home: string,
  { name, content, way }: PollutingDocument,
): Promise<void> {
  const seen = app.page.getByRole('dialog').or(app.page.getByRole('alert')).first()
  if (way === 'paste') {
    const answer = await app.page.evaluate((text) => window.remit.importPasted({ text }), String(content))
    expect(answer.kind).toBe('answered')
    return
  }
  const file = join(home, name)
  writeFileSync(file, content)
  own(file)
  await app.openDialogAnswers(file)
  await app.press(way === 'open' ? 'Control+o' : 'Control+Shift+i')
  await seen.waitFor()
}

async function putAway(app: RemitApp): Promise<void> {
  await app.press('Escape')
  await app.page.evaluate(() => window.remit.endImport())
  const closing = app.page.getByRole('button', { name: 'Close message' })
  if ((await closing.count()) > 0) await closing.click()
  await app.page.getByRole('alert').waitFor({ state: 'detached' })
}

test('no document or message changes what objects are made from: in main, preload, page, importer or worker', async (context) => {
  needs(context, lackingUnprivileged())
  const { app, home } = await launchUnprivileged()
  await app.startFrom('CIO and CTO')
  const [main = '', page = ''] = (await prototypesEverywhere(app)).values()
  const clean = new Map([
    ['main', main],
    ['page', page],
  ])
  const step = perLane({ short: 5, fast: 1, long: 1 })
  for (const document of pollutingDocuments.filter((_one, at) => at % step === 0)) {
    await handOver(app, home, document)
    await expectUnchanged(app, clean)
    await putAway(app)
    documents++
  }
  await sendNames(app)
  await expectUnchanged(app, clean)
  await app.close()
})

test('as names they are names like others, in the window, in the worker and in what it writes', async (context) => {
  needs(context, lackingUnprivileged())
  const { app, home } = await launchUnprivileged()
  const [main = '', page = ''] = (await prototypesEverywhere(app)).values()
  const table = pollutingDocuments.find(({ name }) => name === 'table.csv')
  if (table) await handOver(app, home, table)
  await app.page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click()
  await app.roleHeader(/__proto__/).waitFor()
  expect(await app.rowNames()).toEqual(['__proto__', 'constructor', 'toString'])
  // What a person sees as one export is over at once; here its worker stays to be looked at.
  await app.page.evaluate(() => {
    Worker.prototype.terminate = () => undefined
  })
  const written = join(home, 'chart.csv')
  await app.exportAs('CSV', written)
  expect(readFileSync(written, 'utf8')).toContain('"Responsibility","__proto__","constructor","prototype"')
  expect(app.page.workers()).not.toEqual([])
  await expectUnchanged(
    app,
    new Map([
      ['main', main],
      ['page', page],
    ]),
  )
  await app.close()
})

/** Sends such names where a message holds names of a person's own. */
async function sendNames(app: RemitApp): Promise<void> {
  for (const name of ['__proto__', 'constructor', 'prototype']) {
    await app.page.evaluate(async (own) => {
      const given: unknown = JSON.parse(`{"${own}": {"polluted": true}, "polluted": 100}`)
      const requests = {
        keepLayout: {
          ...{ widths: given, folded: [], hiddenRoles: [], pinnedRoles: [] },
          pinsAssigned: null,
          wrapsNames: false,
        },
        keepExportHabits: { last: null, choices: given },
        readImport: { table: 0, decisions: { marks: given, columns: given } },
        setTheme: given,
      }
      for (const [channel, request] of Object.entries(requests))
        try {
          await Reflect.apply(Reflect.get(window.remit, channel), undefined, [request])
        } catch {
          // Refused, as it may be.
        }
    }, name)
    documents++
  }
}
