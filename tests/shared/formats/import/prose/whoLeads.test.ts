import { expect, test } from 'vitest'
import type { Question } from '../../../../../shared/formats/import/questions.ts'
import {
  openForeign,
  readForeign,
  type ForeignChart,
} from '../../../../../shared/formats/import/readForeign.ts'
import type { Decisions } from '../../../../../shared/formats/import/decisions.ts'
import { chartText } from '../../../../support/chartText.ts'

const twoRoles = `# Chair and secretary

## Duties of the chairman
- Open the meeting
- Represent the club

## Duties of the secretary
- Write the minutes
- Invite the members

## Together
- Prepare the agenda
- Approve new members
`

const threeRoles = `${twoRoles.replace('## Together', '## Duties of the treasurer\n- Collect the fees\n\n## Chairman and secretary together')}
## Secretary and treasurer together
- Check the list of members
`

function draft(text: string, decided: Decisions = {}): ForeignChart {
  const opened = openForeign({ name: 'club.md', content: text })
  if (!opened.ok || opened.value.kind !== 'tables') throw new Error('no draft')
  const { tables, likeliest } = opened.value
  const [table] = tables.slice(likeliest)
  const read = table && readForeign(table, 'club.md', decided, tables)
  if (!read?.ok) throw new Error('no chart')
  return read.value
}

function asked(text: string): Question {
  const [question, ...others] = draft(text).questions
  if (question === undefined || others.length > 0) throw new Error('one question is expected')
  return question
}

function answered(text: string, says: string): ForeignChart {
  const answer = asked(text).answers.find((one) => one.says === says)
  if (answer === undefined) throw new Error(`no answer ${says}`)
  return draft(text, answer.decisions)
}

test('who leads is asked once for all that several roles do, with their cells', () => {
  const { asks, places, answers } = asked(twoRoles)
  expect(asks).toBe(
    'Who leads “Prepare the agenda” and 1 other responsibility? The text names several roles for each.',
  )
  expect(places.map(({ row, column }) => `${row}/${column}`)).toEqual(['6/3', '6/4', '7/3', '7/4'])
  expect(answers.map(({ says }) => says)).toEqual([
    'nobody yet: all of them do the work (R)',
    'Chairman (A)',
    'Secretary (A)',
  ])
})

test('nobody leads until it is answered', () => {
  expect(chartText(draft(twoRoles).matrix)).toContain('Prepare the agenda: R | R\nApprove new members: R | R')
})

test('the answer gives the A to one role of all of them, and is not asked again', () => {
  const { matrix, questions } = answered(twoRoles, 'Secretary (A)')
  expect(chartText(matrix)).toContain('Prepare the agenda: R | A/R\nApprove new members: R | A/R')
  expect(questions).toEqual([])
})

test('a role leads only what it takes part in', () => {
  const { matrix } = answered(threeRoles, 'Chairman (A), in the 2 of them that it takes part in')
  expect(chartText(matrix)).toContain('Prepare the agenda: A/R | R |\n')
  expect(chartText(matrix)).toContain('Check the list of members:  | R | R')
})

test('the role that stands first may lead each', () => {
  const { matrix } = answered(threeRoles, 'in each the role that stands first (A)')
  expect(chartText(matrix)).toContain('Approve new members: A/R | R |\n')
  expect(chartText(matrix)).toContain('Check the list of members:  | A/R | R')
})

test('a text in which nobody shares a duty asks nothing', () => {
  expect(draft(twoRoles.replace(/## Together[\s\S]*/, '')).questions).toEqual([])
})
