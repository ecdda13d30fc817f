import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { surroundings } from '../../electron/surroundings.ts'
import { openWorkshops, workshopFile } from '../../electron/workshops.ts'
import { asMatrixId } from '../../shared/document/ids.ts'
import { goToStep, startSession } from '../../shared/workshop/session.ts'
import { serialiseSession } from '../../shared/workshop/sessionFile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { at } from '../support/workshopOf.ts'

const session = startSession({ matrix: asMatrixId('chart'), at })
const text = serialiseSession(session)

test('a workshop is there at the next start, as it was kept last', async () => {
  const folder = temporaryFolder()
  const workshops = openWorkshops(surroundings, folder)
  expect(await workshops.read('chart')).toEqual({ kind: 'none' })
  const last = serialiseSession(goToStep(session, 'reveal'))
  await Promise.all([workshops.keep('chart', text), workshops.keep('chart', last)])
  expect(await openWorkshops(surroundings, folder).read('chart')).toEqual({ kind: 'found', text: last })
})

test('each matrix has a workshop of its own, also where only capitals differ', async () => {
  const folder = temporaryFolder()
  const workshops = openWorkshops(surroundings, folder)
  await workshops.keep('chart', text)
  await workshops.keep('Chart', serialiseSession({ ...session, matrix: asMatrixId('Chart') }))
  expect(readdirSync(folder)).toHaveLength(2)
  expect(await workshops.read('chart')).toEqual({ kind: 'found', text })
})

test('what is not a workshop on the matrix is refused, and nothing is written', async () => {
  const folder = temporaryFolder()
  const workshops = openWorkshops(surroundings, folder)
  await expect(workshops.keep('chart', '{}')).rejects.toThrow('not a workshop on the matrix')
  await expect(workshops.keep('other', text)).rejects.toThrow('not a workshop on the matrix')
  expect(readdirSync(folder)).toEqual([])
})

test('a stored workshop that cannot be read is put aside before another takes its place', async () => {
  const folder = temporaryFolder()
  const path = workshopFile(surroundings, folder, 'chart')
  writeFileSync(path, '{"format":"remit-workshop","version":2}')
  const workshops = openWorkshops(surroundings, folder)
  expect(await workshops.read('chart')).toMatchObject({ kind: 'found' })
  await workshops.keep('chart', text)
  await workshops.keep('chart', text)
  const aside = readdirSync(folder).filter((name) => name.includes('-unread-'))
  expect(aside).toHaveLength(1)
  expect(readFileSync(join(folder, aside[0] ?? ''), 'utf8')).toContain('"version":2')
})

test('a folder that is not there is said, not thrown', async () => {
  const workshops = openWorkshops(surroundings, join(temporaryFolder(), 'gone'))
  expect(await workshops.keep('chart', text)).toMatchObject({ ok: false, error: { kind: 'folder-missing' } })
})
