import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asVoterId } from '../../../shared/document/ids.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { acceptableRows, agreementOf, rowsToSettle } from '../../../shared/workshop/agreement.ts'
import { importBallot } from '../../../shared/workshop/importBallot.ts'
import { startSession } from '../../../shared/workshop/session.ts'
import { reveal } from '../../../shared/workshop/voting.ts'
import { at, done } from '../../support/workshopOf.ts'

const folder = join(import.meta.dirname, '../../../examples/workshop')
const text = (name: string) => readFileSync(join(folder, name), 'utf8')

test('the worked example runs as the facilitator’s guide says: six ballots, four rows agreed, one with the same owner, three to settle', () => {
  const chart = text('leadership-workshop.raci')
  const { matrix } = done(parseMatrix(chart))
  expect(serialise(matrix)).toBe(chart)
  let session = startSession({ matrix: matrix.id, at })
  const ballots = readdirSync(folder).filter((name) => name.endsWith('-ballot.json'))
  for (const [place, name] of ballots.entries()) {
    const around = { newVoterId: () => asVoterId(`v${place}`), at: '2026-03-03T09:00:00.000Z' }
    const imported = done(importBallot(matrix, session, text(name), around))
    expect(imported.remarks).toEqual([{ kind: 'voter-added' }])
    session = imported.session
  }
  const rows = agreementOf(matrix, done(reveal(session, at)))
  expect(acceptableRows(rows)).toHaveLength(5)
  expect(acceptableRows(rows).filter(({ state }) => state === 'agreed')).toHaveLength(4)
  expect(rowsToSettle(rows).map(({ row }) => row)).toEqual([
    'incident-response',
    'security-systems',
    'customer-data',
  ])
})
