import type { Template } from './template.ts'

/** A project from charter to benefits, after the process groups of the PMBOK Guide and the roles of PRINCE2. */
export const projectDelivery: Template = {
  id: 'project-delivery',
  name: 'Project delivery',
  description: '22 responsibilities of a project, from business case to benefits review',
  chart: {
    title: 'Project delivery',
    goal: 'Deliver the agreed scope on time and on budget, ready for operation',
    roles: [
      { id: 'sponsor', name: 'Sponsor' },
      { id: 'project-manager', name: 'Project manager' },
      { id: 'business-owner', name: 'Business owner' },
      { id: 'business-analyst', name: 'Business analyst' },
      { id: 'technical-lead', name: 'Technical lead' },
      { id: 'test-manager', name: 'Test manager' },
      { id: 'change-manager', name: 'Change manager' },
      { id: 'service-manager', name: 'Service manager' },
    ],
    sections: [
      {
        id: 'initiate',
        name: 'Initiate',
        rows: [
          { id: 'business-case', name: 'Business case', letters: ['A', 'C', 'R', 'C', 'C', '', '', ''] },
          { id: 'project-charter', name: 'Project charter', letters: ['A', 'R', 'C', '', '', '', '', 'I'] },
          {
            id: 'engagement-plan',
            name: 'Stakeholder register and engagement plan',
            letters: ['C', 'A/R', 'C', '', '', '', 'R', ''],
          },
        ],
      },
      {
        id: 'plan',
        name: 'Plan',
        rows: [
          {
            id: 'requirements',
            name: 'Requirements baseline',
            letters: ['', 'C', 'A', 'R', 'C', 'I', '', ''],
          },
          {
            id: 'work-breakdown',
            name: 'Work breakdown structure and estimates',
            letters: ['', 'A', '', 'C', 'R', 'C', '', ''],
          },
          {
            id: 'baselines',
            name: 'Schedule and budget baseline',
            letters: ['A', 'R', 'C', '', 'C', '', '', 'I'],
          },
          { id: 'risk-register', name: 'Risk register', letters: ['I', 'A/R', 'C', '', 'C', '', '', 'C'] },
          {
            id: 'solution-design',
            name: 'Solution design',
            letters: ['', 'I', '', 'C', 'A/R', 'C', '', 'C'],
          },
          { id: 'test-strategy', name: 'Test strategy', letters: ['', 'C', '', 'C', 'C', 'A/R', '', ''] },
        ],
      },
      {
        id: 'deliver',
        name: 'Deliver',
        rows: [
          {
            id: 'build',
            name: 'Build and configuration of the solution',
            letters: ['', 'I', '', 'C', 'A/R', 'C', '', ''],
          },
          {
            id: 'data-migration',
            name: 'Data migration and reconciliation',
            letters: ['', 'C', 'A', 'C', 'R', '', '', 'I'],
          },
          {
            id: 'system-test',
            name: 'System and integration test',
            letters: ['', 'I', '', 'C', 'R', 'A/R', '', ''],
          },
          {
            id: 'acceptance-test',
            name: 'User acceptance test and sign-off',
            letters: ['I', 'I', 'A/R', 'C', '', 'R', '', ''],
          },
          {
            id: 'business-readiness',
            name: 'End-user training and business readiness',
            letters: ['', 'C', 'C', '', '', '', 'A/R', 'I'],
          },
        ],
      },
      {
        id: 'control',
        name: 'Control',
        rows: [
          {
            id: 'status-report',
            name: 'Weekly status report',
            letters: ['I', 'A/R', 'I', '', 'C', 'C', '', ''],
          },
          {
            id: 'change-requests',
            name: 'Change requests to scope, time and cost',
            letters: ['A', 'R', 'C', '', 'C', '', 'I', ''],
          },
          {
            id: 'issue-log',
            name: 'Issue log and escalation',
            letters: ['C', 'A/R', 'C', '', 'C', '', '', ''],
          },
          {
            id: 'cost-forecast',
            name: 'Cost forecast and earned value',
            letters: ['I', 'A/R', '', '', 'C', '', '', ''],
          },
        ],
      },
      {
        id: 'close',
        name: 'Close',
        rows: [
          { id: 'go-live', name: 'Go-live decision', letters: ['A', 'R', 'R', '', 'C', 'C', 'I', 'C'] },
          {
            id: 'handover',
            name: 'Handover to service operation',
            letters: ['', 'R', 'I', '', 'R', '', '', 'A'],
          },
          {
            id: 'closure-report',
            name: 'Lessons learned and closure report',
            letters: ['I', 'A/R', '', 'C', 'C', 'C', '', ''],
          },
          {
            id: 'benefits-review',
            name: 'Benefits review after go-live',
            letters: ['A', '', 'R', 'C', '', '', 'C', ''],
          },
        ],
      },
    ],
  },
}
