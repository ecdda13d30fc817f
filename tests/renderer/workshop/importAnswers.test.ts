import { beforeEach, describe, expect, test } from 'vitest'
import type { AnswersFile } from '../../../shared/bridge/workshop.ts'
import type { App } from '../../../renderer/window/app.ts'
import { layerAt } from '../../../renderer/window/store/frontStore.ts'
import { countAnswers, importAnswersFiles } from '../../../renderer/workshop/importAnswers.ts'
import { goToStep } from '../../../shared/workshop/session.ts'
import { appOf } from '../../support/appOf.ts'
import { ballotFileOf } from '../../support/ballotFileOf.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { workshopOf } from '../../support/workshopOf.ts'

const matrix = matrixOf('x | CIO | CTO\nBudget | |\nCloud | |')
const session = goToStep(workshopOf(matrix, { Ada: {}, Ben: {} }), 'vote')

const good: AnswersFile = {
  ...{ name: 'ada.json', kind: 'read' },
  text: ballotFileOf(matrix, session, { name: 'Ada', rows: { budget: 'A | C' } }),
}
const bad: AnswersFile = { name: 'photo.txt', kind: 'read', text: 'no ballot' }

let app: App
let left = 0
beforeEach(() => {
  app = appOf(matrix, {
    bridge: {
      keepWorkshop: () => Promise.resolve({ kind: 'kept' }),
      readAnswersFiles: () => Promise.resolve({ files: [good], left }),
    },
  })
  app.workshop.setState({ session })
  left = 0
})

const ballots = () => app.workshop.getState().session?.ballots ?? []
const lines = () => app.workshop.getState().imported

describe('answers that are imported', () => {
  test('count where they can, and what became of each file is told on the screen of the vote', () => {
    app.workshop.setState({ session: goToStep(session, 'roles') })
    countAnswers(app, [good, bad])
    expect(ballots()).toHaveLength(1)
    expect(lines().map(({ name, isRefused }) => [name, isRefused])).toEqual([
      ['ada.json', false],
      ['photo.txt', true],
    ])
    expect(app.workshop.getState().session?.step).toBe('vote')
    expect(layerAt(app.front.getState(), 'workshop')).toBeDefined()
    expect(app.session.getState().announcement).toBe('1 ballot read, 1 file refused')
  })

  test('that are refused change nothing of the vote', () => {
    countAnswers(app, [bad])
    expect(app.workshop.getState().session).toBe(session)
  })

  test('of a file that could not be read are told with the reason', () => {
    countAnswers(app, [{ name: 'gone.json', kind: 'failed', error: { kind: 'missing', path: '/gone.json' } }])
    expect(lines()[0]?.isRefused).toBe(true)
    expect(lines()[0]?.words.join()).not.toBe('')
  })

  test('beyond what is read at once are said to be left', async () => {
    left = 3
    await importAnswersFiles(app)
    expect(lines()[0]?.words.join()).toMatch(/^3 files more were chosen/)
    expect(ballots()).toHaveLength(1)
  })

  test('leave a ballot alone that is being filled in', () => {
    const open = layerAt(app.front.getState(), 'workshop')
    countAnswers(app, [good])
    countAnswers(app, [good])
    expect(open).toBeUndefined()
    expect(app.front.getState().layers).toHaveLength(1)
  })
})
