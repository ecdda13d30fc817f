import type { Matrix } from '../../shared/document/matrix.ts'
import { titleInWindow } from '../../shared/document/names.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import type { App } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { beginWorkAnew } from './keepWork.ts'
import { ask } from '../window/store/frontStore.ts'

/** Asks, and removes all that Remit keeps of the document beside its file. */
export function askToForget(app: App, { id, title }: Matrix): void {
  ask(app.front, {
    isForGood: true,
    title: `Forget “${titleInWindow(title)}”?`,
    details:
      'Remit removes its versions, its unsaved work on disk, its workshop and its place in lists from this computer. The file and what is in this window stay.',
    choices: [
      {
        label: 'Forget it',
        run: () => void forget(app, id).catch((thrown: unknown) => notify(app, unforeseen(thrown))),
      },
    ],
  })
}

async function forget(app: App, matrix: string): Promise<void> {
  const done = await app.bridge.forgetDocument({ matrix })
  beginWorkAnew(app)
  if (done.kind === 'failed') {
    const details = `${describeFileError(done.error)} Some of it may still be there; try again.`
    return notify(app, { tone: 'problem', title: 'Not everything was forgotten', details })
  }
  notify(app, { tone: 'done', title: 'Nothing but the file is left of it on this computer' })
}
