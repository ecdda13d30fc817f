import type { KeptTemplateAnswer } from '../../shared/bridge/answers.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { OwnTemplates } from '../ownTemplates.ts'

/** Keeps what the window made of its matrix as a template. */
export async function keepTemplate(
  templates: OwnTemplates,
  { title, text }: Request<'keepTemplate'>,
): Promise<KeptTemplateAnswer> {
  const kept = await templates.keep(title, text)
  return kept.ok ? { kind: 'kept' } : { kind: 'failed', error: kept.error }
}

/** Removes a template the person has saved. */
export async function removeTemplate(
  templates: OwnTemplates,
  { id }: Request<'removeTemplate'>,
): Promise<KeptTemplateAnswer> {
  const removed = await templates.remove(id)
  return removed.ok ? { kind: 'kept' } : { kind: 'failed', error: removed.error }
}
