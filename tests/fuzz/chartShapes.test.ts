import { expect, test } from 'vitest'
import type { Matrix } from '../../shared/document/matrix.ts'
import { openForeign, readForeign } from '../../shared/formats/import/readForeign.ts'
import type { ForeignContent } from '../../shared/formats/import/readSource.ts'
import { needsYou } from '../../shared/formats/import/repairs.ts'
import { perLane, randomFrom, report, seed } from '../support/lane.ts'
import { chartShapes, makeChart, type MadeChart } from './chartShapes.ts'

/** Who has which letters for what, a line each; sections are no part of it in shapes that cannot hold them. */
function assignments(lines: Iterable<readonly [string, string, string]>): readonly string[] {
  return [...lines]
    .map(([row, role, letters]) => `${row} | ${role} | ${[...letters].toSorted().join('')}`)
    .toSorted()
}

function made({ rows }: MadeChart): readonly string[] {
  return assignments(
    rows.flatMap(({ name, letters }) => [...letters].map(([role, own]) => [name, role, own] as const)),
  )
}

function read({ roles, rows }: Matrix): readonly string[] {
  const names = new Map(roles.map(({ id, name }) => [id, name]))
  return assignments(
    rows.flatMap((row) =>
      row.kind === 'section'
        ? []
        : [...row.cells]
            .filter(([, { letters }]) => letters.length > 0)
            .map(([role, { letters }]) => [row.name, names.get(role) ?? '', letters.join('')] as const),
    ),
  )
}

/** What became of a file: the same chart, another one with a word about it, or another one in silence. */
function outcome(chart: MadeChart, foreign: ForeignContent): 'equal' | 'asked' | 'silent' {
  const opened = openForeign(foreign)
  if (!opened.ok || opened.value.kind !== 'tables') return 'asked'
  const { tables, likeliest } = opened.value
  const [table] = tables.slice(likeliest)
  const understood = table && readForeign(table, foreign.name, {}, tables)
  if (!understood?.ok) return 'asked'
  const { matrix, questions, repairs } = understood.value
  if (read(matrix).join('\n') === made(chart).join('\n')) return 'equal'
  return questions.length > 0 || repairs.some(needsYou) ? 'asked' : 'silent'
}

test('a chart in any shape people have comes back as it is, or is asked about', () => {
  const random = randomFrom(seed)
  const counts = { equal: 0, asked: 0, silent: 0 }
  const silent: string[] = []
  const shapes = Object.entries(chartShapes)
  const tries = perLane({ short: 100, fast: 2_000, long: 20_000 })
  for (let at = 0; at < tries; at++) {
    const [shape, write] = shapes[at % shapes.length] ?? []
    if (shape === undefined || write === undefined) continue
    const chart = makeChart(random)
    const foreign = write(chart, random)
    const became = outcome(chart, foreign)
    counts[became] += 1
    if (became === 'silent') silent.push(`${shape}\n${String(foreign.content)}`)
  }
  report('charts in many shapes', counts, tries)
  expect(silent.slice(0, 3)).toEqual([])
  // To ask about everything would be as good as to read nothing.
  expect(counts.asked).toBeLessThan(tries / 10)
})
