import { expect, test } from 'vitest'
import { openLog } from '../../electron/log.ts'
import { DiskInMemory } from '../support/diskInMemory.ts'

function opened(maxBytes?: number) {
  const disk = new DiskInMemory({ folders: ['/logs'], files: new Map() })
  const log = openLog(disk.surroundings(), '/logs', () => new Date(0), maxBytes)
  return { disk, log }
}

test('a line says what happened and how much', async () => {
  const { disk, log } = opened()
  log.write('saved', { kind: 'rename', tookMs: 12, fileBytes: 40_000 })
  log.write('started')
  await log.settled()
  expect(disk.read('/logs/remit.log')).toBe(
    '1970-01-01T00:00:00.000Z saved kind=rename tookMs=12 fileBytes=40000\n1970-01-01T00:00:00.000Z started\n',
  )
})

test('words of a chart and paths do not get in', async () => {
  const { disk, log } = opened()
  log.write('not saved', { kind: 'Cloud migration', code: '/home/me/chart.raci' })
  log.error('failed', new Error('Cannot read "Cloud migration" of /home/me/chart.raci'))
  await log.settled()
  const text = disk.read('/logs/remit.log') ?? ''
  expect(text).toContain('unnamed\n')
  expect(text).toContain('failed kind=Error')
  expect(text).toMatch(/at place=log\.test\.ts\.\d+\.\d+/)
  expect(text).not.toMatch(/Cloud|home/)
})

test('three files at most are kept, the oldest lines going first', async () => {
  const { disk, log } = opened(100)
  for (let index = 0; index < 40; index++) log.write('line', { indexCount: index })
  await log.settled()
  expect(disk.paths()).toEqual(['/logs/remit.1.log', '/logs/remit.2.log', '/logs/remit.log'])
  expect(disk.read('/logs/remit.log')).toContain('indexCount=39')
  for (const path of disk.paths()) expect(disk.read(path)?.length).toBeLessThanOrEqual(100)
})

test('a later run goes on where the last one ended', async () => {
  const { disk, log } = opened()
  log.write('first')
  await log.settled()
  const next = openLog(disk.surroundings(), '/logs', () => new Date(0))
  next.write('second')
  await next.settled()
  expect(disk.read('/logs/remit.log')?.split('\n')).toHaveLength(3)
})

test('a disk that cannot be written to stops nothing', async () => {
  const { disk, log } = opened()
  disk.behave({ fault: { at: 1, code: 'ENOSPC', forEver: true } })
  log.write('lost')
  await log.settled()
  disk.behave({})
  log.write('kept')
  await log.settled()
  expect(disk.read('/logs/remit.log')).toContain('kept')
})
