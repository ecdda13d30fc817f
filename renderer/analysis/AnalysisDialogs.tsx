import { useApp, useDocument, useSession } from '../app.ts'
import { CharterDialog } from './CharterDialog.tsx'
import { CompleteDialog } from './CompleteDialog.tsx'
import { ScopesDialog } from './ScopesDialog.tsx'

/** The dialog of the analysis that is open, if any. */
export function AnalysisDialogs() {
  const app = useApp()
  const dialog = useSession((session) => session.dialog)
  const matrix = useDocument((document) => document.matrix)
  if (!dialog || !matrix) return null
  const onClose = () => {
    app.session.setState({ dialog: undefined })
    app.grid()?.takeFocus()
  }
  switch (dialog.kind) {
    case 'scopes':
      return <ScopesDialog {...{ matrix, onClose }} row={dialog.row} />
    case 'charter':
      return <CharterDialog {...{ matrix, onClose }} role={dialog.role} />
    case 'complete':
      return <CompleteDialog {...{ matrix, onClose }} />
  }
}
