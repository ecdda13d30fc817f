import { describe, expect, test } from 'vitest'
import { raci, schemes } from '../../../../shared/document/schemes.ts'
import type { Decisions } from '../../../../shared/formats/import/decisions.ts'
import { openForeign, readForeign, type ForeignChart } from '../../../../shared/formats/import/readForeign.ts'
import { plainTable } from '../../../../shared/formats/import/source.ts'
import { chartText } from '../../../support/chartText.ts'

/** Reads a table written a line a row, `|` between the cells. */
function read(text: string, decided: Decisions = {}): ForeignChart {
  const table = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  const result = readForeign(plainTable(table), 'chart.csv', decided)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

function chart(text: string, decided?: Decisions): string {
  return chartText(read(text, decided).matrix)
}

const letters = raci.letters.map(({ key }) => key)
const [r] = letters.filter((key) => (key as string) === 'R')
const [a] = letters.filter((key) => (key as string) === 'A')
if (r === undefined || a === undefined) throw new Error('RACI has R and A')

const plain = 'Task|CIO|CTO\nBudget|A|R\nLab|I|A/R'

describe('a person corrects', () => {
  test('the orientation', () => {
    expect(chart(plain, { orientation: 'roles-down' })).toBe('Budget | Lab\nCIO: A | I\nCTO: R | A/R')
  })

  test('a chart that was turned and should not be', () => {
    const turned = 'Role|Define budget|Run plan\nCEO|A|A\nCFO|R|C\nCIO|C|R'
    expect(chart(turned)).toBe('CEO | CFO | CIO\nDefine budget: A | R | C\nRun plan: A | C | R')
    expect(chart(turned, { orientation: 'roles-across' })).toBe(
      'Define budget | Run plan\nCEO: A | A\nCFO: R | C\nCIO: C | R',
    )
  })

  test('the header row, and what was taken for it is a row', () => {
    expect(chart(`Team|C|I\n${plain}`, { headerRows: [1] })).toBe(chart(plain))
    expect(chart(plain, { headerRows: [] })).toContain('Budget: A | R')
  })

  test('a second header row, of groups or of holders', () => {
    const two = 'Task|One|Two\n|Ada|Alan\nBudget|A|R'
    expect(chart(two, { headerRows: [0, 1], lowerRow: 'holders' })).toBe(
      'One (Ada) | Two (Alan)\nBudget: A | R',
    )
    expect(chart(two, { headerRows: [0, 1], lowerRow: 'names' })).toBe(
      'Ada {One} | Alan {Two}\nBudget: A | R',
    )
  })

  test('the name column, and what was taken for it is a detail', () => {
    const two = 'Area|Task|CIO\nRun|Budget|A\nWin|Lab|R'
    expect(chart(two, { columns: { 0: { kind: 'name' }, 1: { kind: 'details' } } })).toBe(
      'CIO\nRun: A <Task: Budget>\nWin: R <Task: Lab>',
    )
  })

  test('which columns are roles and which are left out', () => {
    const { matrix, repairs } = read(plain, { columns: { 2: { kind: 'left-out' } } })
    expect(chartText(matrix)).toBe('CIO\nBudget: A\nLab: I')
    expect(repairs.map(({ found, done }) => `${found}: ${done}`)).toEqual([
      'CTO: the header of a column that is no role; not kept',
      'R: its column was left out',
      'A/R: its column was left out',
    ])
  })

  test('a column that holds the sections', () => {
    const two = 'Owner|Task|CIO\nRun|Budget|A\nRun|Lab|R'
    expect(chart(two, { columns: { 0: { kind: 'section' } } })).toBe('CIO\n# Run\nBudget: A\nLab: R')
  })

  test('a name in two lines: its second line stands for itself once the first is a section', () => {
    const table = 'Task|CIO|CTO\nPlan the whole move|A|R\nand keep to it||\nLab|I|A/R'
    expect(chart(table)).toBe('CIO | CTO\nPlan the whole move and keep to it: A | R\nLab: I | A/R')
    expect(chart(table, { rows: { 1: 'section' } })).toContain('# Plan the whole move\nand keep to it')
  })

  test('rows: a section, a responsibility, one to leave out', () => {
    const rows = 'Task|CIO\nRun\nBudget|A\nLab|R\nTotal|A'
    expect(chart(rows)).toBe('CIO\n# Run\nBudget: A\nLab: R\nTotal: A')
    expect(chart(rows, { rows: { 1: 'responsibility', 4: 'left-out' } })).toBe('CIO\nRun:\nBudget: A\nLab: R')
    expect(chart(rows, { rows: { 3: 'section' } })).toContain('# Lab')
  })

  test('where the chart ends', () => {
    expect(chart(plain, { endRow: 2 })).toBe('CIO | CTO\nBudget: A | R')
  })

  test('the scheme', () => {
    const [daci] = schemes.filter(({ name }) => name === 'DACI')
    const { matrix } = read(plain, daci ? { scheme: daci } : {})
    expect(matrix.scheme.name).toBe('DACI')
    expect(chartText(matrix)).toBe('CIO | CTO\nBudget: A | {R}\nLab: I | {A/R}')
  })

  test('what unknown marks mean: letters, nothing, or a note', () => {
    const marked = 'Task|CIO|CTO|CFO\nBudget|A|X|?\nLab|x|lead|A'
    expect(read(marked).shape.marks).toEqual([
      { mark: 'x', means: 'note' },
      { mark: '?', means: 'note' },
      { mark: 'lead', means: 'note' },
    ])
    const marks = { x: [r], '?': [], lead: [a, r] }
    expect(chart(marked, { marks })).toBe('CIO | CTO | CFO\nBudget: A | R |\nLab: R | A/R | A')
  })

  test('what a letter means that was understood otherwise', () => {
    expect(chart('Task|CIO|CTO\nBudget|A|R\nLab|C|R', { marks: { c: [a] } })).toContain('Lab: A | R')
  })

  test("Remit's own layout too", () => {
    const own = '#|Responsibility|CIO|CTO\n1|Budget|A|hm\n2|Lab|R|A'
    expect(chart(own, { marks: { hm: [r] }, columns: { 2: { kind: 'details' } } })).toBe(
      'CTO\nBudget: R <CIO: A>\nLab: A <CIO: R>',
    )
  })
})

test('what was decided is no longer asked', () => {
  const ticks = 'Duty|Clerk|Mayor\nPublish|X|\nApprove||X'
  const asked = (decided?: Decisions) => read(ticks, decided).questions.map(({ id }) => id)
  expect(asked()).toContain('mark x')
  expect(asked({ marks: { x: [a] } })).not.toContain('mark x')
  expect(asked({ settled: ['mark x'] })).not.toContain('mark x')
})

test('a shape and a decision are plain data', () => {
  const { shape } = read(plain)
  expect(JSON.parse(JSON.stringify(shape))).toEqual(shape)
})

test('a text is read as a file is', () => {
  const opened = openForeign({ name: 'clip.txt', content: 'Task\tCIO\nBudget\tA' })
  expect(opened).toMatchObject({ ok: true, value: { kind: 'tables', likeliest: 0 } })
})
