import { expect, test } from 'vitest'
import type { Disk } from '../../../shared/files/disk.ts'
import { readSettledFile } from '../../../shared/files/readSettledFile.ts'

const path = '/charts/old.csv'

/** A disk with one file that another program writes anew each of the first `times` it is read. */
function busyDisk(times: number): Disk {
  let written = 0
  const text = (): string => `Task,CIO\nBudget,${'A'.repeat(written + 1)}\n`
  const stamp = () => ({ isFile: () => true, ino: 1n, size: BigInt(text().length), mtimeNs: BigInt(written) })
  const file = {
    stat: () => Promise.resolve(stamp()),
    read: (into: Uint8Array, at: number) => {
      const bytes = new TextEncoder().encode(text()).subarray(at, at + into.length - at)
      into.set(bytes, at)
      if (written < times) written += 1
      return Promise.resolve({ bytesRead: bytes.length })
    },
    close: () => Promise.resolve(),
  }
  return { stat: file.stat, open: () => Promise.resolve(file) } as unknown as Disk
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
