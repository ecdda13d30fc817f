import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../cli/run.ts'
import { apply } from '../../shared/commands/apply.ts'
import { asRoleId, asRowId } from '../../shared/document/ids.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { editionCode } from '../../shared/editions/editionCode.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { done } from '../support/workshopOf.ts'

const at = '2026-11-30T10:00:00.000Z'
const cio = asRoleId('cio')
const signed = [
  { type: 'adopt', edition: { id: 'e1', at, by: 'Ines', why: '' } } as const,
  { type: 'signOff', signOff: { id: 's', role: cio, name: 'Ines', at, edition: 'e1' } } as const,
].reduce((matrix, command) => done(apply(matrix, command)), matrixOf('x | CIO | CTO\nBudget | A/R | C'))
const moved = done(apply(signed, { type: 'clearLetters', cells: [{ row: asRowId('budget'), role: cio }] }))
const code = editionCode(signed.editions[0]?.digest ?? '') ?? expect.fail()

function fileOf(matrix: typeof signed): string {
  const path = join(temporaryFolder(), 'chart.raci')
  writeFileSync(path, serialise(matrix))
  return path
}

test('remit edition lists the editions with their codes, and how the signatures stand', async () => {
  const { code: exit, out } = await run(['edition', fileOf(signed)])
  expect(out).toContain(`Edition 1, adopted on 30 November 2026 by Ines: ${code}`)
  expect(out).toContain('CIO (Ines): signed edition 1')
  expect(exit).toBe(0)
})

test('remit edition --code says what changed since the paper', async () => {
  const { code: exit, out } = await run(['edition', fileOf(moved), '--code', code, '--role', 'cio'])
  expect(out).toContain('1 row changed since, and it is yours.')
  expect(out).toContain('  Budget: CIO: A/R, CTO: C → CTO: C')
  expect(exit).toBe(1)
  expect((await run(['edition', fileOf(signed), '--code', code])).code).toBe(0)
})

test.each([
  ['a code of another chart', ['--code', '0000-0000-0000'], 'no edition of this chart'],
  ['a mistyped code', ['--code', '0000-0000-0001'], 'is wrong'],
  ['a role that is not there', ['--code', code, '--role', 'CEO'], 'no role'],
])('remit edition refuses %s in a sentence', async (_what, options, words) => {
  const outcome = await run(['edition', fileOf(signed), ...options])
  expect(outcome.code).toBe(2)
  expect(JSON.stringify(outcome)).toContain(words)
})

test.each([
  ['the edition is gone', { editions: [] }, 'CIO (Ines): signed an edition that is not in this file'],
  [
    'the edition was changed by hand',
    { editions: signed.editions.map((one) => ({ ...one, by: 'Otto' })) },
    'by Otto: changed by hand since, so its papers cannot be checked',
  ],
  [
    'the edition is of a newer Remit',
    { editions: signed.editions.map((one) => ({ ...one, digest: 'sha3:00' })) },
    'adopted with a newer Remit',
  ],
])('remit edition says so where %s', async (_what, changed, words) => {
  const { code: exit, out } = await run(['edition', fileOf({ ...signed, ...changed })])
  expect(out).toContain(words)
  expect(exit).toBe(1)
})

test('remit edition says that nothing was adopted', async () => {
  const { code: exit, out } = await run(['edition', fileOf(matrixOf('x | CIO\nBudget | A/R'))])
  expect([exit, out]).toEqual([0, expect.stringContaining('nothing was adopted yet')])
})
