import type { Change } from '../../shared/commands/diff.ts'
import { counted } from '../../shared/counted.ts'
import type { App } from '../window/app.ts'
import { notify } from '../window/notices.ts'
import type { FoundCopy, Notice, TakenCopy } from '../window/store/sessionStore.ts'

/** Tells of a copy of which everything is in the chart by now; those the notice on screen tells of are told with it. */
export function tellTaken(app: App, copy: TakenCopy): void {
  const { notice, takenCopies } = app.session.getState()
  const before = isOfCopies(notice) ? takenCopies.filter(({ name }) => name !== copy.name) : []
  app.session.setState({ takenCopies: [...before, copy] })
  tell(app)
}

/** Offers to merge a copy, with those that are offered already. */
export function offerCopy(app: App, copy: FoundCopy): void {
  const { notice, copies, takenCopies } = app.session.getState()
  const others = copies.filter(({ name }) => name !== copy.name)
  app.session.setState({
    copies: [...others, copy],
    takenCopies: isOfCopies(notice) ? takenCopies : [],
  })
  tell(app)
}

/** One notice for all copies: each of its own would hide the one before. */
function tell(app: App): void {
  const { copies, takenCopies } = app.session.getState()
  const name = app.document.getState().document?.fileName ?? 'the chart'
  if (copies.length === 0) return notify(app, takenNotice(takenCopies, name))
  const names = copies.map((copy) => copy.name)
  const shown = names.slice(0, 3).join(', ')
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  const taken = takenCopies.length === 0 ? '' : `\n${takenTitle(takenCopies, name)}.`
  notify(app, {
    ...{ tone: 'remark', title: 'There is another state of this chart beside it' },
    details: `${shown}${more}: merge it to see what is different. Nothing is taken over before.${taken}`,
    remedy: { label: 'Merge a Copy…', action: 'mergeCopy' },
  })
}

function takenNotice(taken: readonly TakenCopy[], name: string): Notice {
  const changes = changesIn(taken)
  const [them, label] = taken.length === 1 ? ['it', 'Remove the Copy'] : ['them', 'Remove the Copies']
  const kept = changes.length === 0 ? `Everything in ${them} is in the chart.` : 'Undo takes it back here.'
  const lines = changes.slice(0, mostLines).map(({ words }) => words)
  const more = changes.length > mostLines ? [`… and ${changes.length - mostLines} more`] : []
  return {
    ...{ tone: 'remark', title: takenTitle(taken, name) },
    details: [`A synchronising program had put ${them} beside the chart. ${kept}`, ...lines, ...more].join(
      '\n',
    ),
    remedy: { label, action: 'removeCopies' },
  }
}

function takenTitle(taken: readonly TakenCopy[], name: string): string {
  const [only] = taken
  const isOne = only !== undefined && taken.length === 1
  const changes = changesIn(taken).length
  const which = isOne ? `The copy ${only.name}` : `${taken.length} copies of ${name}`
  if (changes > 0) return `${which}: ${counted(changes, 'change')} taken in`
  return `${which} ${isOne ? 'is' : 'are'} no longer needed`
}

function changesIn(taken: readonly TakenCopy[]): readonly Change[] {
  return taken.flatMap(({ changes }) => changes)
}

function isOfCopies(notice: Notice | undefined): boolean {
  return notice?.remedy?.action === 'removeCopies' || notice?.remedy?.action === 'mergeCopy'
}

const mostLines = 12
