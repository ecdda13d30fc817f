import { describe, expect, test } from 'vitest'
import { allFindings, analyse } from '../../../shared/analysis/analyse.ts'
import { describeFinding } from '../../../shared/analysis/describeFinding.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { assignedTo, coverage } from '../../../shared/document/query.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { blank } from '../../../shared/templates/blank.ts'
import { cioCto, cioCtoExample } from '../../../shared/templates/cioCto.ts'
import { matrixFromTemplate } from '../../../shared/templates/template.ts'
import { findTemplate, templates } from '../../../shared/templates/templates.ts'

test.each(templates.map((template) => template.id))('%s makes a matrix that opens again', (id) => {
  const template = findTemplate(id)
  if (template === undefined) throw new Error(id)
  const matrix = matrixFromTemplate(template)
  expect(parseMatrix(serialise(matrix))).toEqual({ ok: true, value: { matrix, version: 1 } })
})

describe('a template with letters', () => {
  const filled = templates.filter((template) => template !== blank && template !== cioCto)

  test.each(filled)('$id has exactly one owner in each row', (template) => {
    expect(coverage(matrixFromTemplate(template)).share).toBe(1)
  })

  test.each(filled)('$id gives each row a cell for each role, and no more', ({ chart }) => {
    const counts = chart.sections.flatMap(({ rows }) => rows.map((row) => row.letters?.length))
    expect(new Set(counts)).toEqual(new Set([chart.roles.length]))
  })

  test.each(filled)('$id has nothing that the analysis calls an error or a warning', (template) => {
    const matrix = matrixFromTemplate(template)
    const findings = allFindings(analyse(matrix)).filter(({ severity }) => severity !== 'info')
    expect(findings.map((finding) => describeFinding(matrix, finding))).toEqual([])
  })

  const further = filled.filter((template) => template !== cioCtoExample)

  test.each(further)('$id has a readable size, and nothing to say about it at all', (template) => {
    const matrix = matrixFromTemplate(template)
    const { roles, sections } = template.chart
    expect(allFindings(analyse(matrix)).map((finding) => describeFinding(matrix, finding))).toEqual([])
    expect(roles.length >= 4 && roles.length <= 8).toBe(true)
    expect(sections.length >= 3 && sections.length <= 5).toBe(true)
    const { responsibilities } = coverage(matrix)
    expect(responsibilities >= 12 && responsibilities <= 24).toBe(true)
  })

  test.each(further)('$id says in its description how many rows it has', ({ chart, description }) => {
    const count = chart.sections.flatMap(({ rows }) => rows).length
    expect(description).toMatch(new RegExp(`^${count} `))
  })
})

test('no two templates share an id or a name', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length)
})

describe('the CIO and CTO template', () => {
  test('has thirteen open responsibilities in three sections', () => {
    const matrix = matrixFromTemplate(cioCto)
    expect(matrix.roles.map((role) => role.name)).toEqual(['CIO', 'CTO'])
    expect(matrix.rows.map((row) => (row.kind === 'section' ? `# ${row.name}` : row.name))).toEqual([
      '# Run the business',
      'IT vision and roadmap',
      'IT budget and resource allocation',
      'Data centres, networks and support desk',
      'Security systems',
      'Workforce automation, collaboration tools and training',
      'New technology inside the business',
      '# Win customers',
      'Product and service innovation',
      'Emerging-technology scanning',
      'Research and development, and engineering teams',
      'Customer data analytics',
      '# Together',
      'Align internal and external objectives',
      'Turn business needs into technical solutions',
      'Culture of innovation',
    ])
    expect(matrix.rows.every((row) => row.kind === 'section' || row.cells.size === 0)).toBe(true)
  })

  test('filled in leans to the CIO inside, to the CTO outside, and to both together, with one owner each', () => {
    const matrix = matrixFromTemplate(cioCtoExample)
    expect(coverage(matrix)).toEqual({ oneOwner: 13, responsibilities: 13, share: 1 })
    const names = matrix.rows.flatMap((row) =>
      row.kind === 'section'
        ? []
        : [
            assignedTo(matrix, row)
              .map(({ role }) => role.name)
              .toSorted()
              .join('+'),
          ],
    )
    expect(names).toEqual([...Array(6).fill('CIO'), ...Array(4).fill('CTO'), ...Array(3).fill('CIO+CTO')])
  })

  test('gives every matrix an id of its own', () => {
    expect(matrixFromTemplate(cioCto).id).not.toBe(matrixFromTemplate(cioCto).id)
  })
})
