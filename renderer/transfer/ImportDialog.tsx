import { useEffect, useMemo, useState } from 'react'
import { apply } from '../../shared/commands/apply.ts'
import { changesBetween } from '../../shared/commands/diff.ts'
import type { ImportDecisions } from '../../shared/bridge/importing.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { ImportMode } from '../../shared/formats/import/addToChart.ts'
import { pastedName } from '../../shared/bridge/importing.ts'
import { withDecisions } from '../../shared/formats/import/questions.ts'
import { useApp, useDocument } from '../window/app.ts'
import { change } from '../window/change.ts'
import { doneWithRemarks, notify, unforeseen } from '../window/notices.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { importCommand, takeNew, understand } from './importing.ts'
import { ImportChoices } from './ImportChoices.tsx'
import { ImportQuestions } from './ImportQuestions.tsx'
import { ImportResult } from './ImportResult.tsx'
import { ImportSource } from './ImportSource.tsx'
import styles from './Import.module.css'
import { Working } from './Working.tsx'
import { RemarkLines } from './RemarkLines.tsx'
import type { ImportTarget, OpenImport } from '../window/store/frontStore.ts'

interface ImportDialogProps {
  readonly opened: OpenImport
  /** where it is to go unless the person says otherwise */
  readonly target: ImportTarget
  readonly onClose: () => void
}

/** A file of another format beside the chart it becomes, with every guess to be corrected. */
export function ImportDialog({ opened, target: given, onClose }: ImportDialogProps) {
  const app = useApp()
  const open = useDocument((document) => (document.isReadOnly ? undefined : document.matrix))
  const [current, setCurrent] = useState(opened)
  const [decisions, setDecisions] = useState<ImportDecisions>({})
  const [isReading, setReading] = useState(false)
  const [target, setTarget] = useState(open?.rows.length === 0 ? 'add' : given)
  useEffect(() => () => void app.bridge.endImport(), [app])

  const read = (table: number, next: ImportDecisions): void => {
    setDecisions(next)
    setReading(true)
    app.bridge
      .readImport({ table, decisions: next })
      .then((answer) => understand(app, answer))
      .then(
        (understood) => (understood?.kind === 'table' ? setCurrent(understood.open) : onClose()),
        (thrown: unknown) => notify(app, unforeseen(thrown)),
      )
      .finally(() => setReading(false))
  }
  const { table, matrix, name } = current
  const decide = (more: ImportDecisions): void => read(table.table, withDecisions(decisions, more))
  const questions = table.chart.kind === 'read' ? table.chart.questions : []
  const take = (): void => {
    if (!matrix) return
    const isTaken = target === 'new' || !open ? takeAsNew(matrix) : bring(open, matrix, target)
    if (isTaken) onClose()
  }
  const takeAsNew = (chart: Matrix): boolean => {
    const lines = table.chart.kind === 'read' ? table.chart.lines : []
    const isHere = open === undefined
    void takeNew(app, name, chart)
    if (isHere) notify(app, doneWithRemarks(`Imported ${name}`, [...table.remarks, ...lines]))
    return true
  }
  const bring = (into: Matrix, chart: Matrix, mode: ImportMode): boolean => {
    const command = importCommand(into, chart, mode, name)
    if (command === undefined) return true
    const isDone = change(app, command)
    if (isDone) notify(app, { tone: 'done', title: `Imported ${name}. Undo takes it back as one step.` })
    return isDone
  }

  return (
    <Dialog title={`Import ${name}`} size="large" onClose={onClose}>
      <ImportChoices
        table={table}
        onTable={(at) => read(at, {})}
        onDecide={decide}
        isCorrected={Object.keys(decisions).length > 0}
        onReset={() => read(table.table, {})}
      />
      <ImportQuestions
        questions={questions}
        onAnswer={(answer) =>
          answer.table === undefined ? decide(answer.decisions) : read(answer.table, answer.decisions)
        }
      />
      <div className={styles.sides} aria-busy={isReading}>
        <ImportSource
          heading={name === pastedName ? 'In the pasted table' : 'In the file'}
          table={table}
          decisions={decisions}
          onDecide={decide}
        />
        <ImportResult table={table} matrix={matrix} />
      </div>
      <Repairs table={table} />
      {open && matrix && <Targets {...{ open, imported: matrix, name, target }} onChange={setTarget} />}
      {isReading && <Working label="Reading" onCancel={() => void app.bridge.cancelWork()} />}
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Cancel" text="Cancel" onClick={onClose} />
        <Button
          label="Import"
          text="Import"
          isPrimary
          isOnce
          isDisabled={matrix === undefined || isReading}
          onClick={take}
        />
      </div>
    </Dialog>
  )
}

/** What was understood differently from what is written; nothing is dropped without being said here. */
function Repairs({ table }: { table: OpenImport['table'] }) {
  const { chart, remarks } = table
  const lines = [...remarks, ...(chart.kind === 'read' ? chart.lines : [])]
  if (lines.length === 0) return <p className={styles.summary}>Everything was read as it is written.</p>
  return (
    <details className={styles.repairs}>
      <summary>
        {chart.kind === 'read' && chart.summary !== '' ? chart.summary : counted(lines.length, 'remark')}
      </summary>
      <RemarkLines lines={lines} />
    </details>
  )
}

interface TargetsProps {
  readonly open: Matrix
  readonly imported: Matrix
  readonly name: string
  readonly target: ImportTarget
  readonly onChange: (target: ImportTarget) => void
}

const targets: readonly (readonly [ImportTarget, string])[] = [
  ['new', 'As a new chart, in a window of its own'],
  ['add', 'Add what is new to the open chart'],
  ['update', 'Update the open chart'],
]
const shownChanges = 5

/** Where the import goes, and in words what that would change, before it is done. */
function Targets({ open, imported, name, target, onChange }: TargetsProps) {
  const changes = useMemo(() => {
    if (target === 'new') return undefined
    const command = importCommand(open, imported, target, name)
    const after = command && apply(open, command)
    return after?.ok ? changesBetween(open, after.value) : []
  }, [open, imported, name, target])
  return (
    <fieldset className={styles.targets}>
      <legend>Import</legend>
      {targets.map(([id, words]) => (
        <label key={id}>
          <input type="radio" name="target" checked={id === target} onChange={() => onChange(id)} /> {words}
        </label>
      ))}
      {changes && (
        <ul aria-label="What will change">
          {changes.slice(0, shownChanges).map(({ words }, at) => (
            <li key={at}>
              <bdi>{words}</bdi>
            </li>
          ))}
          {changes.length > shownChanges && <li>… and {changes.length - shownChanges} more</li>}
          {changes.length === 0 && <li>Nothing: the open chart already has all of it.</li>}
        </ul>
      )}
    </fieldset>
  )
}
