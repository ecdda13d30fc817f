import { serialise } from '../shared/document/serialise.ts'
import { describeMatrixFileError, saveMatrixFile } from '../shared/files/matrixFile.ts'
import { extensionOf } from '../shared/files/paths.ts'
import { matrixFromTemplate } from '../shared/templates/template.ts'
import { findTemplate, templates } from '../shared/templates/templates.ts'
import { failure, type Outcome } from './outcome.ts'
import { surroundings } from './surroundings.ts'

/** `remit new`: writes a matrix made of a template. */
export async function newMatrix(templateId: string | undefined, out: string): Promise<Outcome> {
  if (templateId === undefined) return failure('Name a template: remit new --template ID OUT.raci')
  const template = findTemplate(templateId)
  if (template === undefined) {
    return failure(
      `There is no template "${templateId}". Templates: ${templates.map(({ id }) => id).join(', ')}.`,
    )
  }
  if (extensionOf(out) !== 'raci') return failure(`${out} must end in .raci.`)
  const text = serialise(matrixFromTemplate(template))
  const saved = await saveMatrixFile(surroundings, out, text, { kind: 'anything' })
  return saved.ok ? { code: 0 } : failure(describeMatrixFileError(saved.error))
}

/** `remit templates`: lists the templates. */
export function listTemplates(): Outcome {
  const lines = templates.map(({ id, name, description }) => `${id}\t${name}: ${description}\n`)
  return { code: 0, out: lines.join('') }
}
