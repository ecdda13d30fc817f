import type { Matrix } from '../../shared/document/matrix.ts'
import { ballotChart } from '../../shared/workshop/ballotChart.ts'
import { checksum } from '../../shared/workshop/checksum.ts'
import type { WorkshopSession } from '../../shared/workshop/session.ts'
import { at } from './workshopOf.ts'

export interface FilledIn {
  readonly name: string
  /** by row id, a text a role as in the chart: `{ budget: 'A/R | C' }` */
  readonly rows: Readonly<Record<string, string>>
  readonly savedAt?: string
  readonly copy?: string
  readonly round?: number
  /** of the page; else the newest */
  readonly version?: number
}

/** The answers file that the ballot page gives back when it is filled in so. */
export function ballotFileOf(
  matrix: Matrix,
  session: WorkshopSession,
  { name, rows, savedAt = at, copy = 'copy1', round: number = 1, version }: FilledIn,
): string {
  const round = session.rounds.find((one) => one.number === number) ?? { number, rows: 'all' as const }
  const chart = ballotChart(matrix, session, round)
  const file = {
    ...{
      format: chart.format,
      version: version ?? chart.version,
      matrix: chart.matrix,
      workshop: chart.workshop,
    },
    ...{ round: chart.round, fingerprint: chart.fingerprint, copy, name, savedAt },
    roles: chart.roles.map((role) => ({ id: role.id, name: role.name })),
    rows: chart.rows.flatMap(({ id, name: rowName }) => {
      if (id === undefined) return []
      const texts = rows[id]?.split('|').map((text) => text.trim())
      const letters =
        texts && Object.fromEntries(chart.roles.map((role, place) => [role.id, texts[place] ?? '']))
      return [{ id, name: rowName.slice(0, 60), ...(letters === undefined ? {} : { letters }) }]
    }),
  }
  return `${JSON.stringify({ ...file, checksum: checksum(JSON.stringify(file)) }, null, 2)}\n`
}
