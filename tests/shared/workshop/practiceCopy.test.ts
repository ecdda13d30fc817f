import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asMatrixId, asVoterId } from '../../../shared/document/ids.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { importBallot } from '../../../shared/workshop/importBallot.ts'
import { practiceCopy } from '../../../shared/workshop/practiceCopy.ts'
import { startSession } from '../../../shared/workshop/session.ts'
import { at, done } from '../../support/workshopOf.ts'

const folder = join(import.meta.dirname, '../../../examples/workshop')
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

test('a copy of the practice workshop has an id of its own, and all six ballots fit it', () => {
  const copy = practiceCopy(files, asMatrixId('mine'))
  expect(copy.map(({ name }) => name)).toEqual(files.map(({ name }) => name))
  const chart = copy.find(({ name }) => name.endsWith('.raci'))
  const { matrix } = done(parseMatrix(chart?.text ?? ''))
  expect(matrix.id).toBe('mine')
  const ballots = copy.filter(({ name }) => name.endsWith('-ballot.json'))
  expect(ballots).toHaveLength(6)
  let session = startSession({ matrix: matrix.id, at })
  for (const [place, { text }] of ballots.entries()) {
    const around = { newVoterId: () => asVoterId(`v${place}`), at: '2026-03-03T09:00:00.000Z' }
    const imported = done(importBallot(matrix, session, text, around))
    // Not told as edited: the checksum was made anew.
    expect(imported.remarks).toEqual([{ kind: 'voter-added' }])
    session = imported.session
  }
  expect(session.ballots).toHaveLength(6)
})
