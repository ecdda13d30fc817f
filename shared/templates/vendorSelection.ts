import type { Template } from './template.ts'

/** After the CIPS procurement and supply cycle, with supplier due diligence as in NIST SP 800-161 (supply chains). */
export const vendorSelection: Template = {
  id: 'vendor-selection',
  name: 'Vendor selection',
  description: '22 responsibilities of a purchase, from business case to exit plan',
  chart: {
    title: 'Vendor selection',
    goal: 'A fair choice of the supplier that meets the need at the best whole-life cost',
    roles: [
      { id: 'executive-sponsor', name: 'Executive sponsor' },
      { id: 'business-owner', name: 'Business owner' },
      { id: 'procurement-manager', name: 'Procurement manager' },
      { id: 'solution-architect', name: 'Solution architect' },
      { id: 'security-manager', name: 'Security manager' },
      { id: 'legal-counsel', name: 'Legal counsel' },
      { id: 'finance-manager', name: 'Finance manager' },
    ],
    sections: [
      {
        id: 'need',
        name: 'Define the need',
        rows: [
          {
            id: 'business-case',
            name: 'Business case and budget',
            letters: ['A', 'R', '', 'C', '', '', 'C'],
          },
          {
            id: 'requirements',
            name: 'Requirements and must-have criteria',
            letters: ['', 'A/R', 'C', 'R', 'C', '', ''],
          },
          {
            id: 'market-scan',
            name: 'Market scan and long list',
            letters: ['', 'C', 'A/R', 'C', '', '', ''],
          },
          {
            id: 'sourcing-plan',
            name: 'Sourcing approach and timetable',
            letters: ['I', 'C', 'A/R', '', '', 'C', ''],
          },
          {
            id: 'scoring-model',
            name: 'Weighted scoring model',
            letters: ['', 'A/R', 'C', 'C', '', '', 'C'],
          },
        ],
      },
      {
        id: 'tender',
        name: 'Invite bids',
        rows: [
          {
            id: 'conflicts-of-interest',
            name: 'Conflict-of-interest declarations',
            letters: ['I', 'R', 'A/R', '', '', 'C', ''],
          },
          {
            id: 'request-for-proposal',
            name: 'Request for proposal',
            letters: ['', 'R', 'A/R', 'C', 'C', 'C', ''],
          },
          {
            id: 'bidder-questions',
            name: 'Answers to bidders’ questions',
            letters: ['', 'C', 'A/R', 'C', 'C', '', ''],
          },
        ],
      },
      {
        id: 'evaluate',
        name: 'Evaluate',
        rows: [
          {
            id: 'demonstrations',
            name: 'Scoring of demonstrations and functional fit',
            letters: ['', 'A/R', 'C', 'R', '', '', ''],
          },
          {
            id: 'architecture-review',
            name: 'Integration and architecture review',
            letters: ['', 'I', '', 'A/R', 'C', '', ''],
          },
          {
            id: 'security-review',
            name: 'Security and privacy due diligence',
            letters: ['', 'I', 'I', 'C', 'A/R', 'C', ''],
          },
          {
            id: 'financial-check',
            name: 'Financial-stability check',
            letters: ['', '', 'C', '', '', '', 'A/R'],
          },
          {
            id: 'cost-comparison',
            name: 'Five-year cost comparison',
            letters: ['', 'C', 'R', 'C', '', '', 'A/R'],
          },
          {
            id: 'reference-calls',
            name: 'Reference calls and site visits',
            letters: ['', 'A/R', 'C', 'C', '', '', ''],
          },
          { id: 'proof-of-concept', name: 'Proof of concept', letters: ['', 'A', 'I', 'R', 'C', '', ''] },
        ],
      },
      {
        id: 'award',
        name: 'Award',
        rows: [
          { id: 'recommendation', name: 'Award recommendation', letters: ['I', 'A', 'R', 'C', 'C', '', 'C'] },
          { id: 'negotiation', name: 'Commercial negotiation', letters: ['', 'C', 'A/R', '', '', 'C', 'C'] },
          {
            id: 'contract-terms',
            name: 'Contract terms on liability, data and exit',
            letters: ['', 'C', 'R', '', 'C', 'A/R', ''],
          },
          {
            id: 'contract-award',
            name: 'Supplier choice and contract signature',
            letters: ['A', 'C', 'R', '', '', 'C', 'C'],
          },
        ],
      },
      {
        id: 'start',
        name: 'Start the contract',
        rows: [
          {
            id: 'supplier-record',
            name: 'Supplier record and bank-detail check',
            letters: ['', 'I', 'R', '', '', '', 'A'],
          },
          {
            id: 'service-levels',
            name: 'Service levels and review calendar',
            letters: ['', 'A/R', 'C', '', '', 'C', ''],
          },
          { id: 'exit-plan', name: 'Exit and transition plan', letters: ['I', 'A', '', 'R', 'C', 'C', ''] },
        ],
      },
    ],
  },
}
