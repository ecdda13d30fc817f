import { aiGovernance } from './aiGovernance.ts'
import { blank } from './blank.ts'
import { cioCto, cioCtoExample } from './cioCto.ts'
import { cloudResponsibility } from './cloudResponsibility.ts'
import { dataGovernance } from './dataGovernance.ts'
import { onboarding } from './onboarding.ts'
import { productLaunch } from './productLaunch.ts'
import { projectDelivery } from './projectDelivery.ts'
import { securityIncident } from './securityIncident.ts'
import { softwareRelease } from './softwareRelease.ts'
import { technologyCSuite } from './technologyCSuite.ts'
import type { Template } from './template.ts'
import { vendorSelection } from './vendorSelection.ts'

/** Every template, in the order they are offered. */
export const templates: readonly Template[] = [
  cioCto,
  cioCtoExample,
  technologyCSuite,
  projectDelivery,
  productLaunch,
  softwareRelease,
  securityIncident,
  dataGovernance,
  cloudResponsibility,
  aiGovernance,
  vendorSelection,
  onboarding,
  blank,
]

/** The template of that id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
