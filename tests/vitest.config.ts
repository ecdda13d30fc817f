import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const inTests = (pattern: string) => resolve(import.meta.dirname, pattern)

/** `unit`: pure logic and files, in Node. `faults`: crashes, power cuts and full disks. `e2e`: journeys on a real Electron, one at a time. */
export default defineConfig({
  test: {
    globalSetup: [inTests('support/removeTemporaryFolders.ts')],
    projects: [
      {
        test: {
          name: 'unit',
          include: [inTests('**/*.test.{ts,tsx}')],
          exclude: [inTests('e2e/**'), inTests('faults/**')],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: [inTests('faults/**/*.test.ts')],
          testTimeout: 60 * 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: [inTests('e2e/**/*.test.ts')],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
