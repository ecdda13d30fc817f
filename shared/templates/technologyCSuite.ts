import type { Template } from './template.ts'

/**
 * Six executives around technology, after the objectives of COBIT 2019 (EDM02, EDM03, APO02 to APO14, DSS04, DSS05)
 * and the Govern function of NIST CSF 2.0.
 */
export const technologyCSuite: Template = {
  id: 'technology-c-suite',
  name: 'Technology C-suite',
  description: '24 decisions that six executives share, from strategy to data',
  chart: {
    title: 'Technology C-suite',
    goal: 'One executive answers for each technology decision of the company',
    roles: [
      { id: 'ceo', name: 'CEO', note: 'Company' },
      { id: 'cfo', name: 'CFO', note: 'Finance' },
      { id: 'cio', name: 'CIO', note: 'Information' },
      { id: 'cto', name: 'CTO', note: 'Technology' },
      { id: 'ciso', name: 'CISO', note: 'Information security' },
      { id: 'cdo', name: 'CDO', note: 'Data' },
    ],
    sections: [
      {
        id: 'strategy-and-money',
        name: 'Strategy and money',
        rows: [
          {
            id: 'technology-strategy',
            name: 'Corporate technology strategy',
            letters: ['A', 'C', 'R', 'R', '', 'C'],
          },
          { id: 'it-roadmap', name: 'Enterprise IT roadmap', letters: ['I', '', 'A/R', 'C', 'C', 'C'] },
          {
            id: 'product-roadmap',
            name: 'Product technology roadmap',
            letters: ['I', '', 'C', 'A/R', '', 'C'],
          },
          {
            id: 'technology-budget',
            name: 'Consolidated annual technology budget',
            letters: ['', 'A', 'R', 'R', 'C', 'C'],
          },
          {
            id: 'investment-reviews',
            name: 'Post-investment reviews of major technology programmes',
            letters: ['I', 'A', 'R', 'C', '', ''],
          },
        ],
      },
      {
        id: 'business-systems',
        name: 'Business systems',
        rows: [
          {
            id: 'enterprise-applications',
            name: 'Enterprise applications (ERP, CRM, HR)',
            letters: ['', 'C', 'A/R', '', 'C', 'I'],
          },
          {
            id: 'workplace-it',
            name: 'Workplace IT and service desk',
            letters: ['', 'I', 'A/R', '', 'C', ''],
          },
          {
            id: 'technology-vendors',
            name: 'Technology vendor contracts and licences',
            letters: ['', 'C', 'A/R', 'C', 'C', ''],
          },
          {
            id: 'disaster-recovery',
            name: 'Disaster-recovery plan and tests',
            letters: ['I', '', 'A/R', 'R', 'C', ''],
          },
        ],
      },
      {
        id: 'products-and-engineering',
        name: 'Products and engineering',
        rows: [
          {
            id: 'engineering-standards',
            name: 'Product architecture and engineering standards',
            letters: ['', '', 'C', 'A/R', 'C', ''],
          },
          {
            id: 'technology-bets',
            name: 'Research and emerging-technology bets',
            letters: ['C', 'I', '', 'A/R', '', 'C'],
          },
          {
            id: 'service-levels',
            name: 'Service-level objectives of customer-facing products',
            letters: ['I', '', 'C', 'A/R', '', ''],
          },
          {
            id: 'secure-development',
            name: 'Secure development life cycle',
            letters: ['', '', 'I', 'A/R', 'R', ''],
          },
        ],
      },
      {
        id: 'security-and-risk',
        name: 'Security and risk',
        rows: [
          {
            id: 'risk-appetite',
            name: 'Cyber-risk appetite statement',
            letters: ['A', 'C', 'C', '', 'R', ''],
          },
          {
            id: 'security-policy',
            name: 'Information security policy',
            letters: ['I', '', 'C', 'C', 'A/R', 'C'],
          },
          {
            id: 'security-operations',
            name: 'Security monitoring and incident response',
            letters: ['I', '', 'R', 'C', 'A/R', ''],
          },
          {
            id: 'supplier-security',
            name: 'Security assessment of suppliers',
            letters: ['', 'I', 'C', '', 'A/R', ''],
          },
          {
            id: 'breach-disclosure',
            name: 'Breach disclosure to regulators and customers',
            letters: ['A', 'C', 'I', '', 'R', 'C'],
          },
        ],
      },
      {
        id: 'data-and-ai',
        name: 'Data and AI',
        rows: [
          { id: 'data-strategy', name: 'Data strategy', letters: ['I', '', 'C', 'C', '', 'A/R'] },
          {
            id: 'data-ownership',
            name: 'Data governance policy and data ownership',
            letters: ['', 'C', 'C', '', 'C', 'A/R'],
          },
          {
            id: 'data-quality',
            name: 'Quality of data behind management reports',
            letters: ['', 'C', 'R', '', '', 'A/R'],
          },
          {
            id: 'analytics-platform',
            name: 'Analytics and reporting platform',
            letters: ['', 'I', 'R', 'C', '', 'A'],
          },
          { id: 'ai-policy', name: 'AI use policy', letters: ['I', '', 'C', 'R', 'C', 'A/R'] },
          {
            id: 'privacy-assessments',
            name: 'Privacy impact assessments',
            letters: ['', '', 'C', 'I', 'C', 'A/R'],
          },
        ],
      },
    ],
  },
}
