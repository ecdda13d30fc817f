import type { Template } from './template.ts'

/**
 * The phases of NIST SP 800-61 revision 2 (which revision 3 maps to the functions of NIST CSF 2.0), with notices
 * after GDPR articles 33 and 34.
 */
export const securityIncident: Template = {
  id: 'security-incident-response',
  name: 'Security incident response',
  description: '24 responsibilities in the phases of NIST SP 800-61',
  chart: {
    title: 'Security incident response',
    goal: 'Contain every incident fast, meet every duty to notify, and learn from each',
    roles: [
      { id: 'ciso', name: 'CISO' },
      { id: 'incident-commander', name: 'Incident commander' },
      { id: 'soc-analyst', name: 'SOC analyst' },
      { id: 'forensic-analyst', name: 'Forensic analyst' },
      { id: 'it-operations', name: 'IT operations manager' },
      { id: 'legal-counsel', name: 'Legal counsel' },
      { id: 'privacy-officer', name: 'Privacy officer' },
      { id: 'communications', name: 'Communications lead' },
    ],
    sections: [
      {
        id: 'prepare',
        name: 'Prepare',
        rows: [
          {
            id: 'response-plan',
            name: 'Incident response policy, plan and severity scale',
            letters: ['A', 'R', '', '', 'C', 'C', 'I', ''],
          },
          {
            id: 'playbooks',
            name: 'Playbooks for ransomware, phishing and account takeover',
            letters: ['', 'A/R', 'R', 'C', 'C', '', '', ''],
          },
          {
            id: 'detection-rules',
            name: 'Detection rules and log coverage',
            letters: ['I', '', 'A/R', 'C', 'C', '', '', ''],
          },
          {
            id: 'tabletop-exercise',
            name: 'Annual tabletop exercise',
            letters: ['A', 'R', '', '', 'C', 'C', '', 'C'],
          },
        ],
      },
      {
        id: 'detect-and-analyse',
        name: 'Detect and analyse',
        rows: [
          {
            id: 'alert-triage',
            name: 'Alert triage and first analysis',
            letters: ['', 'I', 'A/R', 'C', '', '', '', ''],
          },
          {
            id: 'declaration',
            name: 'Incident declaration and severity rating',
            letters: ['I', 'A/R', 'C', '', 'I', '', '', ''],
          },
          {
            id: 'attack-timeline',
            name: 'Scope and attack timeline',
            letters: ['I', 'A', 'R', 'R', 'C', '', '', ''],
          },
          {
            id: 'evidence',
            name: 'Evidence collection and chain of custody',
            letters: ['', 'I', '', 'A/R', 'C', 'C', '', ''],
          },
          {
            id: 'incident-record',
            name: 'Incident log and decision record',
            letters: ['', 'A/R', 'R', '', '', 'C', '', ''],
          },
          {
            id: 'exposed-data',
            name: 'Assessment of personal data exposed',
            letters: ['', 'C', '', 'R', '', 'C', 'A/R', ''],
          },
        ],
      },
      {
        id: 'contain-and-recover',
        name: 'Contain, eradicate and recover',
        rows: [
          {
            id: 'containment-strategy',
            name: 'Containment strategy',
            letters: ['C', 'A/R', '', 'C', 'C', '', '', ''],
          },
          {
            id: 'isolation',
            name: 'Isolation of hosts and accounts',
            letters: ['', 'A', 'R', 'I', 'R', '', '', ''],
          },
          {
            id: 'service-shutdown',
            name: 'Shutdown of a business-critical service',
            letters: ['A', 'R', '', '', 'R', '', '', 'I'],
          },
          {
            id: 'eradication',
            name: 'Malware removal and patching of exploited weaknesses',
            letters: ['', 'I', 'C', 'C', 'A/R', '', '', ''],
          },
          {
            id: 'restoration',
            name: 'Restoration from known-good backups',
            letters: ['', 'C', '', 'C', 'A/R', '', '', 'I'],
          },
          {
            id: 'return-to-service',
            name: 'Return-to-service approval',
            letters: ['A', 'R', '', 'C', 'C', '', '', 'I'],
          },
        ],
      },
      {
        id: 'notify',
        name: 'Notify',
        rows: [
          {
            id: 'law-enforcement',
            name: 'Contact with law enforcement',
            letters: ['C', 'I', '', 'C', '', 'A/R', '', ''],
          },
          {
            id: 'regulator-notice',
            name: 'Notice to the data-protection authority within 72 hours',
            letters: ['I', 'C', '', '', '', 'A', 'R', 'I'],
          },
          {
            id: 'people-notice',
            name: 'Notice to the people affected',
            letters: ['I', '', '', '', '', 'C', 'A', 'R'],
          },
          {
            id: 'public-statement',
            name: 'Statement to press and customers',
            letters: ['C', 'C', '', '', '', 'C', '', 'A/R'],
          },
          {
            id: 'board-briefing',
            name: 'Executive and board briefings',
            letters: ['A/R', 'R', '', '', '', 'C', '', 'I'],
          },
        ],
      },
      {
        id: 'learn',
        name: 'Learn',
        rows: [
          {
            id: 'lessons-learned',
            name: 'Lessons-learned review within two weeks',
            letters: ['I', 'A/R', 'C', 'C', 'C', '', '', ''],
          },
          {
            id: 'corrective-actions',
            name: 'Closure of corrective actions',
            letters: ['A', 'C', '', '', 'R', '', '', ''],
          },
          {
            id: 'evidence-retention',
            name: 'Evidence retention and disposal',
            letters: ['', '', '', 'R', '', 'A', 'C', ''],
          },
        ],
      },
    ],
  },
}
