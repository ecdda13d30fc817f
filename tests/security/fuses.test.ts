import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, test, type TestContext } from 'vitest'
import { bareElectron, plantApplication, portsOf, reachableProgram } from '../support/fromOutside.ts'
import { startFromOutside, untilRemitRuns, untilThere, type Outside } from '../support/fromOutside.ts'
import { needs } from '../support/lane.ts'
import { homeFolder, lackingUnprivileged } from '../support/unprivileged.ts'

/** The fuses of a release, by their places in the binary; an older Electron does not know the last ones. */
const released = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
  WasmTrapHandlers: 'on',
} as const

/** What @electron/fuses reads: a fuse that was removed from Electron is neither. */
const states: Readonly<Record<string, string>> = { '0': 'off', '1': 'on' }

async function fusesOf(executable: string): Promise<Readonly<Record<string, string>>> {
  const wire = Object.entries(await getCurrentFuseWire(executable))
  const values = wire.filter(([place]) => /^\d+$/.test(place)).map(([, value]) => Number(value))
  const names = Object.keys(released)
  return Object.fromEntries(
    values.map((value, place) => {
      const character = String.fromCharCode(value)
      return [names[place] ?? `number ${place}`, states[character] ?? character]
    }),
  )
}

describe('the fuses', () => {
  test('of the package as released are all as they should be, and no fuse is unknown to us', async () => {
    const found = await fusesOf(executable('REMIT_ELECTRON_RELEASED'))
    expect(released).toMatchObject(found)
    expect(Object.keys(found).length).toBeGreaterThanOrEqual(8)
  })

  test('of the package the tests drive differ in one: a debugger may attach', async () => {
    const driven = await fusesOf(executable('REMIT_ELECTRON_PACKAGE'))
    expect({ ...released, EnableNodeCliInspectArguments: 'on' }).toMatchObject(driven)
  })

  test('of an Electron as it comes are others, so the reading can fail', async () => {
    const bare = await fusesOf(executable('REMIT_ELECTRON'))
    expect(bare).toMatchObject({ RunAsNode: 'on', OnlyLoadAppFromAsar: 'off' })
  })

  test('are set in the recipe of every package', () => {
    const recipe = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8')
    const [, list = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(recipe) ?? []
    const set = [...list.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = '', value]) => [
      name.toLowerCase(),
      value === 'true' ? 'on' : 'off',
    ])
    const wanted = Object.entries(released).filter(([name]) => name !== 'WasmTrapHandlers')
    expect(Object.fromEntries(set)).toEqual(
      Object.fromEntries(wanted.map(([name, state]) => [name.toLowerCase(), state])),
    )
  })
})

/** Copied once, and only where the copy can be used. */
const copies: { remit?: string; bare?: string } = {}

function programs(context: TestContext): { readonly remit: string; readonly bare: string } {
  needs(context, lackingUnprivileged())
  copies.remit ??= reachableProgram('REMIT_ELECTRON_RELEASED')
  copies.bare ??= bareElectron()
  return { remit: copies.remit, bare: copies.bare }
}

/** Each is also done to an Electron without our fuses, which falls for it. */
describe('the package as released, from outside', () => {
  test('is no Node: ELECTRON_RUN_AS_NODE is ignored', async (context) => {
    const { remit, bare } = programs(context)
    const args = [`--eval=require('node:fs').writeFileSync(process.env.HOME + '/ran', '')`]
    const env = { ELECTRON_RUN_AS_NODE: '1' }
    const [control, started] = [startFromOutside(bare, args, env), startFromOutside(remit, args, env)]
    await Promise.all([untilThere(control, 'ran'), untilRemitRuns(started)])
    expect(isThere(started, 'ran')).toBe(false)
  })

  test('runs no code that NODE_OPTIONS names', async (context) => {
    const { remit, bare } = programs(context)
    const withOptions = (program: string): Outside => {
      const home = homeFolder()
      const file = join(home, 'required.cjs')
      writeFileSync(file, `require('node:fs').writeFileSync(process.env.HOME + '/ran', '')`)
      return startFromOutside(program, [], { NODE_OPTIONS: `--require ${file}` }, home)
    }
    const [control, started] = [withOptions(bare), withOptions(remit)]
    await Promise.all([untilThere(control, 'ran'), untilRemitRuns(started)])
    expect(isThere(started, 'ran')).toBe(false)
  })

  test('opens no port for --inspect', async (context) => {
    const { remit, bare } = programs(context)
    const args = ['--inspect=0']
    const [control, started] = [startFromOutside(bare, args), startFromOutside(remit, args)]
    await Promise.all([untilPortOf(control), untilRemitRuns(started)])
    expect(portsOf(started)).toEqual([])
  })

  test('opens no port when it is sent SIGUSR1', async (context) => {
    const { remit, bare } = programs(context)
    const [control, started] = [startFromOutside(bare), startFromOutside(remit)]
    await Promise.all([untilThere(control, 'planted'), untilRemitRuns(started)])
    const sent = performance.now()
    for (const { pid } of [control, started]) process.kill(pid, 'SIGUSR1')
    await untilPortOf(control)
    // As long again as the control has needed, and a little more.
    const end = performance.now() + (performance.now() - sent) + 500
    while (performance.now() < end) {
      expect(portsOf(started)).toEqual([])
      await setTimeout(50)
    }
  })

  test('loads its own archive, not an application that was laid beside it', async (context) => {
    const { bare } = programs(context)
    const beside = reachableProgram('REMIT_ELECTRON_RELEASED')
    plantApplication(beside)
    const [control, started] = [startFromOutside(bare), startFromOutside(beside)]
    await Promise.all([untilThere(control, 'planted'), untilRemitRuns(started)])
    expect(isThere(started, 'planted')).toBe(false)
  })
})

async function untilPortOf(control: Outside): Promise<void> {
  await expect.poll(() => portsOf(control), { timeout: 60_000 }).toHaveLength(1)
}

function isThere({ home }: Outside, name: string): boolean {
  return existsSync(join(home, name))
}

function executable(name: string): string {
  const path = process.env[name]
  if (path === undefined) throw new Error(`${name} is not set. Run these tests with npm test.`)
  return path
}
