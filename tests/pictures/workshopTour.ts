import type { RemitApp } from '../support/remitApp.ts'
import {
  addVoters,
  exampleAnswers,
  goTo,
  importAnswers,
  press,
  screen,
  startExampleWorkshop,
  turnTo,
} from '../support/workshopScreens.ts'
import type { Screen, Tour } from './screen.ts'

const settling: readonly (readonly [name: string, way: string])[] = [
  ['decide', 'CIO answers for it'],
  ['lead', 'One leads…'],
  ['scopes', 'Each a part…'],
  ['hands', 'Show of hands…'],
  ['park', 'Park…'],
]

/** The worked example from its first step to its record. */
export const workshopTour: Tour = {
  name: 'workshop',
  start: async () => (await startExampleWorkshop()).app,
  screens: [
    { name: 'workshop-meanings', guide: 'facilitator/meanings.png', show: () => Promise.resolve() },
    {
      name: 'workshop-roles',
      guide: 'facilitator/roles.png',
      async show(app) {
        await press(app, 'Next: Roles')
        await addVoters(app, 'Ada, Grace, Alan')
      },
    },
    {
      name: 'workshop-vote',
      guide: 'facilitator/vote.png',
      async show(app) {
        await press(app, 'Next: Vote')
        const names = ['Mei-Lin', 'Tom-Okafor', 'Ines-Ferreira'] as const
        await importAnswers(app, names.map(exampleAnswers))
        await screen(app).getByText('3 of 6 voters have voted').waitFor()
      },
    },
    { name: 'workshop-handing-over', show: (app) => press(app, 'Vote on this laptop: Ada') },
    {
      name: 'workshop-ballot',
      guide: 'facilitator/ballot.png',
      async show(app) {
        await app.page.getByRole('button', { name: 'I am Ada, show it anyway' }).click()
        await app.page.getByRole('button', { name: 'CIO', exact: true }).first().click()
      },
    },
    {
      name: 'workshop-thanks',
      show: (app) => app.page.getByRole('button', { name: 'Cast the ballot' }).click(),
    },
    {
      name: 'workshop-before-reveal',
      async show(app) {
        await app.page.getByRole('button', { name: 'Back to the vote' }).click()
        await goTo(app, 'Reveal')
      },
    },
    {
      name: 'workshop-reveal',
      guide: 'facilitator/reveal.png',
      show: (app) => press(app, 'Reveal all votes'),
    },
    {
      name: 'workshop-settle',
      guide: 'facilitator/settle.png',
      async show(app) {
        await press(app, /^Accept \d+$/)
        await press(app, /^Settle \d+ rows?$/)
      },
    },
    ...settling.map(([name, way]): Screen => ({
      name: `workshop-settle-${name}`,
      async show(app) {
        await app.press('Escape')
        await app.page.getByRole('dialog').waitFor({ state: 'detached' })
        await press(app, way)
        await app.page.getByRole('dialog').waitFor()
      },
    })),
    {
      name: 'workshop-second-vote',
      async show(app) {
        await app.press('Escape')
        await app.page.getByRole('dialog').waitFor({ state: 'detached' })
        await press(app, 'Vote again silently')
      },
    },
    {
      name: 'workshop-settled',
      async show(app) {
        await press(app, 'Call off the second vote')
        await decide(app)
      },
    },
    { name: 'workshop-no-owner', show: (app) => goTo(app, 'No owner') },
    { name: 'workshop-load', show: (app) => press(app, 'Next: Load') },
    { name: 'workshop-close', show: (app) => press(app, 'Next: Close') },
    {
      name: 'workshop-close-signatures',
      guide: 'facilitator/close.png',
      async show(app) {
        const closing = screen(app).getByRole('region', { name: 'Closing record' })
        await turnTo(closing, closing.getByLabel('Who signs for CIO'))
        await screen(app).getByLabel('Who signs for CIO').fill('Ines Ferreira')
        await press(app, 'Sign for CIO')
      },
    },
  ],
}

async function decide(app: RemitApp): Promise<void> {
  await press(app, 'CIO answers for it')
  const dialog = app.page.getByRole('dialog')
  await dialog.getByLabel('Why').fill('Somebody has to tell the authorities within the hour.')
  await dialog.getByLabel('Decided by').fill('Ines Ferreira')
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click()
  await screen(app).getByText('The CIO answers for it').waitFor()
}
