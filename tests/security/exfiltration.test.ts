import { networkInterfaces } from 'node:os'
import { afterAll, expect, test } from 'vitest'
import { needs, report } from '../support/lane.ts'
import { lackingUnprivileged } from '../support/unprivileged.ts'
import { launchUnprivileged } from '../support/unprivilegedApp.ts'
import { startBareElectron } from './bareElectron.ts'
import { loopbackServer } from './loopbackServer.ts'
import { waysOut } from './waysOut.ts'

const names = Object.keys(waysOut)
let tried = 0
let [reachedByRemit, reachedWithoutRules] = [0, 0]
afterAll(() =>
  report(
    'Ways out of a page',
    { tried, 'got out of Remit': reachedByRemit, 'got out of a bare page (control)': reachedWithoutRules },
    tried,
  ),
)

/** A page with a frame for each way out, so that one that leads elsewhere takes no other along. */
function pageOfWays(path: string): string {
  const name = path.slice('/way/'.length)
  const way = path.startsWith('/way/') ? waysOut[name] : undefined
  if (way)
    return `<body><script>(${String(way)})(location.origin + "/out/${encodeURIComponent(name)}")</script>`
  return path === '/'
    ? names.map((each) => `<iframe src="/way/${encodeURIComponent(each)}"></iframe>`).join('')
    : ''
}

test('nothing a page does reaches a server', async (context) => {
  needs(context, lackingUnprivileged())
  const { app } = await launchUnprivileged()
  const server = await loopbackServer()
  await app.startFrom('CIO and CTO')
  for (const [name, way] of Object.entries(waysOut)) {
    const url = `${server.origin}/out/${encodeURIComponent(name)}`
    await app.page.evaluate(`{ try { (${String(way)})(${JSON.stringify(url)}) } catch {} }`)
    tried++
  }
  // Control, and a measure of time: an Electron without our rules, started after all that.
  const open = await loopbackServer(pageOfWays)
  startBareElectron(open.origin)
  const outside = () => names.filter((name) => open.asked.has(`/out/${name}`))
  await expect.poll(() => outside().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(24)
  reachedWithoutRules = outside().length
  reachedByRemit = server.connections()
  expect([...server.asked]).toEqual([])
  expect(server.connections()).toBe(0)
  expect(app.page.url()).toBe('app://bundle/index.html')
  app.problems.length = 0
  await app.close()
  await Promise.all([server.close(), open.close()])
})

/** How many addresses of this machine a page learns for a call to others. Also run as text. */
async function addressesForCalls(): Promise<number> {
  const connection = new RTCPeerConnection()
  let found = 0
  const done = new Promise<void>((resolve) =>
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) found++
      if (candidate === null) resolve()
    }),
  )
  connection.createDataChannel('way')
  await connection.setLocalDescription()
  await done
  connection.close()
  return found
}

test('a page learns no address to be called at', async (context) => {
  needs(context, lackingUnprivileged() ?? lackingNetwork())
  const { app } = await launchUnprivileged()
  tried++
  expect(await app.page.evaluate(addressesForCalls)).toBe(0)
  await app.close()

  const open = await loopbackServer(() => {
    const tell = 'found => fetch("/found/" + found)'
    return `<script>(${String(addressesForCalls)})().then(${tell})</script>`
  })
  startBareElectron(open.origin)
  const found = () => [...open.asked].find((path) => path.startsWith('/found/'))
  await expect.poll(found, { timeout: 20_000 }).toMatch(/found\/[1-9]/)
  await open.close()
})

/** What is missing to see that a page without rules would learn an address; undefined when nothing is. */
function lackingNetwork(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  return addresses.some(({ internal }) => !internal) ? undefined : 'network but the loopback one'
}
