import { inFigures } from '../../shared/inFigures.ts'
import { X } from 'lucide-react'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { findRole, findRow } from '../../shared/document/query.ts'
import { useApp, useDocument, useSession } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import type { View } from '../window/store/sessionStore.ts'
import { foldAll, setFilter, showAllRoles, unsort } from '../window/view/changeView.ts'
import { findingKindName } from './findingOptions.ts'
import { isFiltering } from '../window/view/rowFilter.ts'
import styles from './ViewChips.module.css'

/** Everything that is out of sight, each with how to bring it back. */
export function ViewChips() {
  const app = useApp()
  const matrix = useDocument((document) => document.matrix)
  const view = useSession((session) => session.view)
  if (!matrix) return null
  const { filter, folded, hiddenRoles, order } = view
  const sections = matrix.rows.filter(({ id }) => folded.has(id)).length
  const roles = matrix.roles.filter(({ id }) => hiddenRoles.has(id)).length
  const roleName = roleTitle((filter.role && findRole(matrix, filter.role)?.name) ?? '')
  const sectionName = rowTitle((filter.section && findRow(matrix, filter.section)?.name) ?? '')
  const chips = [
    {
      isOn: filter.text.trim() !== '',
      words: `Text: ${filter.text.trim()}`,
      clear: () => setFilter(app, { text: '' }),
    },
    {
      isOn: filter.letter,
      words: `Letter: ${filter.letter}`,
      clear: () => setFilter(app, { letter: undefined }),
    },
    { isOn: filter.role, words: `Role: ${roleName}`, clear: () => setFilter(app, { role: undefined }) },
    {
      isOn: filter.section,
      words: `Section: ${sectionName}`,
      clear: () => setFilter(app, { section: undefined }),
    },
    {
      isOn: filter.finding,
      words: `Remark: ${filter.finding && findingKindName(filter.finding)}`,
      clear: () => setFilter(app, { finding: undefined }),
    },
    {
      isOn: order,
      words: `Sorted by ${order === 'name' ? 'name' : 'assigned to'}`,
      clear: () => unsort(app),
    },
    { isOn: sections > 0, words: counted(sections, 'folded section'), clear: () => foldAll(app, false) },
    { isOn: roles > 0, words: counted(roles, 'hidden role'), clear: () => showAllRoles(app) },
  ].filter(({ isOn }) => isOn)
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
  return `${inFigures(shown)} of ${counted(responsibilities.length, 'responsibility', 'responsibilities')} shown`
}
