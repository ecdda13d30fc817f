import type { OwnTemplate } from '../../shared/bridge/templates.ts'
import { titleInWindow } from '../../shared/document/names.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { matrixFromOwn, ownTemplateOf } from '../../shared/templates/ownTemplate.ts'
import type { App } from '../window/app.ts'
import { notify, templateFailed } from '../window/notices.ts'
import { openNew } from '../window/store/documentStore.ts'
import { ask } from '../window/store/frontStore.ts'

/** A template a person has saved, ready to be shown. */
export interface ShownTemplate {
  readonly id: string
  readonly matrix: Matrix
}

/** Asks whether the cells stay filled in, and keeps the chart as a template under its title. */
export function askForTemplate(app: App, matrix: Matrix): void {
  const keep = (keepsLetters: boolean) => () => void keepTemplate(app, ownTemplateOf(matrix, keepsLetters))
  ask(app.front, {
    title: `Save “${titleInWindow(matrix.title)}” as a template`,
    details:
      'It will be on the start screen of this computer, with its letters, roles and responsibilities. A template of the same title is replaced.',
    choices: [
      { label: 'Leave cells open', run: keep(false) },
      { label: 'Keep letters', run: keep(true) },
    ],
  })
}

async function keepTemplate(app: App, template: Matrix): Promise<void> {
  const { title } = template
  const answer = await app.bridge.keepTemplate({ title, text: serialise(template) })
  if (answer.kind === 'failed') return notify(app, templateFailed(answer.error))
  notify(app, { tone: 'done', title: `Saved as a template: ${titleInWindow(title)}` })
}

/** The templates a person has saved, as charts. */
export async function listTemplates({ bridge }: App): Promise<readonly ShownTemplate[]> {
  return (await bridge.listTemplates()).flatMap(({ id, text }: OwnTemplate) => {
    const parsed = parseMatrix(text)
    return parsed.ok ? [{ id, matrix: parsed.value.matrix }] : []
  })
}

/** Starts a matrix from a template a person has saved, in this window. */
export function startFromOwn(app: App, { matrix }: ShownTemplate): void {
  openNew(app.document, matrixFromOwn(matrix))
}

/** Asks, and removes a template; `onDone` once it is gone. */
export function askToRemove(app: App, { id, matrix }: ShownTemplate, onDone: () => void): void {
  const remove = async (): Promise<void> => {
    const answer = await app.bridge.removeTemplate({ id })
    if (answer.kind === 'failed') notify(app, templateFailed(answer.error))
    else onDone()
  }
  ask(app.front, {
    isForGood: true,
    title: `Remove the template “${titleInWindow(matrix.title)}”?`,
    details: 'Charts that were made from it stay as they are.',
    choices: [{ label: 'Remove the template', run: () => void remove() }],
  })
}
