import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type TestContext } from 'vitest'
import { dangerousSwitches } from '../../electron/dangerousSwitches.ts'
import { reachableProgram, startFromOutside, untilRemitRuns } from '../support/fromOutside.ts'
import { needs } from '../support/lane.ts'
import { lackingUnprivileged } from '../support/unprivileged.ts'

/** What stands behind a switch that wants a value. */
const values: Readonly<Record<string, string>> = {
  'remote-debugging-port': '=0',
  'js-flags': '=--expose-gc',
  'load-extension': '=/tmp',
  'host-rules': '=MAP * 127.0.0.1',
  'host-resolver-rules': '=MAP * 127.0.0.1',
}

let made: string | undefined

function remit(context: TestContext): string {
  needs(context, lackingUnprivileged())
  return (made ??= reachableProgram('REMIT_ELECTRON_RELEASED'))
}

test('the package as released opens a window when it is given nothing dangerous', async (context) => {
  const started = startFromOutside(remit(context), ['--force-device-scale-factor=1'])
  await untilRemitRuns(started)
  expect(started.words()).not.toContain('Remit does not start')
})

test.for(dangerousSwitches)(
  'the package as released ends at once when it is given --%s',
  async (name, context) => {
    const started = startFromOutside(remit(context), [`--${name}${values[name] ?? ''}`])
    expect(await started.ended).toBe(1)
    const lines = started
      .words()
      .split('\n')
      .filter((line) => line.startsWith('Remit'))
    expect(lines).toEqual([`Remit does not start with --${name}: it would not be safe.`])
    expect(existsSync(join(started.home, 'Remit', 'logs'))).toBe(false)
  },
)

/** What a test driver says; it must open nothing in a release. */
const driver = ['--inspect=0', '--remote-debugging-port=0']

test('words of a test driver let nobody into the package as released, only into the one for tests', async (context) => {
  const executable = remit(context)
  const started = startFromOutside(executable, driver, { NODE_OPTIONS: '--inspect=0' })
  expect(await started.ended).toBe(1)
  expect(started.words()).toContain('Remit does not start with --remote-debugging-port')

  const forTests = reachableProgram('REMIT_ELECTRON_PACKAGE')
  await untilRemitRuns(startFromOutside(forTests, driver))
  const notDriven = startFromOutside(forTests, driver.slice(1))
  expect(await notDriven.ended).toBe(1)
})
