import { execFile } from 'node:child_process'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { lane, needs, report } from '../support/lane.ts'
import { lackingUnprivileged } from '../support/unprivileged.ts'
import { launchUnprivileged } from '../support/unprivilegedApp.ts'
import { startBareElectron } from './bareElectron.ts'
import { loopbackServer } from './loopbackServer.ts'
import { lackingStrace, watchNetwork, type NetworkWatch } from './systemCalls.ts'
import { goThroughRemit, shortTour, wholeTour, type Tour } from './tour.ts'

const figures = {
  tours: 0,
  'calls looked at': 0,
  'calls to a network': 0,
  'calls to a network by a bare page (control)': 0,
}
afterAll(() => report('Remit without a network', figures, figures.tours))

async function takeTour(tour: Tour, watch?: NetworkWatch): Promise<void> {
  const options = watch === undefined ? {} : { around: watch.around }
  const { app, home } = await launchUnprivileged(options)
  const file = await goThroughRemit(app, home, tour)
  await app.close()
  const again = await launchUnprivileged({ home, args: [file] })
  await again.app.expectCell('it-vision', 'cio', 'Accountable and Responsible')
  await again.app.close()
  figures.tours++
}

test('nothing is sent over a network on the whole way from a template to a saved chart', async (context) => {
  needs(context, lackingUnprivileged() ?? lackingStrace())
  const watch = watchNetwork()
  await takeTour(lane === 'short' ? shortTour : wholeTour, watch)
  await expect.poll(watch.hasEnded, { timeout: 10_000 }).toBe(true)
  const { toNetwork, all } = watch.seen()
  figures['calls looked at'] += all
  figures['calls to a network'] += toNetwork.length
  expect(all).toBeGreaterThan(0)
  expect(toNetwork).toEqual([])
})

test('control: the one request of a bare page would be seen', async (context) => {
  needs(context, lackingUnprivileged() ?? lackingStrace())
  const server = await loopbackServer()
  const watch = watchNetwork()
  startBareElectron(server.origin, watch.around)
  const toServer = () => watch.seen().toNetwork.filter((line) => line.includes('127.0.0.1'))
  await expect.poll(() => toServer().length, { timeout: 20_000 }).toBeGreaterThan(0)
  figures['calls to a network by a bare page (control)'] = watch.seen().toNetwork.length
  await server.close()
})

test('all of it works on a machine that has no network at all', async (context) => {
  needs(context, lackingUnprivileged() ?? (process.getuid?.() === 0 ? undefined : 'root'))
  if (process.env['REMIT_WITHOUT_NETWORK'] === undefined) return runWithoutNetwork()
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  expect(addresses.filter(({ internal }) => !internal)).toEqual([])
  await takeTour(shortTour)
})

/** Switches the loopback network on, through which the driver speaks to Electron; nothing a bare Debian has does it shorter. */
const withLoopback = `socket(my $s, 2, 2, 0); my $up = pack("a16 s x22", "lo", 1); ioctl($s, 0x8914, $up) or die $!; exec @ARGV`

/** Runs this test once more, in a network of nothing but the machine itself. */
async function runWithoutNetwork(): Promise<void> {
  const checkout = resolve(import.meta.dirname, '../..')
  const vitest = resolve(checkout, 'node_modules/vitest/vitest.mjs')
  const words = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    'security',
    import.meta.filename,
    '-t',
    'no network at all',
  ]
  const env = { ...process.env, REMIT_WITHOUT_NETWORK: '1', VITEST: undefined, VITEST_POOL_ID: undefined }
  const args = ['--net', 'perl', '-e', withLoopback, process.execPath, vitest, ...words]
  const { stdout } = await promisify(execFile)('unshare', args, { cwd: checkout, env }).catch(
    (failed: { stdout?: string; stderr?: string }) => {
      throw new Error(`${failed.stdout ?? ''}\n${failed.stderr ?? ''}`)
    },
  )
  expect(stdout).toContain('1 passed')
  figures.tours++
}
