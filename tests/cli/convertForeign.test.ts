import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../cli/run.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { chartText } from '../support/chartText.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { xlsxOf } from '../support/xlsxOf.ts'

const chart = 'CIO | CTO\nBudget: A | R\nPlatform: I | A/R'
const rows = ['Activity,CIO,CTO', 'Budget,A,R', 'Platform,I,A/R'].map((line) => line.split(','))

function lines(separator: string): string {
  return rows.map((row) => row.join(separator)).join('\n')
}

const html = `<table>${rows.map((row) => `<tr><td>${row.join('<td>')}</tr>`).join('')}</table>`

/** Writes a file, converts it with the options, and answers what was left behind. */
async function converted(name: string, content: string | Uint8Array, ...options: string[]) {
  const folder = temporaryFolder()
  const [input, output] = [join(folder, name), join(folder, 'out.raci')]
  writeFileSync(input, content)
  const outcome = await run(['convert', input, output, ...options])
  const parsed = existsSync(output) ? parseMatrix(readFileSync(output, 'utf8')) : undefined
  return { ...outcome, chart: parsed?.ok ? chartText(parsed.value.matrix) : undefined }
}

const twoSheets = xlsxOf([
  { name: 'About', rows: [['A chart of who does what']] },
  { name: 'Run', rows },
  {
    name: 'Win',
    rows: [
      ['Task', 'CFO', 'CEO'],
      ['Sell', 'R', 'A'],
      [],
      ['Task', 'HR', 'Ops'],
      ['Hire', 'A', 'R'],
      ['Pay', 'A', 'R'],
    ],
  },
])

describe('remit convert reads', () => {
  test.each([
    ['.csv', lines(',')],
    ['.csv', lines(';')],
    ['.tsv', lines('\t')],
    ['.txt', lines('\t')],
    [
      '.md',
      `${rows
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .replace('\n', '\n|---|---|---|\n')}`,
    ],
    [
      '.markdown',
      `${rows
        .map((row) => row.join('|'))
        .join('\n')
        .replace('\n', '\n-|-|-\n')}`,
    ],
    ['.html', html],
    ['.htm', html],
    ['.xlsx', xlsxOf([{ name: 'RACI', rows }])],
  ])('%s', async (extension, content) => {
    const read = await converted(`chart${extension}`, content)
    expect(read).toEqual({ code: 0, notes: [], chart })
  })

  test('the likeliest sheet, and names those it did not read', async () => {
    const read = await converted('chart.xlsx', twoSheets)
    expect(read.chart).toBe(chart)
    expect(read.notes).toEqual([
      '? 2 other tables look like charts, too. Are they to be left out? Taken: yes. Otherwise: read “Win (1)” instead; read “Win (2)” instead.',
      'Read was table 2 “Run”; not read: table 1 “About”, table 3 “Win (1)”, table 4 “Win (2)”.',
    ])
  })

  test('a table that was named without asking about the others', async () => {
    const read = await converted('chart.xlsx', twoSheets, '--sheet', 'Run')
    expect(read.notes).not.toContainEqual(expect.stringMatching(/^\?/))
  })

  test.each([
    [['--sheet', 'win'], 'CFO | CEO\nSell: R | A'],
    [['--sheet', 'Win', '--table', '2'], 'HR | Ops\nHire: A | R\nPay: A | R'],
    [['--table', '4'], 'HR | Ops\nHire: A | R\nPay: A | R'],
  ])('the table that %j asks for', async (options, expected) => {
    expect((await converted('chart.xlsx', twoSheets, ...options)).chart).toBe(expected)
  })

  test.each([
    [['--sheet', 'Nope'], /there is no sheet or table “Nope”\. There are: 1 “About”, 2 “Run”/],
    [['--table', '9'], /there is no table 9\. There are: 1 “About”/],
    [['--table', 'two'], /--table needs a whole number from 1, not "two"/],
  ])('nothing when %j names no table', async (options, words) => {
    const { code, notes, chart: written } = await converted('chart.xlsx', twoSheets, ...options)
    expect([code, written]).toEqual([2, undefined])
    expect(notes?.[0]).toMatch(words)
  })

  test('what is called a workbook and is none, and says so', async () => {
    const { notes, chart: written } = await converted('chart.xlsx', lines(','))
    expect(written).toBe(chart)
    expect(notes).toEqual(['chart.xlsx is no workbook but a text; it was read as that.'])
  })

  test.each([
    [
      'old.pdf',
      '%PDF-1.7\n%\u00e2\u00e3',
      /old\.pdf: It is a PDF, .*copy the table and paste it into Remit\./,
    ],
    ['old.rtf', '{\\rtf1 chart}', /old\.rtf: It is a rich text file\./],
    ['old.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /old\.png: It is a picture\./],
    ['old.bin', new Uint8Array([0, 1, 2, 0]), /The format of .*old\.bin is not known here\. Formats: /],
    ['old.pdf', 'no PDF at all', /The format of .*old\.pdf is not known here\./],
  ])('nothing of %s, and says what it is by its content', async (name, content, words) => {
    const { code, notes, chart: written } = await converted(name, content)
    expect([code, written]).toEqual([2, undefined])
    expect(notes?.[0]).toMatch(words)
  })

  test('with --json a report of the chart and of each repair', async () => {
    const { out } = await converted('chart.csv', 'Activity,CIO\nBudget,maybe\nLab,a\n', '--json')
    expect(JSON.parse(out ?? '')).toMatchObject({
      ...{ title: 'chart', scheme: 'RACI', roles: 1, responsibilities: 2, sections: 0 },
      cells: [
        { kind: 'kept-as-note', row: 2, column: 2, found: 'maybe', needsYou: true },
        { kind: 'normalised', row: 3, column: 2, found: 'a', needsYou: false },
      ],
    })
  })

  const article =
    '# The chairman opens the meeting\n\n## Duties of the chairman\n- Open the meeting\n- Represent the club\n\n## Duties of the secretary\n- Write the minutes\n\n## Together\n- Prepare the agenda\n'

  test('a draft of an article, with the question who leads', async () => {
    const { notes, chart: written } = await converted('club.md', article)
    expect(written).toContain('Prepare the agenda: R | R')
    expect(
      notes?.some((line) => /^\? Who leads “Prepare the agenda”\? .* Otherwise: Chairman \(A\)/.test(line)),
    ).toBe(true)
    const { code, chart: refused } = await converted('club.md', article, '--ask', 'fail')
    expect([code, refused]).toEqual([1, undefined])
  })

  test.each([
    [
      'chart.json',
      '{"roles": []}',
      /no "format": "remit"\. A \.json file must be a matrix as Remit writes it/,
    ],
    ['chart.json', '[[[', /Line 1, column 4/],
    [
      'chart.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      /It is an old Office file or one with a password/,
    ],
    ['chart.xlsx', 'PK\u0003\u0004', /The workbook is damaged/],
    ['chart.html', '<p>no table</p>', /There is no table in this HTML file/],
    ['chart.csv', '', /The file is empty/],
    ['chart.csv', '%PDF-1.7', /It is a PDF/],
  ])('nothing from %s holding %j, and says why', async (name, content, words) => {
    const { code, notes, chart: written } = await converted(name, content)
    expect([code, written]).toEqual([2, undefined])
    expect(notes?.[0]).toMatch(words)
  })

  test('check judges a chart of any of these formats', async () => {
    const file = join(temporaryFolder(), 'chart.md')
    writeFileSync(file, '| Task | CIO |\n|---|---|\n| Budget | R |\n')
    const { code, out } = await run(['check', file])
    expect(code).toBe(1)
    expect(out).toMatch(/Budget/)
  })
})

describe('remit convert makes of several files', () => {
  function folderOf(files: Readonly<Record<string, string>>): string {
    const folder = temporaryFolder()
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return folder
  }
  const kitchen = 'Task,Cook,Waiter\nSoup,A/R,I\n'
  const garden = '| Task | Gardener | Cook |\n|-|-|-|\n| Herbs | A/R | C |\n'

  test('one chart with a section for each', async () => {
    const folder = folderOf({ 'kitchen.csv': kitchen, 'garden.md': garden })
    const output = join(folder, 'out.raci')
    const outcome = await run(['convert', join(folder, 'kitchen.csv'), join(folder, 'garden.md'), output])
    expect(outcome.code).toBe(0)
    const parsed = parseMatrix(readFileSync(output, 'utf8'))
    expect(parsed.ok && chartText(parsed.value.matrix)).toBe(
      'Cook | Waiter | Gardener\n# kitchen\nSoup: A/R | I |\n# garden\nHerbs: C |  | A/R',
    )
  })

  test('a file for each in a folder, also of those of a folder', async () => {
    const folder = folderOf({ 'kitchen.csv': kitchen, 'garden.md': garden, 'notes.bin': 'x' })
    const into = temporaryFolder()
    expect((await run(['convert', folder, into])).code).toBe(0)
    expect(existsSync(join(into, 'kitchen.raci')) && existsSync(join(into, 'garden.raci'))).toBe(true)
  })

  test('what can be read of them, and says which cannot', async () => {
    const folder = folderOf({ 'kitchen.csv': kitchen, 'empty.md': '' })
    const into = temporaryFolder()
    const outcome = await run(['convert', folder, into])
    expect(outcome.code).toBe(2)
    expect(outcome.notes?.join('\n')).toMatch(/empty\.md: The file is empty/)
    expect(existsSync(join(into, 'kitchen.raci'))).toBe(true)
  })
})
