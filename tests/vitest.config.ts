import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const inTests = (pattern: string) => resolve(import.meta.dirname, pattern)

const minutes = 60_000
const onEveryCore = { setupFiles: [inTests('support/seedProperties.ts')], maxWorkers: availableParallelism() }
/** As many at once as there are displays: on one display windows would take each other's focus. */
const onOwnDisplay = {
  sequence: { groupOrder: 1 },
  setupFiles: [inTests('support/ownDisplay.ts')],
  maxWorkers: Math.max(1, (process.env['REMIT_DISPLAYS'] ?? '').split(' ').length),
}
const untilItIsDone = { testTimeout: 60 * minutes, hookTimeout: 5 * minutes }
/** What is waited for may take its time on a machine that has other work, too. */
const withPatience = { expect: { poll: { timeout: 20_000 } } }

/**
 * `unit`: pure logic and files, in Node. `faults`: crashes, power cuts and full disks. `fuzz`: hostile files and texts.
 * `security` and `faults-in-app`: attacks and faults on a real Electron. `e2e`: journeys on it. `pictures`: pictures of it.
 */
export default defineConfig({
  test: {
    globalSetup: [inTests('support/removeTemporaryFolders.ts')],
    projects: [
      {
        test: {
          name: 'unit',
          include: [inTests('**/*.test.{ts,tsx}')],
          exclude: ['e2e', 'faults', 'fuzz', 'pictures', 'security'].map((folder) => inTests(`${folder}/**`)),
          ...onEveryCore,
          // What is tested here keeps nothing between files; to load it anew for each took two thirds of the time.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: [inTests('faults/**/*.test.ts')],
          exclude: [inTests('faults/application/**')],
          ...onEveryCore,
          ...untilItIsDone,
        },
      },
      { test: { name: 'fuzz', include: [inTests('fuzz/**/*.test.ts')], ...onEveryCore, ...untilItIsDone } },
      {
        test: {
          name: 'faults-in-app',
          include: [inTests('faults/application/**/*.test.ts')],
          ...onOwnDisplay,
          ...untilItIsDone,
          ...withPatience,
        },
      },
      {
        test: {
          name: 'security',
          include: [inTests('security/**/*.test.ts')],
          ...onOwnDisplay,
          ...untilItIsDone,
          ...withPatience,
        },
      },
      {
        test: {
          name: 'e2e',
          include: [inTests('e2e/**/*.test.ts')],
          ...onOwnDisplay,
          testTimeout: 90_000,
          hookTimeout: minutes,
          // What the driver of the browser loses under load is tried once more, and the report says so.
          retry: 1,
          ...withPatience,
        },
      },
      {
        test: {
          name: 'pictures',
          include: [inTests('pictures/**/*.test.ts')],
          ...onOwnDisplay,
          testTimeout: 2 * minutes,
          hookTimeout: minutes,
          ...withPatience,
        },
      },
    ],
  },
})
