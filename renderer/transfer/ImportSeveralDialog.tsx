import { useState } from 'react'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { joinCharts } from '../../shared/formats/import/joinCharts.ts'
import { describeTableError } from '../../shared/formats/import/tableError.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { useApp } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'
import type { ReadFile } from '../window/store/frontStore.ts'
import { takeNew } from './importing.ts'
import { RemarkLines } from './RemarkLines.tsx'
import styles from './Import.module.css'

interface ImportSeveralDialogProps {
  readonly files: readonly ReadFile[]
  readonly onClose: () => void
}

type Way = 'sections' | 'charts'

const ways: readonly (readonly [Way, string])[] = [
  ['sections', 'One chart, with a section for each file'],
  ['charts', 'A chart for each file, in a window of its own'],
]

/** Several files of other formats: the chart that each becomes, and once for all of them where they go. */
export function ImportSeveralDialog({ files, onClose }: ImportSeveralDialogProps) {
  const app = useApp()
  const [way, setWay] = useState<Way>('sections')
  const charts = files.flatMap(({ name, matrix }) => (matrix ? [{ name, matrix }] : []))
  const take = (): void => {
    const taken = way === 'charts' ? charts : joined(charts)
    if (typeof taken === 'string')
      notify(app, { tone: 'problem', title: 'Nothing was imported', details: taken })
    else takeAll(taken).catch((thrown: unknown) => notify(app, unforeseen(thrown)))
    onClose()
  }
  /** One after the other: the first may be shown in this window. */
  const takeAll = async (all: readonly Chart[]): Promise<void> => {
    for (const { name, matrix } of all) await takeNew(app, name, matrix)
  }
  return (
    <Dialog title={`Import ${counted(files.length, 'file')}`} onClose={onClose}>
      <ul className={styles.files} aria-label="Files">
        {files.map((file, at) => (
          <li key={at}>
            <File file={file} />
          </li>
        ))}
      </ul>
      <fieldset className={styles.targets}>
        <legend>Import</legend>
        {ways.map(([id, words]) => (
          <label key={id}>
            <input type="radio" name="way" checked={id === way} onChange={() => setWay(id)} /> {words}
          </label>
        ))}
      </fieldset>
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Cancel" text="Cancel" onClick={onClose} />
        <Button
          label="Import"
          text="Import"
          isPrimary
          isOnce
          isDisabled={charts.length === 0}
          onClick={take}
        />
      </div>
    </Dialog>
  )
}

interface Chart {
  readonly name: string
  readonly matrix: Matrix
}

/** All charts as one, or why they cannot be. */
function joined(charts: readonly Chart[]): readonly Chart[] | string {
  const read = joinCharts(
    charts.map(({ matrix }) => matrix),
    'Imported charts',
  )
  return read.ok ? [{ name: 'Imported charts', matrix: read.value }] : describeTableError(read.error)
}

function File({ file: { name, matrix, questions, remarks, problem } }: { file: ReadFile }) {
  if (matrix === undefined) {
    return (
      <>
        <b>
          <bdi>{name}</bdi>
        </b>
        <p className={styles.refused}>{problem}</p>
      </>
    )
  }
  const rows = matrix.rows.filter(({ kind }) => kind === 'responsibility').length
  const facts = [
    counted(rows, 'responsibility', 'responsibilities'),
    counted(matrix.roles.length, 'role'),
    matrix.scheme.name,
  ]
  return (
    <>
      <b>
        <bdi>{name}</bdi>
      </b>{' '}
      {facts.join(' · ')}
      {questions.length > 0 && (
        <details open>
          <summary>
            {counted(questions.length, 'question')}: to answer otherwise, import the file alone
          </summary>
          <RemarkLines lines={questions} />
        </details>
      )}
      {remarks.length > 0 && (
        <details>
          <summary>{counted(remarks.length, 'remark')}</summary>
          <RemarkLines lines={remarks} />
        </details>
      )}
    </>
  )
}
