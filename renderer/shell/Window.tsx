import { useEffect } from 'react'
import { forgetSettled } from '../analysis/goToFinding.ts'
import { useApp, useDocument, useSession, useWorkshop } from '../window/app.ts'
import { listenForClipboard } from '../clipboard/listenForClipboard.ts'
import { followAutosave } from '../files/autosave.ts'
import { takeDiskChange } from '../files/takeDiskChange.ts'
import { Editor } from './Editor.tsx'
import { listenToMain } from '../window/bridge.ts'
import { Presentation } from '../present/Presentation.tsx'
import { serveAudience } from '../present/serveAudience.ts'
import { startPresenting } from '../present/startPresenting.ts'
import { setAutosave } from '../window/store/documentStore.ts'
import { followMatrix } from '../window/store/analysisStore.ts'
import { followWork } from '../files/keepWork.ts'
import { SchemeDialog } from '../scheme/SchemeDialog.tsx'
import { ReadingBar } from '../transfer/ReadingBar.tsx'
import { StartScreen } from '../start/StartScreen.tsx'
import { keepLayouts } from '../window/view/viewLayout.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { Dialogs } from './Dialogs.tsx'
import { loadContent } from '../files/files.ts'
import { isBehindDialog } from './inFront.ts'
import { NoticeBar } from './NoticeBar.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'
import { reportStateOf } from './reportState.ts'
import { saveAndClose } from './runAction.ts'
import { followWorkshop } from '../workshop/runWorkshop.ts'
import { Workshop } from '../workshop/Workshop.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { listenForShortcuts } from './shortcuts.ts'
import styles from './Window.module.css'

/** Everything in a window: the start screen or the editor, and what can be over either. */
export function Window() {
  const app = useApp()
  const hasMatrix = useDocument(() => true) ?? false
  const isPresenting = useSession((session) => session.presentation !== undefined)
  const isInWorkshop = useWorkshop((workshop) => workshop.isOpen)
  const isCovered = isPresenting || isInWorkshop
  const announcement = useSession((session) => session.announcement)

  useEffect(() => listenForShortcuts(app), [app])
  useEffect(() => reportStateOf(app), [app])
  useEffect(() => followWork(app), [app])
  useEffect(() => followAutosave(app), [app])
  useEffect(() => followMatrix(app.document, app.analysis), [app])
  useEffect(() => forgetSettled(app), [app])
  useEffect(() => keepLayouts(app), [app])
  useEffect(() => listenForClipboard(app), [app])
  useEffect(() => serveAudience(app), [app])
  useEffect(() => followWorkshop(app), [app])
  useEffect(() => {
    void loadContent(app)
    return listenToMain((event) => {
      if (event.type === 'contentChanged') return void loadContent(app)
      if (event.type === 'saveAndClose') return void saveAndClose(app)
      if (event.type === 'diskChanged') return takeDiskChange(app, event.news)
      if (event.type === 'areYouThere') return void app.bridge.stillHere()
      if (event.type === 'autosaveChanged') return setAutosave(app.document, event.autosave)
      if (event.type === 'reading') return app.session.setState({ reading: event.name })
      if (event.type !== 'action') return undefined
      // A menu over the sheet of shortcuts speaks of what is under it.
      app.session.setState({ isShowingShortcuts: false, isShowingPalette: false })
      if (!isBehindDialog(app, event.action)) app.run(event.action)
      return undefined
    })
  }, [app])

  return (
    <>
      {/* The chart stays as it is behind a presentation or a workshop, out of reach. */}
      <div className={isCovered ? styles.behind : styles.front} inert={isCovered}>
        {hasMatrix ? <Editor /> : <StartScreen />}
      </div>
      {isInWorkshop && !isPresenting && <Workshop onPresent={(from) => startPresenting(app, from)} />}
      <Presentation />
      <NoticeBar />
      <ReadingBar />
      <ShortcutsDialog />
      <CommandPalette />
      <QuestionDialog />
      <SchemeDialog />
      <Dialogs />
      <div className="visually-hidden" aria-live="polite">
        {announcement}
      </div>
    </>
  )
}
