import type { Template } from './template.ts'

/**
 * After the four C’s of T. N. Bauer, Onboarding New Employees (SHRM Foundation): compliance, clarification, culture,
 * connection. Access follows least privilege.
 */
export const onboarding: Template = {
  id: 'onboarding',
  name: 'Employee onboarding',
  description: '24 responsibilities from signed contract to end of probation',
  chart: {
    title: 'Employee onboarding',
    goal: 'Every new colleague is paid, equipped, trained and welcome from the first day',
    roles: [
      { id: 'new-hire', name: 'New hire' },
      { id: 'hiring-manager', name: 'Hiring manager' },
      { id: 'buddy', name: 'Onboarding buddy' },
      { id: 'hr-partner', name: 'HR partner' },
      { id: 'payroll', name: 'Payroll specialist' },
      { id: 'it-support', name: 'IT support specialist' },
      { id: 'facilities', name: 'Facilities coordinator' },
      { id: 'security', name: 'Security officer' },
    ],
    sections: [
      {
        id: 'before-day-one',
        name: 'Before day one',
        rows: [
          { id: 'contract', name: 'Employment contract', letters: ['R', 'C', '', 'A/R', 'I', '', '', ''] },
          {
            id: 'checks',
            name: 'Right-to-work and background checks',
            letters: ['C', 'I', '', 'A/R', '', '', '', 'C'],
          },
          {
            id: 'pay-details',
            name: 'Payroll, tax and bank details',
            letters: ['C', '', '', 'C', 'A/R', '', '', ''],
          },
          { id: 'benefits', name: 'Benefits enrolment', letters: ['R', '', '', 'A/R', 'C', '', '', ''] },
          { id: 'equipment', name: 'Laptop and phone', letters: ['I', 'C', '', '', '', 'A/R', '', ''] },
          {
            id: 'accounts',
            name: 'Accounts and role-based access',
            letters: ['', 'A', '', 'C', '', 'R', '', 'C'],
          },
          {
            id: 'desk-and-badge',
            name: 'Desk and building badge',
            letters: ['I', 'C', '', '', '', '', 'A/R', 'C'],
          },
          {
            id: 'ninety-day-plan',
            name: '30-60-90-day plan',
            letters: ['I', 'A/R', '', 'C', '', '', '', ''],
          },
          { id: 'buddy-choice', name: 'Choice of the buddy', letters: ['I', 'A/R', 'C', '', '', '', '', ''] },
        ],
      },
      {
        id: 'first-week',
        name: 'First week',
        rows: [
          {
            id: 'welcome',
            name: 'Day-one welcome and office tour',
            letters: ['I', 'A', 'R', 'C', '', '', 'C', ''],
          },
          {
            id: 'conduct',
            name: 'Code-of-conduct acknowledgement',
            letters: ['R', 'I', '', 'A', '', '', '', 'C'],
          },
          {
            id: 'security-training',
            name: 'Security and data-protection training',
            letters: ['R', 'I', '', 'I', '', '', '', 'A/R'],
          },
          {
            id: 'sign-in',
            name: 'First sign-in and multi-factor set-up',
            letters: ['R', '', '', '', '', 'A/R', '', 'C'],
          },
          {
            id: 'safety',
            name: 'Health and safety induction',
            letters: ['R', 'I', '', 'C', '', '', 'A/R', ''],
          },
          {
            id: 'introductions',
            name: 'Introductions to colleagues and stakeholders',
            letters: ['I', 'A/R', 'R', '', '', '', '', ''],
          },
        ],
      },
      {
        id: 'first-month',
        name: 'First month',
        rows: [
          {
            id: 'role-training',
            name: 'Role-specific training',
            letters: ['R', 'A', 'C', 'C', '', '', '', ''],
          },
          { id: 'one-to-ones', name: 'Weekly one-to-ones', letters: ['C', 'A/R', '', '', '', '', '', ''] },
          {
            id: 'first-assignment',
            name: 'First assignment and feedback',
            letters: ['R', 'A/R', 'C', '', '', '', '', ''],
          },
          { id: 'buddy-check-ins', name: 'Buddy check-ins', letters: ['C', 'I', 'A/R', '', '', '', '', ''] },
          {
            id: 'first-payslip',
            name: 'First payslip check',
            letters: ['C', '', '', 'I', 'A/R', '', '', ''],
          },
        ],
      },
      {
        id: 'end-of-probation',
        name: 'End of probation',
        rows: [
          {
            id: 'access-review',
            name: 'Access review after 30 days',
            letters: ['I', 'R', '', '', '', 'R', '', 'A'],
          },
          { id: 'survey', name: 'New-hire survey', letters: ['C', 'I', 'C', 'A/R', '', '', '', ''] },
          {
            id: 'probation',
            name: 'Probation review and confirmation',
            letters: ['C', 'A/R', '', 'R', 'I', '', '', ''],
          },
          {
            id: 'checklist-review',
            name: 'Yearly review of the onboarding checklist',
            letters: ['', 'C', '', 'A/R', '', 'C', 'C', ''],
          },
        ],
      },
    ],
  },
}
