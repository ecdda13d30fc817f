import type { Matrix } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
import { roleTitle } from '../window/cellWords.ts'
import styles from './Presenter.module.css'
import type { Stop } from './stops.ts'

/** What the presenter knows about the row on screen: all of its description, and the note of each role. */
export function PresenterNotes({ matrix, stop }: { matrix: Matrix; stop: Stop | undefined }) {
  const row = stop?.kind === 'row' ? findRow(matrix, stop.row) : undefined
  const isRow = row?.kind === 'responsibility'
  const description = isRow ? (row.description ?? '') : ''
  const notes = isRow
    ? matrix.roles.flatMap(({ id, name }) => {
        const note = row.cells.get(id)?.note ?? ''
        return note === '' ? [] : [{ id, name: roleTitle(name), note }]
      })
    : []
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long notes are scrolled by keyboard
    <section className={styles.notes} aria-label="Notes" tabIndex={0}>
      <h2>Notes</h2>
      {description !== '' && <p>{description}</p>}
      {notes.map(({ id, name, note }) => (
        <p key={id}>
          <b>{name}</b> {note}
        </p>
      ))}
      {description === '' && notes.length === 0 && (
        <p className={styles.quiet}>
          No notes. A row’s description appears here; the room sees only its first line.
        </p>
      )}
    </section>
  )
}
