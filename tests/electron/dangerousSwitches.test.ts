import { expect, test } from 'vitest'
import { dangerousSwitches, refusalOf } from '../../electron/dangerousSwitches.ts'

test.each(dangerousSwitches)('--%s is refused in one line that names it', (name) => {
  const refusal = refusalOf((asked) => asked === name)
  expect(refusal).toBe(`Remit does not start with --${name}: it would not be safe.`)
})

test('a start with harmless switches is not refused', () => {
  expect(
    refusalOf((name) => ['disable-gpu', 'user-data-dir', 'force-device-scale-factor'].includes(name)),
  ).toBe(undefined)
})
