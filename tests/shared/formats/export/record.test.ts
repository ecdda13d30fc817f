import { describe, expect, test } from 'vitest'
import { apply } from '../../../../shared/commands/apply.ts'
import type { Command } from '../../../../shared/commands/command.ts'
import { asRoleId, asRowId } from '../../../../shared/document/ids.ts'
import { exportChart } from '../../../../shared/formats/export/exportChart.ts'
import { usualOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { openForeign, readForeign } from '../../../../shared/formats/import/readForeign.ts'
import { chartText } from '../../../support/chartText.ts'
import { matrixOf } from '../../../support/matrixOf.ts'
import { partsOf } from '../../../support/readWorkbook.ts'
import { done } from '../../../support/workshopOf.ts'

const at = '2026-03-02T16:00:00.000Z'
const commands: readonly Command[] = [
  {
    type: 'logDecision',
    decision: {
      ...{ id: 'd', row: asRowId('budget'), rowName: 'Budget', before: 'CIO C', after: 'CIO A' },
      ...{ why: 'One throat | to choke', by: 'Ada', at },
    },
  },
  { type: 'park', parked: { id: 'p', row: asRowId('lab'), question: 'Who pays?', owner: 'Alan', at } },
  { type: 'adopt', edition: { id: 'e1', at, by: 'Ada', why: '' } },
  { type: 'signOff', signOff: { id: 's', role: asRoleId('cio'), name: 'Grace', at, edition: 'e1' } },
]
const chart = commands.reduce(
  (matrix, command) => done(apply(matrix, command)),
  matrixOf('x | CIO | CTO\nBudget | A | C\nLab | | R'),
)
const options = usualOptions('24 November 2026')

function textOf(format: 'pdf' | 'docx' | 'html' | 'markdown' | 'pptx' | 'xlsx', hasRecord: boolean): string {
  const exported = exportChart(format, chart, { ...options, hasRecord })
  if (exported.kind === 'text') return exported.text
  if (exported.kind === 'page') return exported.html
  return exported.kind === 'file' ? Object.values(partsOf(exported.bytes)).join('\n') : ''
}

describe('what a chart has on record', () => {
  test.each(['pdf', 'docx', 'html', 'markdown', 'pptx', 'xlsx'] as const)(
    'goes out as %s, if wanted',
    (format) => {
      for (const words of ['Who pays?', 'Alan', 'Grace', 'Ada', 'to choke']) {
        expect(textOf(format, true)).toContain(words)
        expect(textOf(format, false)).not.toContain(words)
      }
    },
  )

  test.each([
    ['html', 'chart.html'],
    ['markdown', 'chart.md'],
    ['xlsx', 'chart.xlsx'],
    ['docx', 'chart.docx'],
  ] as const)('does not keep %s from being read back as the chart', (format, name) => {
    const exported = exportChart(format, chart, options)
    const content = exported.kind === 'file' ? exported.bytes : exported.kind === 'text' ? exported.text : ''
    const opened = openForeign({ name, content })
    const table = opened.ok && opened.value.kind === 'tables' && opened.value.tables[opened.value.likeliest]
    const read = table ? readForeign(table, name) : undefined
    expect(read?.ok && chartText(read.value.matrix)).toBe('CIO | CTO\nBudget: A | C\nLab:  | R')
  })
})
