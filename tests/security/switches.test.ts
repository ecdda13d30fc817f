import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type TestContext } from 'vitest'
import { dangerousSwitches } from '../../electron/dangerousSwitches.ts'
import { releasedRemit, startFromOutside, untilRemitRuns } from '../support/fromOutside.ts'
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
  return (made ??= releasedRemit())
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
