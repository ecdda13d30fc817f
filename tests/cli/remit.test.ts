import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../cli/run.ts'
import { templates } from '../../shared/templates/templates.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

describe('remit new and templates', () => {
  test('lists the templates, one a line', async () => {
    const { code, out } = await run(['templates'])
    expect(code).toBe(0)
    expect(out?.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'cio-cto',
      'cio-cto-example',
      'technology-c-suite',
      'project-delivery',
      'product-launch',
      'software-release',
      'security-incident-response',
      'data-governance',
      'cloud-shared-responsibility',
      'ai-governance',
      'vendor-selection',
      'onboarding',
      'blank',
      '',
    ])
  })

  test('writes a matrix made of a template', async () => {
    const out = join(temporaryFolder(), 'chart.raci')
    expect(await run(['new', '--template', 'cio-cto', out])).toEqual({ code: 0 })
    expect(readFileSync(out, 'utf8')).toContain('"title": "CIO and CTO"')
  })

  test.each(templates)(
    'makes $id, and check finds no error in it if its cells are filled',
    async ({ id }) => {
      const out = join(temporaryFolder(), `${id}.raci`)
      expect(await run(['new', '--template', id, out])).toEqual({ code: 0 })
      expect((await run(['check', out])).code).toBe(id === 'cio-cto' ? 1 : 0)
    },
  )

  test.each([
    [['new', '--template', 'nope', 'x.raci'], /There is no template "nope"/],
    [['new', 'x.raci'], /Name a template/],
    [['new', '--template', 'blank', 'x.txt'], /must end in \.raci/],
    [['new', '--template', 'blank'], /Usage: remit new/],
    [['new', '--templat', 'blank', 'x.raci'], /Unknown option '--templat'/],
    [['new', '--template', 'blank', '/nowhere/at/all/x.raci'], /The folder of .* is not there/],
  ])('%j is refused in one line with exit code 2', async (args, words) => {
    const { code, notes, out } = await run(args)
    expect(code).toBe(2)
    expect(notes).toHaveLength(1)
    expect(notes?.[0]).toMatch(words)
    expect(out).toBeUndefined()
  })
})

describe('remit convert', () => {
  async function exampleIn(folder: string): Promise<string> {
    const file = join(folder, 'chart.raci')
    await run(['new', '--template', 'cio-cto-example', file])
    return file
  }

  test('.raci to .csv to .raci to .csv gives the same bytes', async () => {
    const folder = temporaryFolder()
    const file = await exampleIn(folder)
    const [first, back, second] = ['a.csv', 'b.raci', 'b.csv'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    expect(await run(['convert', file, first])).toMatchObject({ code: 0 })
    await run(['convert', first, back])
    await run(['convert', back, second])
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true)
  })

  test('.json is the matrix file itself', async () => {
    const folder = temporaryFolder()
    const file = await exampleIn(folder)
    const json = join(folder, 'chart.json')
    await run(['convert', file, json])
    expect(readFileSync(json, 'utf8')).toBe(readFileSync(file, 'utf8'))
  })

  test.each([
    ['tsv', /^#\tResponsibility\tCIO\tCTO/],
    ['md', /^# CIO and CTO\n/],
    ['html', /^<!doctype html>/],
    ['xlsx', /^PK/],
    ['docx', /^PK/],
    ['pptx', /^PK/],
  ])('.raci to .%s writes the chart', async (extension, start) => {
    const folder = temporaryFolder()
    const out = join(folder, `chart.${extension}`)
    expect(await run(['convert', await exampleIn(folder), out])).toMatchObject({ code: 0 })
    expect(readFileSync(out, 'latin1')).toMatch(start)
  })

  test('--long gives CSV with a row for each letter, and is refused for other formats', async () => {
    const folder = temporaryFolder()
    const file = await exampleIn(folder)
    const csv = join(folder, 'long.csv')
    expect(await run(['convert', file, csv, '--long'])).toMatchObject({ code: 0 })
    expect(readFileSync(csv, 'utf8')).toContain('"Run the business","IT vision and roadmap","CIO","A","",""')
    const { code, notes } = await run(['convert', file, join(folder, 'x.xlsx'), '--long'])
    expect({ code, notes }).toMatchObject({
      code: 2,
      notes: [expect.stringMatching(/--long is for \.csv only/)],
    })
  })

  test('--as-of writes what holds on a day, and says which; what is no day is refused', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'in.csv')
    writeFileSync(
      file,
      '#,Responsibility,CIO,CTO,Term: CIO,Term: CTO\n1,Budget,A/R,A/R,until 2026-12-31,from 1 January 2027\n',
    )
    const page = join(folder, 'out.md')
    expect(await run(['convert', file, page, '--as-of', '2027-01-01'])).toMatchObject({ code: 0 })
    const written = readFileSync(page, 'utf8')
    expect(written).toContain('As of 1 January 2027')
    expect(written).toContain('| 1 | Budget |  | A/R |')
    expect(await run(['convert', file, page, '--as-of', 'soon'])).toMatchObject({ code: 2 })
  })

  test.each([
    ['csv', ['Not in this format: title and goal.']],
    ['tsv', ['Not in this format: title and goal.']],
    ['html', []],
    ['json', []],
  ])('what the chart has and .%s cannot hold is said in a line', async (extension, lines) => {
    const folder = temporaryFolder()
    const out = join(folder, `chart.${extension}`)
    const notes = lines.map((line) => `${out}: ${line}`)
    const file = await exampleIn(folder)
    expect(await run(['convert', file, out])).toEqual({ code: 0, notes })
    expect(await run(['convert', file, out, '--json'])).toMatchObject({ code: 0, notes })
  })

  test('what was understood differently is reported, as lines or as JSON', async () => {
    const folder = temporaryFolder()
    const csv = join(folder, 'old.csv')
    writeFileSync(csv, 'Activity,CIO\nBudget,maybe\n')
    const out = join(folder, 'new.raci')
    const repair = 'Row 2, column 2: "maybe": not a letter of RACI; kept as a note.'
    expect(await run(['convert', csv, out])).toMatchObject({
      code: 0,
      notes: expect.arrayContaining([repair]),
    })
    const report = await run(['convert', csv, out, '--json'])
    expect(JSON.parse(report.out ?? '')).toMatchObject({ repairs: [repair] })
    expect(readFileSync(out, 'utf8')).toContain('"note": "maybe"')
  })

  test('what is not certain is asked, and with --ask fail nothing is written', async () => {
    const folder = temporaryFolder()
    const csv = join(folder, 'old.csv')
    writeFileSync(csv, 'Task;Leitung;Technik\nPlan;Verantwortlich;Zuständig\nBau;Informiert;Verantwortlich\n')
    const out = join(folder, 'new.raci')
    const asked =
      /^\? Both “Verantwortlich” and “Zuständig” can mean Responsible\. Who answers for the result\?/
    const written = await run(['convert', csv, out])
    expect(written.notes?.[0]).toMatch(asked)
    expect(existsSync(out)).toBe(true)
    const other = join(folder, 'other.raci')
    const failed = await run(['convert', csv, other, '--ask', 'fail'])
    expect(failed.code).toBe(1)
    expect(failed.notes?.[0]).toMatch(asked)
    expect(existsSync(other)).toBe(false)
    const report = await run(['convert', csv, other, '--ask', 'fail', '--json'])
    expect(JSON.parse(report.out ?? '')).toMatchObject({
      questions: [
        { id: 'whose-letter', answers: [{ isTaken: true }, { isTaken: false }, { isTaken: false }] },
      ],
    })
    expect(await run(['convert', csv, other, '--ask', 'me'])).toMatchObject({ code: 2 })
  })

  test.each([
    ['missing.raci', 'out.csv', /missing\.raci is not there/],
    ['chart.raci', 'out.odt', /The format of .*out\.odt is not known here/],
    ['chart.doc', 'out.csv', /The format of .*chart\.doc is not known here/],
    ['broken.raci', 'out.csv', /Line 1, column 10/],
  ])('%s to %s is refused, and nothing is written', async (input, output, words) => {
    const folder = temporaryFolder()
    await exampleIn(folder)
    writeFileSync(join(folder, 'broken.raci'), '{"format"}')
    const { code, notes } = await run(['convert', join(folder, input), join(folder, output)])
    expect(code).toBe(2)
    expect(notes?.[0]).toMatch(words)
    expect(existsSync(join(folder, output))).toBe(false)
  })
})

describe('remit', () => {
  test('--version says the version of package.json', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([[['--help']], [['convert', '--help']], [[]]])('%j explains itself', async (args) => {
    expect((await run(args)).out).toMatch(/remit/)
  })

  test('convert --help names every extension that is read or written', async () => {
    const { out } = await run(['convert', '--help'])
    expect(out).toMatch(/^Reads {3}(?=.*\.xlsx)(?=.*\.htm\b)(?=.*\.txt)(?=.*\.raci)/m)
    expect(out).toMatch(/^Writes {2}(?=.*\.docx)(?=.*\.pptx)(?=.*\.csv)(?=.*\.raci)(?!.*\.(?:pdf|png))/m)
  })

  test('schema prints a JSON Schema', async () => {
    const { out } = await run(['schema'])
    expect(JSON.parse(out ?? '')).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['format', 'rows']),
    })
  })

  test('an unknown command is refused in one line', async () => {
    expect(await run(['frobnicate'])).toEqual({
      code: 2,
      notes: ['There is no command "frobnicate". See remit --help.'],
    })
  })
})
