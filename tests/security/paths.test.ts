import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
// Brings the type of `window.remit`.
import type {} from '../../renderer/window/bridge.ts'
import { channels, type Channel } from '../../shared/bridge/channels.ts'
import { needs, perLane, report } from '../support/lane.ts'
import { homeFolder, lackingUnprivileged, own } from '../support/unprivileged.ts'
import { reachablePrograms } from '../support/unprivilegedApp.ts'
import { canary, openWithDecoys } from './decoys.ts'
import { treeOf } from './fuzzedRequests.ts'
import { callOffDialogs, endOthers, everythingIn, watchMain } from './mainWatch.ts'
import { pathStrings } from './pathStrings.ts'
import { textPlaces, withText } from './requestTexts.ts'
import { goodRequests, sendFrom } from './sending.ts'

const figures = { texts: 0, 'in messages': 0, 'as names of files': 0, 'as addresses of pages': 0, escapes: 0 }
afterAll(() => report('Texts that are paths', figures, figures['in messages']))

/** Each of these opens a window, whatever text it is given. */
const opensWindows: ReadonlySet<Channel> = new Set(['importPasted', 'showImported', 'printChart'] as const)

/** The texts of the lane, every kind among them. */
function textsFor(decoys: string): readonly string[] {
  const step = perLane({ short: 10, fast: 1, long: 1 })
  const all = pathStrings(decoys)
  expect(all).toHaveLength(300)
  const chosen = all.filter((_text, at) => at % step === 0)
  figures.texts = chosen.length
  return chosen
}

test('no text in a message leads to a file', async (context) => {
  needs(context, lackingUnprivileged())
  const { app, home, decoys } = await openWithDecoys()
  await callOffDialogs(app)
  const uncaught = await watchMain(app)
  const texts = textsFor(decoys)
  const good = await goodRequests(app)
  const before = everythingIn(decoys)
  for (const channel of channels.filter((one) => one !== 'steer')) {
    const tree = treeOf(good[channel])
    const few = opensWindows.has(channel) ? texts.slice(0, 5) : texts
    const trees = textPlaces(tree).flatMap((place) => few.map((text) => withText(tree, place, text)))
    const outcomes = await sendFrom(app.page, channel, trees)
    figures['in messages'] += outcomes.length
    // What a handler answers is looked at, too: no decoy may have been read.
    expect([channel, ...outcomes.filter((one) => one.includes(canary))]).toEqual([channel])
    await endOthers(app)
  }
  expect(everythingIn(decoys)).toEqual(before)
  const beside = everythingIn(home, [decoys, join(home, 'remit'), join(home, 'dconf')])
  expect([...beside.keys()]).toEqual([home, join(home, 'chart.raci')])
  expect(await uncaught()).toEqual([])
  app.problems.length = 0
  await app.close()
})

test('a title that is a path becomes the name of a file in the folder that was proposed', async (context) => {
  needs(context, lackingUnprivileged())
  const { app, home, decoys } = await openWithDecoys()
  const documents = join(home, 'documents')
  mkdirSync(documents)
  symlinkSync(decoys, join(documents, 'linked'))
  own(documents)
  const before = everythingIn(decoys)
  const proposed = await app.evaluate(({ app: electron, dialog }, folder) => {
    electron.setPath('documents', folder)
    const paths: string[] = []
    Object.assign(globalThis, { proposed: paths })
    // A person who takes every name as it is proposed.
    dialog.showSaveDialog = (...args: unknown[]) => {
      const { defaultPath = '' } = args.at(-1) as Electron.SaveDialogOptions
      paths.push(defaultPath)
      return Promise.resolve({ canceled: false, filePath: defaultPath })
    }
    return electron.getPath('documents')
  }, documents)
  expect(proposed).toBe(documents)
  // Without a file of its own a window proposes the folder of documents.
  const opened = app.nextWindow()
  await app.page.evaluate(() => window.remit.newWindow())
  const page = await opened
  await page.locator('main').first().waitFor()
  const texts = textsFor(decoys)
  const kinds = await page.evaluate(async (titles) => {
    const answers: string[] = []
    for (const title of titles) {
      const request = { title, format: 'csv', bytes: new Uint8Array([97]) } as const
      answers.push((await window.remit.exportFile(request)).kind)
    }
    return answers
  }, texts)
  figures['as names of files'] += kinds.length
  expect(new Set(kinds)).toEqual(new Set(['exported']))
  const paths = await app.evaluate(() => Reflect.get(globalThis, 'proposed') as string[])
  expect(paths).toHaveLength(texts.length)
  const escapes = paths.filter((path) => dirname(path) !== documents || !path.endsWith('.csv'))
  figures.escapes += escapes.length
  expect(escapes).toEqual([])
  const written = everythingIn(home, [decoys, join(home, 'remit'), join(home, 'dconf')])
  const isExpected = (path: string) =>
    [home, documents, dirname(documents)].includes(dirname(path)) || path === home
  expect([...written.keys()].filter((path) => !isExpected(path))).toEqual([])
  expect(everythingIn(decoys)).toEqual(before)
  await app.close()
})

test('no address under our own scheme leads to a file that is not one of the page', async (context) => {
  needs(context, lackingUnprivileged())
  const inside = join(reachablePrograms().application, 'out/renderer')
  const home = homeFolder()
  for (const [name, target] of [
    ['linked', 'decoys'],
    ['linked.html', 'decoys/other.raci'],
  ] as const)
    symlinkSync(join(home, target), join(inside, name))
  const { app, decoys } = await openWithDecoys(home)
  const texts = textsFor(decoys)
  const addresses = texts.flatMap((text) => [
    ...[`app://bundle/${text}`, `app://bundle/${encodeURIComponent(text)}`, `app://bundle/assets/${text}`],
    ...['app://bundle/linked/other.raci', 'app://bundle/linked.html', `app://${text}`],
    ...[`app://bundle@${text}`, `app:${text}`],
  ])
  const answers = await app.page.evaluate(async (all) => {
    const read = async (address: string) => {
      try {
        const answer = await fetch(address)
        return { address, url: answer.url, status: answer.status, text: answer.ok ? await answer.text() : '' }
      } catch {
        return { address, url: '', status: 0, text: '' }
      }
    }
    return Promise.all(all.map(read))
  }, addresses)
  figures['as addresses of pages'] += answers.length
  // One with nothing after the scheme means the page that asks.
  const served = answers.filter(({ status, url }) => ![0, 404].includes(status) && url !== pageUrl)
  figures.escapes += served.length
  expect(served).toEqual([])
  expect(answers.filter(({ text }) => text.includes(canary))).toEqual([])
  app.problems.length = 0
  await app.close()
})

const pageUrl = 'app://bundle/index.html'
