import { X } from 'lucide-react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { findRole, findRow } from '../../shared/document/query.ts'
import { useApp, useDocument, useSession } from '../app.ts'
import { roleTitle, rowTitle } from '../grid/cellWords.ts'
import type { View } from '../store/sessionStore.ts'
import { foldAll, setFilter, showAllRoles, unsort } from './changeView.ts'
import { isFiltering } from './rowFilter.ts'
import styles from './ViewChips.module.css'

interface Chip {
  readonly words: string
  readonly clear: () => void
}

/** Everything that is out of sight, each with how to bring it back. */
export function ViewChips() {
  const app = useApp()
  const matrix = useDocument((document) => document.matrix)
  const view = useSession((session) => session.view)
  if (!matrix) return null
  const { filter, folded, hiddenRoles, order } = view
  const sections = matrix.rows.filter(({ id }) => folded.has(id)).length
  const roles = matrix.roles.filter(({ id }) => hiddenRoles.has(id)).length
  const chips: Chip[] = [
    ...(filter.text.trim() === ''
      ? []
      : [{ words: `Text: ${filter.text.trim()}`, clear: () => setFilter(app, { text: '' }) }]),
    ...(filter.letter === undefined
      ? []
      : [{ words: `Letter: ${filter.letter}`, clear: () => setFilter(app, { letter: undefined }) }]),
    ...(filter.role === undefined
      ? []
      : [
          {
            words: `Role: ${roleTitle(findRole(matrix, filter.role)?.name ?? '')}`,
            clear: () => setFilter(app, { role: undefined }),
          },
        ]),
    ...(filter.section === undefined
      ? []
      : [
          {
            words: `Section: ${rowTitle(findRow(matrix, filter.section)?.name ?? '')}`,
            clear: () => setFilter(app, { section: undefined }),
          },
        ]),
    ...(order === undefined
      ? []
      : [
          {
            words: order === 'name' ? 'Sorted by name' : 'Sorted by assigned to',
            clear: () => unsort(app),
          },
        ]),
    ...(sections === 0
      ? []
      : [
          {
            words: `${sections} folded section${sections === 1 ? '' : 's'}`,
            clear: () => foldAll(app, false),
          },
        ]),
    ...(roles === 0
      ? []
      : [{ words: `${roles} hidden role${roles === 1 ? '' : 's'}`, clear: () => showAllRoles(app) }]),
  ]
  if (chips.length === 0) return null
  return (
    <section className={styles.chips} aria-label="Out of sight">
      {isFiltering(filter) && <span>{shownInWords(matrix, view)}</span>}
      {chips.map(({ words, clear }) => (
        <button
          key={words}
          type="button"
          className={styles.chip}
          title={`Show again: ${words}`}
          onClick={clear}
        >
          <span>{words}</span>
          <X size={13} aria-hidden />
        </button>
      ))}
    </section>
  )
}

function shownInWords({ rows }: Matrix, { hidden }: View): string {
  const responsibilities = rows.filter(({ kind }) => kind === 'responsibility')
  const shown = responsibilities.filter(({ id }) => !hidden.has(id)).length
  return `${shown.toLocaleString('en')} of ${responsibilities.length.toLocaleString('en')} responsibilities shown`
}
