import type { Template, TemplateChart } from './template.ts'

type ChartSections = TemplateChart['sections']

/** The usual leaning: letters of the CIO, then of the CTO. */
const sections: ChartSections = [
  {
    id: 'run-the-business',
    name: 'Run the business',
    rows: [
      { id: 'it-vision', name: 'IT vision and roadmap', letters: ['A/R', 'C'] },
      { id: 'it-budget', name: 'IT budget and resource allocation', letters: ['A/R', 'C'] },
      { id: 'data-centres', name: 'Data centres, networks and support desk', letters: ['A/R', 'I'] },
      { id: 'security-systems', name: 'Security systems', letters: ['A/R', 'C'] },
      {
        id: 'workforce-automation',
        name: 'Workforce automation, collaboration tools and training',
        letters: ['A/R', 'I'],
      },
      { id: 'new-technology-inside', name: 'New technology inside the business', letters: ['A/R', 'C'] },
    ],
  },
  {
    id: 'win-customers',
    name: 'Win customers',
    rows: [
      { id: 'product-innovation', name: 'Product and service innovation', letters: ['C', 'A/R'] },
      { id: 'technology-scanning', name: 'Emerging-technology scanning', letters: ['C', 'A/R'] },
      {
        id: 'research-and-development',
        name: 'Research and development, and engineering teams',
        letters: ['I', 'A/R'],
      },
      { id: 'customer-data-analytics', name: 'Customer data analytics', letters: ['C', 'A/R'] },
    ],
  },
  {
    id: 'together',
    name: 'Together',
    rows: [
      { id: 'align-objectives', name: 'Align internal and external objectives', letters: ['A/R', 'R'] },
      {
        id: 'technical-solutions',
        name: 'Turn business needs into technical solutions',
        letters: ['R', 'A/R'],
      },
      { id: 'culture-of-innovation', name: 'Culture of innovation', letters: ['R', 'A/R'] },
    ],
  },
]

const chart: TemplateChart = {
  title: 'CIO and CTO',
  goal: 'Who answers for what, so that nothing is owned twice or not at all',
  roles: [
    { id: 'cio', name: 'CIO', note: 'Information' },
    { id: 'cto', name: 'CTO', note: 'Technology' },
  ],
  sections,
}

const open: ChartSections = sections.map((section) => ({
  ...section,
  rows: section.rows.map(({ id, name }) => ({ id, name })),
}))

/** Thirteen responsibilities of a CIO and a CTO, cells left open so that the room decides. */
export const cioCto: Template = {
  id: 'cio-cto',
  name: 'CIO and CTO',
  description: '13 responsibilities, letters open',
  chart: { ...chart, sections: open },
}

/** The same, filled in with the usual leaning. */
export const cioCtoExample: Template = {
  id: 'cio-cto-example',
  name: 'CIO and CTO, filled in',
  description: '13 responsibilities, the usual leaning',
  chart,
}
