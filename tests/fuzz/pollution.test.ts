import { strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { analyse } from '../../shared/analysis/analyse.ts'
import { apply } from '../../shared/commands/apply.ts'
import { changesBetween } from '../../shared/commands/diff.ts'
import { commandLabel } from '../../shared/commands/label.ts'
import { asLetterKey, asRoleId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { exportChart } from '../../shared/formats/export/exportChart.ts'
import { exportFormats } from '../../shared/formats/formats.ts'
import { usualOptions } from '../../shared/formats/export/exportOptions.ts'
import { openForeign, readForeign } from '../../shared/formats/import/readForeign.ts'
import { mergeMatrices } from '../../shared/merge/mergeMatrices.ts'
import { parseBallotFile } from '../../shared/workshop/ballotFile.ts'
import { parseSession } from '../../shared/workshop/sessionFile.ts'
import { report } from '../support/lane.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { xlsxOf } from '../support/xlsxOf.ts'
import { judge, type Format } from './judge.ts'

/** The keys of what every object and every list inherits. */
function inherited(): string {
  return JSON.stringify(
    [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map((one) =>
      Reflect.ownKeys(one).map(String),
    ),
  )
}

const reserved = ['__proto__', 'constructor', 'prototype'] as const
const good = serialise(matrixOf('x | CIO | CTO\nBudget | A/R | C'))
const evil = '{ "polluted": "yes", "prototype": { "polluted": "yes" } }'

/** A good matrix file with one thing in the place of another. */
function instead(right: string, wrong: string): string {
  const text = good.replace(right, wrong)
  if (text === good) throw new Error(`There is no ${right} in it.`)
  return text
}

interface Poisoned {
  readonly what: string
  readonly format: Format
  readonly name: string
  readonly content: string | Uint8Array
}

const documents: readonly Poisoned[] = reserved.flatMap((word): Poisoned[] => [
  raci(`${word} as a field`, instead('"strict"', `"${word}": ${evil}, "strict"`)),
  raci(
    `${word} as a field, escaped`,
    instead('"strict"', `"\\u005f${word.slice(1)}": ${evil}, "\\u0063onstructor": ${evil}, "strict"`),
  ),
  raci(
    `${word} as a field of a field of the future`,
    instead('"strict"', `"x": [{ "y": { "${word}": ${evil} } }], "strict"`),
  ),
  raci(`${word} as the id of the matrix`, instead('"id": "test"', `"id": "${word}"`)),
  raci(`${word} as the id of a role`, instead('"id": "cio"', `"id": "${word}"`)),
  raci(`${word} as the role of a cell`, instead('"cto": "C"', `"${word}": "C"`)),
  raci(`${word} as the key of a letter`, instead('"key": "R"', `"key": "${word}"`)),
  text(`${word} as a header, CSV`, 'a.csv', `Task,${word},CTO\n${word},A,R\nLab,,A`),
  text(`${word} as a header, TSV`, 'a.tsv', `Task\t${word}\tCTO\n${word}\tA\tR`),
  text(`${word} as a header, Markdown`, 'a.md', `# ${word}\n\n|Task|${word}|CTO|\n|-|-|-|\n|${word}|A|R|`),
  text(`${word} as a letter and its meaning`, 'a.csv', `${word} = Responsible\nTask,CIO\nLab,${word}\nB,A`),
  text(`${word} as a role below letters`, 'a.md', `|Task|R|A|\n|-|-|-|\n|Lab|${word}|${word}, CTO|`),
  {
    ...{ what: `${word} as a header, HTML`, format: 'clipboard', name: 'a.html' },
    content: `<table ${word}="x"><caption>${word}</caption><tr><th>Task<th ${word}=1>${word}<tr><td>${word}<td>A</table>`,
  },
  {
    ...{ what: `${word} as a header and a sheet, Excel`, format: 'xlsx', name: 'a.xlsx' },
    content: xlsxOf(
      [
        {
          name: word,
          rows: [
            ['Task', word],
            [word, 'A'],
          ],
        },
      ],
      {
        [`xl/${word}`]: '<x/>',
      },
    ),
  },
])

function raci(what: string, content: string): Poisoned {
  return { what, format: 'raci', name: 'a.raci', content }
}

function text(what: string, name: string, content: string): Poisoned {
  return { what, format: 'text', name, content }
}

let before = ''
beforeEach(() => {
  before = inherited()
})
afterEach(() => {
  expect(inherited()).toBe(before)
  expect({}).not.toHaveProperty('polluted')
  expect(() => {}).not.toHaveProperty('polluted')
})

describe('a document with the names of what objects inherit changes no object:', () => {
  test.each(documents.map((one) => [one.what, one] as const))('%s', (_what, { format, name, content }) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    expect(judge(format, { name, bytes }).flaws).toEqual([])
  })

  test.each(reserved)('%s in the answers of a ballot and in a kept workshop', (word) => {
    const poisoned = `{ "format": "remit-ballot", "version": 1, "${word}": ${evil}, "rows": [{ "id": "${word}", "letters": { "${word}": "A" } }] }`
    expect(parseBallotFile(poisoned).ok).toBe(false)
    expect(parseSession(poisoned).ok).toBe(false)
  })

  test('and they are told', () => {
    report('Poisoned documents', { documents: documents.length + reserved.length }, documents.length)
  })
})

test('the control: a careless merge of such a document is noticed', () => {
  const merge = (into: Record<string, unknown>, from: object): void => {
    for (const [key, value] of Object.entries(from)) {
      const known = into[key]
      if (typeof value === 'object' && value !== null && isRecord(known)) merge(known, value)
      else into[key] = value
    }
  }
  merge({}, JSON.parse(`{ "__proto__": { "polluted": "yes" } }`))
  const isNoticed = inherited() !== before
  Reflect.deleteProperty(Object.prototype, 'polluted')
  report('Planted mistake, pollution: a careless merge', { caught: isNoticed ? 1 : 0 }, isNoticed ? 1 : 0)
})

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

describe.each([...reserved, 'toString', 'hasOwnProperty', 'valueOf'])('a role named %s', (word) => {
  const chart = matrixOf('x | CIO | CTO\n# Run\nBudget | A/R | C\nLab | | A')
  const [cio] = chart.roles
  const [, budget] = chart.rows

  test('can be given, analysed, compared, merged and saved', () => {
    const id = cio?.id ?? asRoleId('cio')
    const named = done(chart, { type: 'renameRole', role: id, name: word })
    const all = done(named, { type: 'renameRow', row: budget?.id ?? chart.rows[0]!.id, name: word })
    expect(all.roles[0]?.name).toBe(word)
    expect(
      commandLabel(all, {
        type: 'toggleLetter',
        cells: [{ row: all.rows[1]!.id, role: id }],
        letter: asLetterKey('R'),
      }),
    ).toContain(word)
    expect(analyse(all).ofRoles).toBeDefined()
    expect(changesBetween(chart, all).length).toBeGreaterThan(0)
    const { matrix } = mergeMatrices(chart, all, chart)
    expect(matrix.roles[0]?.name).toBe(word)
    expect(parseMatrix(serialise(all))).toEqual({ ok: true, value: { matrix: all, version: 1 } })
  })

  test('is in every export, and comes back from those that are read', () => {
    const matrix: Matrix = {
      ...chart,
      title: word,
      roles: chart.roles.map((role) => ({ ...role, name: word, holder: word })),
    }
    for (const format of exportFormats) {
      const exported = exportChart(format, matrix, {
        ...usualOptions('24 November 2026'),
        hasFindings: true,
        charters: 'also',
      })
      if (exported.kind === 'text') expect(exported.text.replaceAll('\\', '')).toContain(word)
    }
    for (const format of ['csv', 'tsv', 'xlsx', 'html', 'markdown', 'json'] as const) {
      const exported = exportChart(format, matrix, usualOptions('24 November 2026'))
      const content =
        exported.kind === 'file' ? exported.bytes : exported.kind === 'text' ? exported.text : ''
      const opened = openForeign({ name: `a.${format === 'markdown' ? 'md' : format}`, content })
      if (!opened.ok) throw new Error(opened.error.kind)
      const table = opened.value.kind === 'tables' ? opened.value.tables[opened.value.likeliest] : undefined
      const read = table && readForeign(table, 'a')
      const back =
        opened.value.kind === 'matrix' ? opened.value.matrix : read?.ok ? read.value.matrix : undefined
      expect({ format, roles: back?.roles.map(({ name }) => name) }).toEqual({ format, roles: [word, word] })
    }
  })
})

function done(matrix: Matrix, command: Parameters<typeof apply>[1]): Matrix {
  const applied = apply(matrix, command)
  if (!applied.ok) throw new Error(applied.error.kind)
  return applied.value
}
