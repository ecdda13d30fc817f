import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Matrix } from '../../shared/document/matrix.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { WorkshopSession } from '../../shared/workshop/session.ts'
import { serialiseSession } from '../../shared/workshop/sessionFile.ts'
import { openWith } from './exampleFile.ts'
import { matrixOf } from './matrixOf.ts'
import type { RemitApp } from './remitApp.ts'
import { temporaryFolder } from './temporaryFolder.ts'
import { workshopOf } from './workshopOf.ts'
import { screen } from './workshopScreens.ts'

/** The CIO and the CTO divide eight responsibilities; six people have voted on them. */
const holders: Readonly<Record<string, string>> = { cio: 'Ines Ferreira', cto: 'Raj Patel' }
const plain = matrixOf(`
  x                                      | CIO | CTO
  # Run the business
  IT vision and roadmap                  | A/R | C
  IT budget and resource allocation      |     |
  Security systems                       |     |
  # Win customers
  Product and service innovation         |     |
  Emerging-technology scanning           |     |
  Align internal and external objectives |     |
  Customer data analytics                | A   |
  Research and development               |     |`)
export const sixVoterChart: Matrix = {
  ...plain,
  title: 'Technology leadership',
  roles: plain.roles.map((role) => ({ ...role, holder: holders[role.id] ?? '' })),
}

const agreed = {
  'it-vision-and-roadmap': 'A/R | C',
  'it-budget-and-resource-allocation': 'A/R | C',
  'product-and-service-innovation': 'C | A/R',
  'research-and-development': 'I | A/R',
}

function ballot(data: string, security: string, scanning: string, align: string) {
  return {
    ...agreed,
    ...{ 'customer-data-analytics': data, 'security-systems': security },
    ...{ 'emerging-technology-scanning': scanning, 'align-internal-and-external-objectives': align },
  }
}

/** Four rows agreed, three with the same owner, one split three to three. */
export const sixVotes = {
  'Ines Ferreira': ballot('A/R | C', 'A | C', 'C | A/R', 'A | R'),
  'Mei Lin': ballot('A/R | R', 'A | C', 'C | A/R', 'A | R'),
  'Luc Moreau': ballot('A/R | C', 'A | C', 'C | A/R', 'A | R'),
  'Tom Okafor': ballot('C | A/R', 'A | I', 'C | A/R', 'A | R'),
  'Anna Berg': ballot('C | A/R', 'A | I', 'I | A/R', 'A | C'),
  'Raj Patel': ballot(' | A/R', 'A | ', 'I | A/R', 'A | C'),
}

/** Twelve rows and six roles, five voters: more than a screen shows, with rows of each kind. */
export const wideChart: Matrix = {
  ...matrixOf(`
  x        | CIO | CTO | CISO | CFO | CDO | COO
  ${Array.from({ length: 12 }, (_, at) => `Responsibility with a name of some length ${at + 1} | | | | | |`).join('\n')}`),
  title: 'Technology at the top of a company with a long name',
}
export const wideVotes = Object.fromEntries(
  ['Ada', 'Alan', 'Grace', 'Edsger', 'Barbara'].map((name, voter) => [
    name,
    Object.fromEntries(
      wideChart.rows.map(({ id }, row) => {
        const owner = row % 2 === 0 ? row % 6 : (voter + row) % (2 + (row % 3))
        return [
          id,
          wideChart.roles
            .map((_, at) => (at === owner ? 'A/R' : at === (owner + 1) % 6 ? 'C' : ''))
            .join(' | '),
        ]
      }),
    ),
  ]),
)

/** A chart with its workshop, all votes revealed, open at a step. */
export async function openRoom(
  matrix: Matrix,
  votes: Parameters<typeof workshopOf>[1],
  { step = 'reveal', isAnonymous = false }: Partial<Pick<WorkshopSession, 'step' | 'isAnonymous'>> = {},
): Promise<{ app: RemitApp; file: string }> {
  const userData = temporaryFolder()
  const file = join(temporaryFolder(), 'room.raci')
  writeFileSync(file, serialise(matrix))
  const session = { ...workshopOf(matrix, votes, { isAnonymous, isRevealed: true }), step }
  const folder = join(userData, 'workshops')
  mkdirSync(folder)
  const name = createHash('sha256').update(matrix.id).digest('hex').slice(0, 32)
  writeFileSync(join(folder, `${name}.json`), serialiseSession(session))
  const app = await openWith(file, userData)
  await app.page.getByRole('button', { name: 'Continue workshop' }).click()
  await screen(app).waitFor()
  return { app, file }
}
