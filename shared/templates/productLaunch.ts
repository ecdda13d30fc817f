import type { Template } from './template.ts'

/**
 * A launch from business case to review, after the later stages of Cooper’s Stage-Gate and the Pragmatic Framework.
 * Whoever markets the product runs the day; whoever makes it answers for adoption.
 */
export const productLaunch: Template = {
  id: 'product-launch',
  name: 'Product launch',
  description: '21 responsibilities of a launch, from business case to post-launch review',
  chart: {
    title: 'Product launch',
    goal: 'Bring the product to market on the chosen date, ready to be sold and supported',
    roles: [
      { id: 'general-manager', name: 'General manager' },
      { id: 'product-manager', name: 'Product manager' },
      { id: 'product-marketing', name: 'Product marketing manager' },
      { id: 'engineering-manager', name: 'Engineering manager' },
      { id: 'sales-director', name: 'Sales director' },
      { id: 'support-manager', name: 'Support manager' },
      { id: 'legal-counsel', name: 'Legal counsel' },
      { id: 'finance-partner', name: 'Finance partner' },
    ],
    sections: [
      {
        id: 'decide',
        name: 'Decide',
        rows: [
          {
            id: 'business-case',
            name: 'Launch business case and revenue target',
            letters: ['A', 'R', 'C', '', 'C', '', '', 'C'],
          },
          {
            id: 'tier-and-date',
            name: 'Launch tier and date',
            letters: ['I', 'A/R', 'C', 'C', 'I', '', '', ''],
          },
          {
            id: 'positioning',
            name: 'Target segments and positioning',
            letters: ['', 'C', 'A/R', '', 'C', '', '', ''],
          },
          {
            id: 'price-and-packaging',
            name: 'Price list and packaging',
            letters: ['A', 'R', 'C', '', 'C', '', 'I', 'C'],
          },
          { id: 'go-no-go', name: 'Go or no-go decision', letters: ['A', 'R', 'R', '', 'I', 'C', 'C', ''] },
        ],
      },
      {
        id: 'make-it-ready',
        name: 'Make it ready',
        rows: [
          {
            id: 'beta',
            name: 'Beta programme and exit criteria',
            letters: ['', 'A/R', 'I', 'C', '', 'C', '', ''],
          },
          {
            id: 'launch-capacity',
            name: 'Release candidate and launch-day capacity',
            letters: ['', 'C', '', 'A/R', '', 'I', '', ''],
          },
          {
            id: 'privacy-clearance',
            name: 'Privacy and regulatory clearance',
            letters: ['', 'R', 'I', 'C', '', '', 'A/R', ''],
          },
          {
            id: 'customer-terms',
            name: 'Customer terms and service-level commitments',
            letters: ['', 'C', '', 'C', 'C', '', 'A/R', ''],
          },
          {
            id: 'claims-clearance',
            name: 'Trademark and marketing-claims clearance',
            letters: ['', '', 'C', '', '', '', 'A/R', ''],
          },
          {
            id: 'order-to-cash',
            name: 'Product codes, quoting and billing set-up',
            letters: ['', 'C', '', 'R', 'I', '', '', 'A/R'],
          },
        ],
      },
      {
        id: 'go-to-market',
        name: 'Go to market',
        rows: [
          {
            id: 'launch-content',
            name: 'Messaging, website and launch content',
            letters: ['', 'C', 'A/R', '', 'C', '', 'I', ''],
          },
          {
            id: 'press-briefings',
            name: 'Press and analyst briefings',
            letters: ['I', 'C', 'A/R', '', '', '', 'C', ''],
          },
          {
            id: 'demand-campaign',
            name: 'Demand-generation campaign',
            letters: ['', '', 'A/R', '', 'C', '', '', 'C'],
          },
          {
            id: 'sales-playbook',
            name: 'Sales playbook and training',
            letters: ['', 'C', 'R', '', 'A', 'I', '', ''],
          },
          {
            id: 'channel-briefing',
            name: 'Channel-partner briefing',
            letters: ['', 'I', 'R', '', 'A/R', '', '', ''],
          },
        ],
      },
      {
        id: 'support-and-learn',
        name: 'Support and learn',
        rows: [
          {
            id: 'help-articles',
            name: 'Help-centre articles and support scripts',
            letters: ['', 'C', 'I', 'C', '', 'A/R', '', ''],
          },
          {
            id: 'support-rota',
            name: 'Support staffing and escalation path',
            letters: ['', '', '', 'R', '', 'A/R', '', 'C'],
          },
          {
            id: 'launch-day',
            name: 'Launch-day schedule and command room',
            letters: ['', 'R', 'A/R', 'C', 'I', 'C', '', ''],
          },
          {
            id: 'adoption-report',
            name: '30-day adoption and revenue report',
            letters: ['I', 'A/R', 'C', '', 'C', '', '', 'R'],
          },
          {
            id: 'launch-review',
            name: 'Post-launch review',
            letters: ['I', 'A/R', 'R', 'C', 'C', 'C', '', ''],
          },
        ],
      },
    ],
  },
}
