import type { Template } from './template.ts'

/**
 * After the knowledge areas of DAMA-DMBOK2 (governance, architecture, metadata, reference and master data, quality,
 * security). Letters hold for one data domain: each has an owner and a steward of its own.
 */
export const dataGovernance: Template = {
  id: 'data-governance',
  name: 'Data governance',
  description: '23 responsibilities around one data domain, after DAMA-DMBOK2',
  chart: {
    title: 'Data governance',
    goal: 'Data that is defined once, trusted, protected, and owned by the business',
    roles: [
      { id: 'cdo', name: 'Chief data officer' },
      { id: 'governance-manager', name: 'Data governance manager' },
      { id: 'data-owner', name: 'Data owner' },
      { id: 'data-steward', name: 'Data steward' },
      { id: 'data-architect', name: 'Data architect' },
      { id: 'data-engineer', name: 'Data engineer' },
      { id: 'security-manager', name: 'Information security manager' },
      { id: 'privacy-officer', name: 'Privacy officer' },
    ],
    sections: [
      {
        id: 'direct',
        name: 'Direct',
        rows: [
          {
            id: 'data-strategy',
            name: 'Data strategy and roadmap',
            letters: ['A/R', 'C', 'C', '', 'C', '', '', ''],
          },
          {
            id: 'governance-policy',
            name: 'Data governance policy and decision rights',
            letters: ['A', 'R', 'C', '', '', '', 'C', 'C'],
          },
          {
            id: 'owner-appointment',
            name: 'Appointment of data owners',
            letters: ['A', 'R', 'C', 'I', '', '', '', ''],
          },
          { id: 'scorecard', name: 'Governance scorecard', letters: ['I', 'A/R', 'I', 'C', '', '', '', ''] },
          {
            id: 'data-literacy',
            name: 'Data-literacy training',
            letters: ['', 'A/R', 'C', 'R', '', '', '', ''],
          },
        ],
      },
      {
        id: 'define',
        name: 'Define',
        rows: [
          {
            id: 'business-glossary',
            name: 'Business glossary',
            letters: ['', 'A', 'C', 'R', 'C', '', '', ''],
          },
          {
            id: 'critical-elements',
            name: 'Critical data elements',
            letters: ['', 'C', 'A', 'R', 'C', '', '', 'I'],
          },
          {
            id: 'catalogue',
            name: 'Data catalogue and lineage',
            letters: ['', 'A', '', 'R', 'C', 'R', '', ''],
          },
          {
            id: 'data-model',
            name: 'Enterprise data model and integration standards',
            letters: ['', 'C', '', 'C', 'A/R', 'C', '', ''],
          },
          {
            id: 'master-data',
            name: 'Master and reference data definitions',
            letters: ['', 'C', 'A', 'R', 'C', 'I', '', ''],
          },
        ],
      },
      {
        id: 'keep-it-right',
        name: 'Keep it right',
        rows: [
          {
            id: 'quality-rules',
            name: 'Data-quality rules and thresholds',
            letters: ['', 'C', 'A', 'R', '', 'C', '', ''],
          },
          {
            id: 'quality-monitoring',
            name: 'Data-quality monitoring',
            letters: ['', 'C', 'I', 'A/R', '', 'R', '', ''],
          },
          {
            id: 'root-causes',
            name: 'Root-cause fixes for data-quality issues',
            letters: ['', 'I', 'C', 'A/R', 'C', 'R', '', ''],
          },
          {
            id: 'certification',
            name: 'Certification of reporting data sets',
            letters: ['I', 'C', 'A', 'R', '', 'C', '', ''],
          },
          {
            id: 'pipelines',
            name: 'Data pipelines and integration jobs',
            letters: ['', '', 'C', '', 'C', 'A/R', 'I', ''],
          },
        ],
      },
      {
        id: 'protect-and-retire',
        name: 'Protect and retire',
        rows: [
          {
            id: 'classification',
            name: 'Data classification',
            letters: ['', 'I', 'A', 'R', '', '', 'C', 'C'],
          },
          {
            id: 'access-approval',
            name: 'Access approval and quarterly recertification',
            letters: ['', '', 'A', 'C', '', 'I', 'R', ''],
          },
          {
            id: 'technical-protection',
            name: 'Access controls, masking and encryption',
            letters: ['', '', 'C', '', 'C', 'R', 'A', ''],
          },
          {
            id: 'impact-assessment',
            name: 'Privacy impact assessments',
            letters: ['', '', 'A/R', '', 'C', '', 'C', 'C'],
          },
          {
            id: 'sharing-agreements',
            name: 'Data-sharing agreements',
            letters: ['', 'I', 'A', 'C', '', '', 'C', 'R'],
          },
          {
            id: 'retention-schedule',
            name: 'Retention schedule',
            letters: ['', 'C', 'C', '', '', '', '', 'A/R'],
          },
          {
            id: 'deletion',
            name: 'Deletion and archiving of expired data',
            letters: ['', '', 'A', '', '', 'R', 'I', 'C'],
          },
          {
            id: 'data-subject-requests',
            name: 'Data-subject access and erasure requests',
            letters: ['', '', 'C', 'R', '', 'R', '', 'A'],
          },
        ],
      },
    ],
  },
}
