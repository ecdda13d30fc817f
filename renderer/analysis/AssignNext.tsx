import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix, Responsibility } from '../../shared/document/matrix.ts'
import { inFigures } from '../../shared/inFigures.ts'
import { counted } from '../../shared/counted.ts'
import { useApp, useSession, type App } from '../window/app.ts'
import { assignAnswers, type AssignAnswer } from '../window/assignAnswers.ts'
import { rowTitle } from '../window/cellWords.ts'
import { change } from '../window/change.ts'
import { currentMatrix } from '../window/currentMatrix.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { rowIndex } from '../window/gridRows.ts'
import { reveal, setFilter } from '../window/view/changeView.ts'
import { show } from '../window/store/frontStore.ts'
import { Button } from '../ui/Button.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { useKey } from '../ui/useKey.ts'
import { TextField } from '../ui/TextField.tsx'
import styles from './AssignNext.module.css'
import { nextToAssign } from './nextToAssign.ts'
import { WaiveForm } from './WaiveForm.tsx'

interface AssignNextProps {
  readonly matrix: Matrix
  /** rows that stay open as the team has accepted it */
  readonly accepted: ReadonlySet<RowId>
}

/** From so many roles on, a search stands above their buttons. */
const manyRoles = 8

/** A longer name is in smaller type, so that it takes two lines like any other. */
const longName = 44

/** The next row nobody has decided, answered by one click or key; then comes the one after it. */
export function AssignNext({ matrix, accepted }: AssignNextProps) {
  const app = useApp()
  const active = useSession(({ selection }) => selection?.anchor.row)
  const [left, setLeft] = useState<ReadonlySet<RowId>>(new Set())
  const [isAccepting, setAccepting] = useState(false)
  const isPassed = (id: RowId) => accepted.has(id) || left.has(id)
  const row = nextToAssign(matrix, active, isPassed)
  if (row === undefined) {
    return left.size === 0 ? null : (
      <section className={styles.card} aria-label="Assign next">
        <p>{counted(left.size, 'row', 'rows')} left for later.</p>
        <div className={styles.row}>
          <Button label="Go through them" text="Go through them" isSmall onClick={() => setLeft(new Set())} />
        </div>
      </section>
    )
  }
  const leave = () => {
    setLeft(new Set([...left, row.id]))
    goOn(app, row, (id) => isPassed(id) || id === row.id)
  }
  const answer = ({ roles }: AssignAnswer) => {
    if (change(app, { type: 'assignRow', row: row.id, roles })) goOn(app, row, isPassed)
  }
  const fold = () => setAccepting(false)
  return (
    <section className={styles.card} aria-label="Assign next">
      <p className={styles.place}>Assign next: {placeInWords(matrix, row)}</p>
      <h3 key={row.id} className={row.name.length > longName ? styles.long : undefined}>
        <bdi>{rowTitle(row.name)}</bdi>
      </h3>
      {isAccepting ? (
        <WaiveForm
          {...{ matrix, findings: [{ rule: 'row-empty', severity: 'open', row: row.id }] }}
          onDone={fold}
        />
      ) : (
        <>
          {matrix.roles.length === 0 ? <AddRole /> : <Answers {...{ matrix, answer }} />}
          <div className={styles.row}>
            <Button label="Leave it for now" text="Leave it for now" isSmall isQuiet onClick={leave} />
            <MoreMenu
              label="More about this row"
              entries={[
                ...(matrix.roles.length > 2
                  ? [{ label: 'Assign to several…', run: () => openChoice(app, row.id) }]
                  : []),
                { label: 'Show only rows to assign', run: () => setFilter(app, { finding: 'row-empty' }) },
                { label: 'Accept as it is, with a reason…', run: () => setAccepting(true) },
                { label: 'Delete row', run: () => change(app, { type: 'removeRows', rows: [row.id] }) },
              ]}
            />
          </div>
        </>
      )}
    </section>
  )
}

interface AnswersProps {
  readonly matrix: Matrix
  readonly answer: (answer: AssignAnswer) => void
}

function AddRole() {
  const app = useApp()
  return (
    <div className={styles.answers}>
      <Button
        label="Add a role"
        text="Add a role"
        icon={UserPlus}
        isPrimary
        onClick={() => app.run('addRole')}
      />
    </div>
  )
}

/** A button an answer; the keys 1 to 9 press them, too. */
function Answers({ matrix: { roles }, answer }: AnswersProps) {
  const [wanted, setWanted] = useState('')
  const take = (one: AssignAnswer) => {
    setWanted('')
    answer(one)
  }
  const answers = assignAnswers(roles).filter(({ label }) =>
    label.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  const box = useKey<HTMLFieldSetElement>((event) => {
    const chosen = answers[placeTyped(event)]
    if (chosen === undefined) return
    event.preventDefault()
    take(chosen)
  })
  return (
    <fieldset ref={box} className={styles.answers} aria-label="Answers">
      {roles.length >= manyRoles && (
        <TextField
          type="search"
          className={styles.search}
          label="Search roles"
          placeholder={`Search ${inFigures(roles.length)} roles`}
          value={wanted}
          onChange={setWanted}
        />
      )}
      {answers.map((one) => (
        <Button key={one.label} label={one.label} text={one.label} onClick={() => take(one)} />
      ))}
    </fieldset>
  )
}

/** Which answer a key stands for: 1 the first; in the search Enter takes the first that was found. */
function placeTyped({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): number {
  if (ctrlKey || metaKey || altKey) return -1
  if (target instanceof HTMLInputElement) return key === 'Enter' ? 0 : -1
  return /^[1-9]$/.test(key) ? Number(key) - 1 : -1
}

/** Brings the row after an answered one to the front in the chart; the focus stays in the panel. */
function goOn(app: App, { id }: Responsibility, isPassed: (id: RowId) => boolean): void {
  const next = nextToAssign(currentMatrix(app), id, isPassed)
  if (next === undefined) return
  const { activeElement } = document
  reveal(app, { row: next.id, column: fixedColumns.assigned })
  app.grid()?.moveFocus(next.id, fixedColumns.assigned)
  if (activeElement instanceof HTMLElement) activeElement.focus()
}

function openChoice(app: App, row: RowId): void {
  reveal(app, { row, column: fixedColumns.assigned })
  app.grid()?.moveFocus(row, fixedColumns.assigned)
  show(app.front, { kind: 'assign', row, rows: [row] })
}

/** `5 of 13, Run the business` */
function placeInWords(matrix: Matrix, { id }: Responsibility): string {
  const { numbers, place } = rowIndex(matrix)
  const section = matrix.rows.slice(0, place(id)).findLast(({ kind }) => kind === 'section')
  const words = `${inFigures(numbers.get(id) ?? 0)} of ${inFigures(numbers.size)}`
  return section ? `${words}, ${rowTitle(section.name)}` : words
}
