import { describe, expect, test } from 'vitest'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { assignedTo, coverage } from '../../../shared/document/query.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { cioCto, cioCtoExample } from '../../../shared/templates/cioCto.ts'
import { matrixFromTemplate } from '../../../shared/templates/template.ts'
import { findTemplate, templates } from '../../../shared/templates/templates.ts'

test.each(templates.map((template) => template.id))('%s makes a matrix that opens again', (id) => {
  const template = findTemplate(id)
  if (template === undefined) throw new Error(id)
  const matrix = matrixFromTemplate(template)
  expect(parseMatrix(serialise(matrix))).toEqual({ ok: true, value: { matrix, version: 1 } })
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
