import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledChild } from '../faults/bundle.ts'
import { report } from '../support/lane.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { bombs } from './bombs.ts'

let program = ''
beforeAll(async () => {
  program = await bundledChild('openBomb', import.meta.dirname)
})

interface Cost {
  readonly refusals: readonly { readonly kind: string }[]
  readonly flaws: readonly string[]
  readonly milliseconds: number
  readonly megabytes: number
}

const most = { milliseconds: 1_000, megabytes: 150 }
const figures: Record<string, string> = {}
afterAll(() => report('Bombs', figures, Object.keys(figures).length))

describe('a file that asks for much is answered within a second and 150 MB:', () => {
  test.each(bombs.map((bomb) => [bomb.name, bomb] as const))(
    '%s',
    (name, { format, extension, make, becomes }) => {
      const file = join(temporaryFolder(), `bomb.${extension}`)
      writeFileSync(file, make())
      const { stdout, stderr } = spawnSync(process.execPath, [program, format, file], {
        encoding: 'utf8',
        timeout: 60_000,
      })
      expect(stderr).toBe('')
      const cost: Cost = JSON.parse(stdout)
      const kinds = cost.refusals.map(({ kind }) => kind).join()
      figures[name] = `${cost.milliseconds} ms, +${cost.megabytes} MB, ${kinds || 'read'}`
      expect(cost.flaws).toEqual([])
      expect(kinds || 'read').toMatch(becomes)
      expect(cost.milliseconds).toBeLessThan(most.milliseconds)
      expect(cost.megabytes).toBeLessThan(most.megabytes)
    },
  )
})
