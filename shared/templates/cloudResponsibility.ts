import type { Template } from './template.ts'

/**
 * Provider and customer of infrastructure and platform services, after the shared responsibility models of AWS, Azure
 * and Google Cloud, ISO/IEC 27017 and the CSA Cloud Controls Matrix. With SaaS, patching moves to the provider.
 */
export const cloudResponsibility: Template = {
  id: 'cloud-shared-responsibility',
  name: 'Cloud shared responsibility',
  description: '24 controls divided between a cloud provider and its customer',
  chart: {
    title: 'Cloud shared responsibility',
    goal: 'No control is left to the other side: the provider secures the cloud, the customer what is in it',
    roles: [
      { id: 'cloud-provider', name: 'Cloud provider' },
      { id: 'platform-lead', name: 'Cloud platform lead' },
      { id: 'application-owner', name: 'Application owner' },
      { id: 'security-architect', name: 'Security architect' },
      { id: 'data-owner', name: 'Data owner' },
      { id: 'finops-lead', name: 'FinOps lead' },
      { id: 'compliance-manager', name: 'Compliance manager' },
    ],
    sections: [
      {
        id: 'security-of-the-cloud',
        name: 'Security of the cloud',
        rows: [
          {
            id: 'data-centres',
            name: 'Data-centre buildings, power and disposal of media',
            letters: ['A/R', '', '', '', '', '', 'I'],
          },
          {
            id: 'hosts',
            name: 'Host hardware and hypervisor patching',
            letters: ['A/R', 'I', '', 'I', '', '', ''],
          },
          {
            id: 'provider-network',
            name: 'Provider network and availability zones',
            letters: ['A/R', 'I', 'I', '', '', '', ''],
          },
          {
            id: 'managed-engines',
            name: 'Patching of managed-service engines',
            letters: ['A/R', 'I', 'I', '', '', '', ''],
          },
        ],
      },
      {
        id: 'foundations',
        name: 'Foundations',
        rows: [
          {
            id: 'landing-zone',
            name: 'Landing zone and account structure',
            letters: ['', 'A/R', 'I', 'C', '', 'C', 'C'],
          },
          {
            id: 'virtual-networks',
            name: 'Virtual networks and firewall rules',
            letters: ['', 'A/R', 'C', 'C', '', '', ''],
          },
          {
            id: 'privileged-access',
            name: 'Identity federation and privileged access',
            letters: ['', 'R', '', 'A', '', '', 'C'],
          },
          {
            id: 'guest-patching',
            name: 'Guest operating-system images and patching',
            letters: ['', 'A/R', 'I', 'C', '', '', ''],
          },
          { id: 'guardrails', name: 'Policy-as-code guardrails', letters: ['', 'R', 'I', 'A', '', '', 'C'] },
        ],
      },
      {
        id: 'workloads',
        name: 'Workloads',
        rows: [
          {
            id: 'application-patching',
            name: 'Application code and dependency patching',
            letters: ['', '', 'A/R', 'C', '', '', ''],
          },
          {
            id: 'service-configuration',
            name: 'Configuration of managed services',
            letters: ['', 'R', 'A', 'C', '', '', ''],
          },
          {
            id: 'zone-design',
            name: 'Availability design across zones',
            letters: ['', 'C', 'A/R', '', '', 'C', ''],
          },
          {
            id: 'restore-tests',
            name: 'Backups and restore tests',
            letters: ['', 'R', 'A', '', 'C', '', ''],
          },
        ],
      },
      {
        id: 'data',
        name: 'Data',
        rows: [
          { id: 'classification', name: 'Data classification', letters: ['', '', 'C', 'C', 'A/R', '', 'C'] },
          {
            id: 'key-custody',
            name: 'Encryption settings and key custody',
            letters: ['', 'R', '', 'A', 'C', '', 'I'],
          },
          {
            id: 'access-reviews',
            name: 'Data access grants and reviews',
            letters: ['', '', 'R', 'C', 'A', '', ''],
          },
          {
            id: 'data-residency',
            name: 'Region and data-residency choice',
            letters: ['', 'C', 'R', '', 'A', '', 'C'],
          },
          { id: 'exit', name: 'Data export and deletion at exit', letters: ['R', 'C', '', '', 'A', '', 'C'] },
        ],
      },
      {
        id: 'operations-and-assurance',
        name: 'Operations and assurance',
        rows: [
          {
            id: 'threat-detection',
            name: 'Security logging and threat detection',
            letters: ['', 'R', 'I', 'A/R', '', '', ''],
          },
          {
            id: 'incident-response',
            name: 'Incident response in customer accounts',
            letters: ['C', 'R', 'C', 'A/R', '', '', 'I'],
          },
          {
            id: 'provider-notices',
            name: 'Notice of provider outages and breaches',
            letters: ['A/R', 'I', '', 'I', '', '', 'I'],
          },
          {
            id: 'cost-allocation',
            name: 'Cost allocation tags and budget alerts',
            letters: ['', 'C', 'R', '', '', 'A/R', ''],
          },
          {
            id: 'audit-reports',
            name: 'Review of provider audit reports (SOC 2, ISO 27001)',
            letters: ['C', '', '', 'R', '', '', 'A'],
          },
          {
            id: 'customer-controls',
            name: 'Complementary customer controls',
            letters: ['', 'R', 'C', 'C', '', '', 'A'],
          },
        ],
      },
    ],
  },
}
