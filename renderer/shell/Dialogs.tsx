import { useApp, useDocument, useLayer, useSession } from '../window/app.ts'
import { CharterDialog } from '../analysis/CharterDialog.tsx'
import { FixAllDialog } from '../analysis/FixAllDialog.tsx'
import { CompleteDialog } from '../analysis/CompleteDialog.tsx'
import { ConflictsDialog } from '../files/ConflictsDialog.tsx'
import { AdoptDialog } from '../editions/AdoptDialog.tsx'
import { CheckPaperDialog } from '../editions/CheckPaperDialog.tsx'
import { EditionsDialog } from '../editions/EditionsDialog.tsx'
import { GuideDialog } from '../guide/GuideDialog.tsx'
import { ReportDialog } from './ReportDialog.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { VersionsDialog } from '../files/VersionsDialog.tsx'
import { BoardPackDialog } from '../transfer/BoardPackDialog.tsx'
import { ExportDialog } from '../transfer/ExportDialog.tsx'
import { ImportSeveralDialog } from '../transfer/ImportSeveralDialog.tsx'
import { ImportDialog } from '../transfer/ImportDialog.tsx'
import { WhoDialog } from '../present/WhoDialog.tsx'
import { startPresenting } from '../present/startPresenting.ts'
import { ScopesDialog } from '../analysis/ScopesDialog.tsx'
import { dismiss } from '../window/store/frontStore.ts'
import { SchemeDialog } from '../scheme/SchemeDialog.tsx'

/** The dialog over the window that is open, if any. */
export function Dialogs() {
  const app = useApp()
  const dialog = useLayer('dialog')
  const openMerge = useSession((session) => session.openMerge)
  const matrix = useDocument((document) => document.matrix)
  if (!dialog) return null
  const onClose = () => {
    dismiss(app.front, 'dialog')
    app.grid()?.takeFocus()
  }
  if (dialog.kind === 'import')
    return <ImportDialog opened={dialog.opened} target={dialog.target} onClose={onClose} />
  if (dialog.kind === 'importSeveral') return <ImportSeveralDialog files={dialog.files} onClose={onClose} />
  if (dialog.kind === 'report') return <ReportDialog onClose={onClose} />
  if (dialog.kind === 'guide') return <GuideDialog onClose={onClose} />
  if (dialog.kind === 'settings') return <SettingsDialog onClose={onClose} />
  if (!matrix) return null
  switch (dialog.kind) {
    case 'adopt':
      return <AdoptDialog {...{ matrix, onClose }} />
    case 'checkPaper':
      return <CheckPaperDialog {...{ matrix, onClose }} />
    case 'editions':
      return (
        <EditionsDialog
          {...{ matrix, onClose }}
          onPresent={(edition) => {
            dismiss(app.front, 'dialog')
            startPresenting(app, undefined, edition)
          }}
        />
      )
    case 'scopes':
      return <ScopesDialog {...{ matrix, onClose }} row={dialog.row} owners={dialog.owners} />
    case 'fixAll':
      return (
        <FixAllDialog
          {...{ matrix, onClose }}
          {...dialog}
          findings={app.analysis.getState().judged?.ofGroup(dialog.group) ?? []}
        />
      )
    case 'charter':
      return <CharterDialog {...{ matrix, onClose }} role={dialog.role} />
    case 'complete':
      return <CompleteDialog {...{ matrix, onClose }} first={dialog.row} />
    case 'who':
      return (
        <WhoDialog
          {...{ matrix, onClose }}
          onGoOn={() => {
            dismiss(app.front, 'dialog')
            dialog.goOn()
          }}
        />
      )
    case 'versions':
      return <VersionsDialog {...{ matrix, onClose }} />
    case 'conflicts':
      return openMerge && <ConflictsDialog merge={openMerge} onClose={onClose} />
    case 'scheme':
      return <SchemeDialog {...{ matrix, onClose }} />
    case 'export':
      return <ExportDialog {...{ matrix, onClose }} />
    case 'boardPack':
      return <BoardPackDialog {...{ matrix, onClose }} />
  }
}
