import { describe, expect, test } from 'vitest'
import { readingText } from '../../../../support/readingText.ts'

function draft(text: string, name = 'article.md'): string {
  return readingText({ name, content: text })
}

const article = `# CIO and CTO

## The CIO

The CIO manages the IT budget and negotiates contracts with suppliers. She never writes code.

- **Cost management:** The CIO keeps spending under control.
- Running the help desk

## The CTO

- Lead research
- Define the roadmap

## Together

- Choose the cloud platform
- Set the security standards
`

describe('a text that says who does what becomes a draft', () => {
  test('in which a duty under a role, or with it for a subject, is assigned to it', () => {
    const read = draft(article)
    expect(read).toContain('CIO | CTO\nManage the IT budget: A/R |')
    expect(read).toContain('Running the help desk'.replace('Running', 'Run'))
    expect(read).toContain('Lead research:  | A/R')
  })

  test('in which the lead words of an item are the name, and its sentence the description', () => {
    expect(draft(article)).toContain(
      'Cost management: A/R |  <Cost management: The CIO keeps spending under control.>',
    )
  })

  test('in which both do what stands under a heading such as Together', () => {
    expect(draft(article)).toContain('Choose the cloud platform: R | R\nSet the security standards: R | R')
  })

  test('in which one duty of two roles is one row that both do', () => {
    const text =
      '# The CIO\n- Plan the yearly budget\n- Run the help desk\n# The CTO\n- Plan the yearly budget\n- Lead research\n'
    expect(draft(text)).toContain('Plan the yearly budget: R | R\nRun the help desk: A/R |')
  })

  test('which is said, with what it is', () => {
    expect(draft(article)).toContain(
      'There is no chart in it; this is a draft made of its text: 2 roles, 8 responsibilities.',
    )
  })

  test('without what is denied, asked, quoted, told of pay, or expected of whoever takes the job', () => {
    const text = `${article}
## Salary
- The CIO manages 200,000 euros

## Skills of a CIO
- Manage people
- Excellent communication

## Who does what?
- Does the CIO write code?
- “The CTO builds castles,” says one of them
- The CIO does not build products
`
    expect(draft(text).split('\n\n- ')[0]).toBe(draft(article).split('\n\n- ')[0])
  })

  test('of at most 40 rows', () => {
    const many = Array.from({ length: 70 }, (_, at) => `- Manage project p${at}`)
    expect(draft(`# The CIO\n${many.join('\n')}`)).toMatch(
      /1 role, 40 responsibilities[\s\S]*30 more sentences/,
    )
  })

  test('of a job description, with the role its title names', () => {
    const text = `Position: Project manager\nDepartment: Operations\n\nKey responsibilities\n• Plan the work\n• Manage the budget\n• Coordinate the teams\n\nQualifications\n• Five years of experience\n`
    expect(draft(text, 'job.txt')).toBe(`Project manager (RACI)

Project manager
Plan the work: A/R
Manage the budget: A/R
Coordinate the teams: A/R

- There is no chart in it; this is a draft made of its text: 1 role, 3 responsibilities. Each is a guess, with its sentence as the description.`)
  })

  test('of minutes, with whom each action item names', () => {
    const text = `# Minutes\n\n## Action items\n\n- Anna to send the contract by Friday\n- Tom will book the van\n- Order new chairs (Anna)\n`
    expect(draft(text)).toContain(
      'Anna | Tom\nSend the contract by Friday: A/R |  <Anna to send the contract by Friday>\nBook the van:  | A/R <Tom will book the van>\nOrder new chairs: A/R |  <Order new chairs (Anna)>',
    )
  })

  test('unless a table of it is a chart', () => {
    const chart = `${article}\n| Task | CIO | CTO |\n|---|---|---|\n| Budget | A | R |\n| Lab | I | A |\n`
    expect(draft(chart)).toContain('Budget: A | R\nLab: I | A')
    expect(draft(chart)).not.toContain('draft')
  })

  test('from HTML as from Markdown', () => {
    const html = `<html><body><nav><li>The CIO manages cookies</nav><h1>CIO and CTO</h1><h2>The CIO</h2><p>The CIO manages the IT budget.</p>
<ul><li><p><b>Cost management:</b> The CIO keeps spending under control.</p></li><li>Running the help desk</li></ul>
<h2>The CTO</h2><ul><li>Lead research</li></ul></body></html>`
    expect(draft(html, 'page.html')).toMatch(
      /^CIO and CTO \(RACI\)\n\nCIO \| CTO\nManage the IT budget: A\/R \|\s+<[^>]+>\nCost management: [^\n]+\nRun the help desk: A\/R \|[^\n]*\nLead research:  \| A\/R\n/,
    )
  })

  test('in good time, however long and odd the text', () => {
    const start = process.cpuUsage()
    draft(`# The CIO\n${'The CIO manages the budget, and the CTO and the CFO and the '.repeat(20_000)}`)
    draft(`# The CIO\n- ${'a '.repeat(200_000)}\n- ${'CIO and '.repeat(100_000)}`)
    draft(`${'officer of '.repeat(50_000)}\n\n# CIO\n- ${'(('.repeat(50_000)}`)
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000)
  })
})

describe('a text that names no duties is no chart:', () => {
  test.each([
    ['a letter', 'Dear Anna,\n\nthank you for the flowers. The garden is lovely.\n\nYours, Tom'],
    ['a recipe', '# Bread\n\n- 500 g flour\n- Water\n\nMix the flour and bake the bread.'],
    ['notes', '- milk\n- eggs\n- call mum'],
  ])('%s', (_what, text) => {
    expect(draft(text, 'text.md')).toMatch(/^There is no table in this Markdown file/)
  })
})
