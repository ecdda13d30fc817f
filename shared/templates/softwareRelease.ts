import type { Template } from './template.ts'

/**
 * A release from scope to retrospective, after the ITIL 4 practices for release, deployment and change enablement, the
 * release engineering of Google’s SRE books and NIST SP 800-218 (secure software development).
 */
export const softwareRelease: Template = {
  id: 'software-release',
  name: 'Software release',
  description: '23 responsibilities of a release, from scope to retrospective',
  chart: {
    title: 'Software release',
    goal: 'Ship each release safely, with one person answering for every gate',
    roles: [
      { id: 'product-owner', name: 'Product owner' },
      { id: 'tech-lead', name: 'Tech lead' },
      { id: 'qa-lead', name: 'QA lead' },
      { id: 'release-manager', name: 'Release manager' },
      { id: 'sre', name: 'Site reliability engineer' },
      { id: 'security-engineer', name: 'Security engineer' },
      { id: 'support-lead', name: 'Support lead' },
    ],
    sections: [
      {
        id: 'plan',
        name: 'Plan',
        rows: [
          {
            id: 'release-scope',
            name: 'Release scope and priorities',
            letters: ['A/R', 'C', 'C', 'C', '', '', 'I'],
          },
          {
            id: 'release-calendar',
            name: 'Release calendar and freeze windows',
            letters: ['C', 'C', '', 'A/R', 'C', '', 'I'],
          },
          {
            id: 'quality-gates',
            name: 'Quality gates for the release',
            letters: ['C', 'C', 'A/R', 'I', '', 'C', ''],
          },
          {
            id: 'version-number',
            name: 'Version number and compatibility notes',
            letters: ['C', 'A/R', '', 'I', '', '', ''],
          },
        ],
      },
      {
        id: 'build-and-test',
        name: 'Build and test',
        rows: [
          {
            id: 'code-review',
            name: 'Code review and merge to the release branch',
            letters: ['', 'A/R', 'I', '', '', 'C', ''],
          },
          {
            id: 'signed-build',
            name: 'Signed, reproducible release build',
            letters: ['', 'C', '', 'A/R', 'I', 'C', ''],
          },
          {
            id: 'regression-test',
            name: 'Automated regression test',
            letters: ['', 'R', 'A/R', 'I', '', '', ''],
          },
          { id: 'load-test', name: 'Load and performance test', letters: ['', 'C', 'R', 'I', 'A/R', '', ''] },
          {
            id: 'vulnerability-scan',
            name: 'Vulnerability and licence scan of dependencies',
            letters: ['', 'R', '', 'I', '', 'A/R', ''],
          },
          {
            id: 'migration-rehearsal',
            name: 'Database migration and rollback rehearsal',
            letters: ['', 'A/R', 'C', 'I', 'R', '', ''],
          },
          {
            id: 'feature-acceptance',
            name: 'Feature acceptance',
            letters: ['A/R', 'C', 'R', '', '', '', ''],
          },
        ],
      },
      {
        id: 'approve',
        name: 'Approve',
        rows: [
          { id: 'release-notes', name: 'Release notes', letters: ['A', 'R', 'C', '', '', '', 'C'] },
          {
            id: 'change-record',
            name: 'Change record and risk assessment',
            letters: ['', 'C', 'C', 'A/R', 'C', '', ''],
          },
          {
            id: 'vulnerability-waivers',
            name: 'Acceptance of known vulnerabilities',
            letters: ['A', 'C', '', 'I', '', 'R', ''],
          },
          { id: 'go-no-go', name: 'Go or no-go decision', letters: ['A', 'C', 'C', 'R', 'C', '', 'I'] },
        ],
      },
      {
        id: 'deploy',
        name: 'Deploy',
        rows: [
          { id: 'deployment', name: 'Production deployment', letters: ['I', '', '', 'A', 'R', '', 'I'] },
          {
            id: 'canary',
            name: 'Canary roll-out and promotion',
            letters: ['C', 'R', '', 'I', 'A/R', '', ''],
          },
          { id: 'rollback', name: 'Rollback decision', letters: ['I', 'C', '', 'C', 'A/R', '', 'I'] },
          {
            id: 'customer-notice',
            name: 'Customer notice and status page',
            letters: ['C', '', '', 'I', 'C', '', 'A/R'],
          },
        ],
      },
      {
        id: 'learn',
        name: 'Learn',
        rows: [
          {
            id: 'error-budget',
            name: 'Error-budget watch after release',
            letters: ['I', 'I', '', '', 'A/R', '', ''],
          },
          {
            id: 'hotfix',
            name: 'Hotfix build and fast-track approval',
            letters: ['I', 'R', 'C', 'A', 'C', '', 'I'],
          },
          {
            id: 'support-briefing',
            name: 'Known-issue articles and support briefing',
            letters: ['C', '', 'C', '', '', '', 'A/R'],
          },
          { id: 'retrospective', name: 'Release retrospective', letters: ['C', 'C', 'C', 'A/R', '', '', ''] },
        ],
      },
    ],
  },
}
