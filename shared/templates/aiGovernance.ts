import type { Template } from './template.ts'

/**
 * The four functions of the NIST AI Risk Management Framework 1.0, with classes and reports of the EU AI Act and
 * independent validation after US Federal Reserve letter SR 11-7.
 */
export const aiGovernance: Template = {
  id: 'ai-governance',
  name: 'AI governance',
  description: '24 responsibilities in the four functions of the NIST AI RMF',
  chart: {
    title: 'AI governance',
    goal: 'Every AI system has an owner, a known risk, evidence that it works, and a way to stop it',
    roles: [
      { id: 'chief-ai-officer', name: 'Chief AI officer' },
      { id: 'product-owner', name: 'AI product owner' },
      { id: 'data-science-lead', name: 'Data science lead' },
      { id: 'ml-engineer', name: 'ML engineer' },
      { id: 'model-risk', name: 'Model risk manager' },
      { id: 'security-architect', name: 'Security architect' },
      { id: 'privacy-officer', name: 'Privacy officer' },
      { id: 'legal-counsel', name: 'Legal counsel' },
    ],
    sections: [
      {
        id: 'govern',
        name: 'Govern',
        rows: [
          {
            id: 'ai-policy',
            name: 'AI policy and acceptable-use rules',
            letters: ['A/R', '', '', '', 'C', '', 'C', 'C'],
          },
          {
            id: 'risk-tolerance',
            name: 'AI risk tolerance and tier criteria',
            letters: ['A', 'C', '', '', 'R', '', '', 'C'],
          },
          {
            id: 'ai-inventory',
            name: 'Inventory of AI systems and models',
            letters: ['A', 'R', 'C', '', 'R', '', '', ''],
          },
          {
            id: 'ai-literacy',
            name: 'Training in responsible AI use',
            letters: ['A/R', 'I', 'C', '', '', '', 'C', ''],
          },
          {
            id: 'supplier-review',
            name: 'Supplier and foundation-model due diligence',
            letters: ['', 'R', '', '', 'A', 'C', 'C', 'C'],
          },
        ],
      },
      {
        id: 'map',
        name: 'Map',
        rows: [
          {
            id: 'intended-use',
            name: 'Intended use and context statement',
            letters: ['', 'A/R', 'C', '', 'C', '', '', 'C'],
          },
          {
            id: 'impact-assessment',
            name: 'Impact assessment for the people affected',
            letters: ['I', 'A/R', 'C', '', 'C', '', 'R', ''],
          },
          {
            id: 'risk-class',
            name: 'Risk tier and EU AI Act class',
            letters: ['I', 'C', '', '', 'A/R', '', '', 'R'],
          },
          {
            id: 'use-case-approval',
            name: 'Use-case approval',
            letters: ['A', 'R', 'C', '', 'C', '', '', 'C'],
          },
          {
            id: 'data-provenance',
            name: 'Training-data provenance and rights',
            letters: ['', '', 'A/R', 'R', '', '', 'C', 'C'],
          },
        ],
      },
      {
        id: 'measure',
        name: 'Measure',
        rows: [
          {
            id: 'test-plan',
            name: 'Evaluation metrics and test plan',
            letters: ['', 'C', 'A/R', 'R', 'C', '', '', ''],
          },
          {
            id: 'fairness-test',
            name: 'Bias and fairness tests',
            letters: ['', 'I', 'A/R', '', 'C', '', 'C', ''],
          },
          {
            id: 'red-team',
            name: 'Red-team and adversarial tests',
            letters: ['', 'I', 'C', 'R', '', 'A/R', '', ''],
          },
          {
            id: 'independent-validation',
            name: 'Independent validation before release',
            letters: ['I', 'I', 'C', 'C', 'A/R', '', '', ''],
          },
          {
            id: 'model-card',
            name: 'Model card and technical documentation',
            letters: ['', 'C', 'A', 'R', 'C', '', '', 'I'],
          },
        ],
      },
      {
        id: 'manage',
        name: 'Manage',
        rows: [
          {
            id: 'release',
            name: 'Residual-risk acceptance and release',
            letters: ['A', 'R', '', 'I', 'C', 'C', 'C', ''],
          },
          {
            id: 'human-oversight',
            name: 'Human-oversight procedure and stop switch',
            letters: ['', 'A/R', 'C', 'R', 'C', '', '', ''],
          },
          {
            id: 'production-guardrails',
            name: 'Production guardrails, logging and access',
            letters: ['', 'I', '', 'A/R', '', 'C', 'C', ''],
          },
          {
            id: 'drift',
            name: 'Drift and performance monitoring',
            letters: ['', 'I', 'C', 'A/R', 'I', '', '', ''],
          },
          {
            id: 'user-notices',
            name: 'Notices to users and labels on AI output',
            letters: ['', 'A/R', '', 'R', '', '', 'C', 'C'],
          },
          {
            id: 'incident-containment',
            name: 'AI incident containment',
            letters: ['I', 'A', 'C', 'R', '', 'R', '', ''],
          },
          {
            id: 'serious-incident-report',
            name: 'Serious-incident report to the regulator',
            letters: ['I', 'C', '', '', 'C', '', 'C', 'A/R'],
          },
          {
            id: 'appeals',
            name: 'Appeals against AI decisions',
            letters: ['', 'A/R', 'C', '', '', '', 'C', 'I'],
          },
          {
            id: 'retirement',
            name: 'Model retirement and data disposal',
            letters: ['I', 'A', 'C', 'R', '', '', 'C', ''],
          },
        ],
      },
    ],
  },
}
