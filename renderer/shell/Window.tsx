import { useEffect } from 'react'
import { useApp, useDocument, useLayer, useSession } from '../window/app.ts'
import { Editor } from './Editor.tsx'
import { Presentation } from '../present/Presentation.tsx'
import { ReadingBar } from '../transfer/ReadingBar.tsx'
import { StartScreen } from '../start/StartScreen.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { Dialogs } from './Dialogs.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'
import { setUpWindow } from './setUpWindow.ts'
import { Workshop } from '../workshop/Workshop.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import styles from './Window.module.css'

/** Everything in a window: the start screen or the editor, and what can be over either. */
export function Window() {
  const app = useApp()
  const hasMatrix = useDocument(() => true) ?? false
  const isPresenting = useLayer('presentation') !== undefined
  const isInWorkshop = useLayer('workshop') !== undefined
  const isCovered = isPresenting || isInWorkshop
  const announcement = useSession((session) => session.announcement)

  useEffect(() => setUpWindow(app), [app])

  return (
    <>
      {/* The chart stays as it is behind a presentation or a workshop, out of reach. */}
      <div className={isCovered ? styles.behind : styles.front} inert={isCovered}>
        {hasMatrix ? <Editor /> : <StartScreen />}
      </div>
      {isInWorkshop && !isPresenting && <Workshop />}
      <Presentation />
      <NoticeBar />
      <ReadingBar />
      <ShortcutsDialog />
      <CommandPalette />
      <QuestionDialog />
      <Dialogs />
      <div className="visually-hidden" aria-live="polite">
        {announcement}
      </div>
    </>
  )
}
