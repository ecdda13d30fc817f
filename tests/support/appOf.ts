import type { Bridge } from '../../shared/bridge/answers.ts'
import type { ActionId } from '../../shared/actions.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { createApp, type App } from '../../renderer/window/app.ts'
import { openFromFile } from '../../renderer/window/store/documentStore.ts'

interface AppParts {
  /** what main answers; what is not given must not be asked */
  readonly bridge?: Partial<Bridge>
  readonly perform?: (app: App, action: ActionId) => void
}

export const handle = '0'.repeat(32)

/** A window without a screen that shows a chart of a file, which saves itself only when somebody asks. */
export function appOf(matrix: Matrix, { bridge = {}, perform = () => undefined }: AppParts = {}): App {
  const app = createApp(bridge as Bridge, perform)
  openFromFile(app.document, matrix, {
    ...{ handle, fileName: 'chart.raci', isReadOnly: false },
    autosave: 'asked',
  })
  return app
}
