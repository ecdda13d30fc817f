import { TriangleAlert } from 'lucide-react'
import { timeInWords } from '../../shared/dates.ts'
import { showConflicts } from '../files/openMerge.ts'
import { showSetBack } from '../files/setBack.ts'
import { useApp, useDocument, useSession } from '../window/app.ts'
import { notify } from '../window/notices.ts'
import { isDirty, type OpenDocument } from '../window/store/documentStore.ts'
import styles from './SaveState.module.css'

/** Whether the chart is on disk; what is in the way of that can be clicked. */
export function SaveState() {
  const app = useApp()
  const isKept = useSession((session) => session.isKept)
  const problem = useSession((session) => session.saveProblem)
  const merging = useSession((session) => session.openMerge?.from)
  const isSetBack = useSession((session) => session.setBack !== undefined)
  const isTyping = useSession((session) => session.drafts.length > 0)
  const words = useDocument((document) => savedState(document, { isKept: isKept && !isTyping, isTyping }))
  if (merging)
    return (
      <Problem
        words={merging === 'file' ? 'Changed on disk' : 'To be merged'}
        more="The same places were changed here and there. Choose what is to be."
        onClick={() => showConflicts(app)}
      />
    )
  if (isSetBack)
    return (
      <Problem
        words="Changed on disk"
        more="The file is back at an earlier state. Choose what is to be."
        onClick={() => showSetBack(app)}
      />
    )
  if (problem)
    return (
      <Problem
        words={`Cannot save: ${problem.reason}`}
        more={problem.details}
        onClick={() => notify(app, problem)}
      />
    )
  return (
    <output className={styles.state} title={words}>
      {words}
    </output>
  )
}

interface ProblemProps {
  readonly words: string
  readonly more: string | undefined
  readonly onClick: () => void
}

function Problem({ words, more, onClick }: ProblemProps) {
  return (
    <button type="button" className={styles.problem} title={more} onClick={onClick}>
      <TriangleAlert size={13} aria-hidden /> {words}
    </button>
  )
}

function savedState(
  document: OpenDocument,
  { isKept, isTyping }: { readonly isKept: boolean; readonly isTyping: boolean },
): string {
  const { saved, savedAt, savedIn = '', isReadOnly } = document
  if (isReadOnly) return 'Read only'
  if (saved === undefined)
    return isKept ? 'Not in a file yet, kept safe on this computer' : 'Not in a file yet'
  if (isTyping || isDirty(document))
    return isKept ? 'Changes kept safe, not yet in the file' : 'Changes not yet in the file'
  if (savedAt === undefined) return 'Saved'
  const time = timeInWords(new Date(savedAt))
  return savedIn === '' ? `Saved ${time}` : `Saved ${time} in ${savedIn}`
}
