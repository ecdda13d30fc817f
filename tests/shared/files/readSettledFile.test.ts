import { expect, test } from 'vitest'
import { readSettledFile } from '../../../shared/files/readSettledFile.ts'
import { DiskInMemory } from '../../support/diskInMemory.ts'

const path = '/old.csv'
const textOf = (times: number): string => `Task,CIO\nBudget,${'A'.repeat(times + 1)}\n`

/** A disk with one file that another program writes anew each of the first `times` it has been read. */
function busyDisk(times: number) {
  const disk = new DiskInMemory()
  disk.put(path, textOf(0))
  let written = 0
  disk.behave({
    before: (operation) => {
      if (operation === 'close' && written < times) disk.edit(path, textOf(++written))
    },
  })
  return disk.surroundings().disk
}

test('a file that lies still is read once', async () => {
  const read = await readSettledFile(busyDisk(0), path, 1_000)
  expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('Task,CIO\nBudget,A\n')
})

test('one that changed while it was read is read again, whole', async () => {
  const read = await readSettledFile(busyDisk(2), path, 1_000)
  expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('Task,CIO\nBudget,AAA\n')
})

test('one that keeps changing is refused', async () => {
  expect(await readSettledFile(busyDisk(1_000), path, 10_000)).toEqual({
    ok: false,
    error: { kind: 'being-written', path },
  })
})
