import { beforeEach, expect, test, vi } from 'vitest'
import { askToEnd, openWorkshop } from '../../../renderer/workshop/runWorkshop.ts'
import { whatIsOpen } from '../../../renderer/workshop/whatIsOpen.ts'
import { layerAt } from '../../../renderer/window/store/frontStore.ts'
import { hasEnded } from '../../../renderer/window/store/workshopStore.ts'
import { appOf } from '../../support/appOf.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { workshopOf } from '../../support/workshopOf.ts'

beforeEach(() => vi.stubGlobal('requestAnimationFrame', () => 0))

const matrix = matrixOf('x | CIO | CTO\nBudget | A | C\nCloud | | \nPeople | A | I')
const votes = { Ada: { budget: 'A | C', cloud: 'A | ' }, Ben: { budget: 'A | C', cloud: ' | A' } }

function room(session = workshopOf(matrix, votes, { isRevealed: true })) {
  const saves: unknown[] = []
  const app = appOf(matrix, {
    bridge: {
      keepWorkshop: () => Promise.resolve({ kind: 'kept' }),
      saveMatrix: (request) => {
        saves.push(request)
        return Promise.resolve({ kind: 'cancelled' })
      },
    },
  })
  app.workshop.setState({ session })
  const question = () => layerAt(app.front.getState(), 'question')?.question
  const choose = (label: string) =>
    question()
      ?.choices.find((one) => one.label === label)
      ?.run()
  return { app, saves, question, choose, session: () => app.workshop.getState().session! }
}

test('to end a workshop asks first, and says what is open', () => {
  const { app, question, session } = room()
  askToEnd(app)
  expect(question()?.title).toBe('End the workshop?')
  expect(question()?.details).toContain('1 row is not decided and 2 roles have not signed.')
  expect(hasEnded(session())).toBe(false)
})

test('what is open counts parked rows, and ballots nobody has seen', () => {
  const parked = {
    id: 'p',
    row: matrix.rows[1]!.id,
    rowName: 'Cloud',
    question: '',
    owner: '',
    at: '2026-03-01T09:30:00.000Z',
  }
  const secret = workshopOf(matrix, votes)
  const words = whatIsOpen({ ...matrix, parked: [parked] }, secret)
  expect(words).toContain('1 row is parked')
  expect(words).toContain('2 ballots not revealed yet will not be counted.')
})

test('an ended workshop is reopened where it was, with the ballots nobody has seen', () => {
  const before = workshopOf(matrix, votes)
  const { app, choose, session } = room(before)
  askToEnd(app)
  choose('End the workshop')
  expect(session().ballots).toEqual([])
  openWorkshop(app)
  choose('Reopen the last one')
  expect(session()).toEqual(before)
  expect(app.document.getState().document?.matrix.snapshots).toEqual([])
})

test('to start a workshop does not write the chart', () => {
  const { app, saves, choose } = room()
  app.workshop.setState({ session: undefined })
  openWorkshop(app)
  choose('Start without saving')
  expect(app.workshop.getState().session?.step).toBe('meanings')
  expect(saves).toEqual([])
})
