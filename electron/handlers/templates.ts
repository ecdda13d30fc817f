import type { KeptTemplateAnswer } from '../../shared/bridge/templates.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { OwnTemplates } from '../ownTemplates.ts'
import type { HandlersOf } from './handle.ts'

/** Keeps what the window made of its matrix as a template. */
async function keepTemplate(
  templates: OwnTemplates,
  { title, text }: Request<'keepTemplate'>,
): Promise<KeptTemplateAnswer> {
  const kept = await templates.keep(title, text)
  return kept.ok ? { kind: 'kept' } : { kind: 'failed', error: kept.error }
}

/** Removes a template the person has saved. */
async function removeTemplate(
  templates: OwnTemplates,
  { id }: Request<'removeTemplate'>,
): Promise<KeptTemplateAnswer> {
  const removed = await templates.remove(id)
  return removed.ok ? { kind: 'kept' } : { kind: 'failed', error: removed.error }
}

/** What a window asks for about a person's own templates. */
export function templatesHandlers({
  templates,
}: {
  readonly templates: OwnTemplates
}): HandlersOf<'templates'> {
  return {
    listTemplates: () => templates.list(),
    keepTemplate: (_state, request) => keepTemplate(templates, request),
    removeTemplate: (_state, request) => removeTemplate(templates, request),
  }
}
