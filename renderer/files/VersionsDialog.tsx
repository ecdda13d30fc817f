import { momentInWords } from '../../shared/dates.ts'
import { useEffect, useState } from 'react'
import type { ListedVersion, VersionsAnswer } from '../../shared/bridge/versions.ts'
import { changesBetween } from '../../shared/commands/diff.ts'
import { createMatrix } from '../../shared/document/create.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { useApp, useDocument } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { replaceMatrix } from '../window/store/documentStore.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { TextField } from '../ui/TextField.tsx'
import styles from './Versions.module.css'

interface VersionsDialogProps {
  readonly matrix: Matrix
  readonly onClose: () => void
}

const reasons: Readonly<Record<ListedVersion['reason'], string>> = {
  ...{ saved: 'before a save', overwritten: 'replaced by a save', merged: 'before a merge' },
  ...{ migrated: 'from an older Remit', imported: 'before an import', 'put-aside': 'unsaved work put aside' },
  'broken-off': 'a write that was broken off',
}

/** Earlier states of the file: what is different from now, in words, and back to one of them as a step of undo. */
export function VersionsDialog({ matrix, onClose }: VersionsDialogProps) {
  const app = useApp()
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const [listed, setListed] = useState<VersionsAnswer>()
  const [chosen, setChosen] = useState<string>()
  const [read, setRead] = useState<{ readonly id: string; readonly version: Matrix | string }>()
  const [name, setName] = useState('')
  useEffect(() => {
    app.bridge.listVersions().then(setListed, (thrown: unknown) => notify(app, unforeseen(thrown)))
  }, [app])
  const versions = listed?.kind === 'listed' ? listed.versions : []
  const current = versions.find(({ id }) => id === chosen) ?? versions[0]
  const id = current?.id
  useEffect(() => {
    if (id === undefined) return
    app.bridge.readVersion({ id }).then(
      (answer) => setRead({ id, version: answer.kind === 'read' ? readMatrix(answer.text) : answer.problem }),
      (thrown: unknown) => notify(app, unforeseen(thrown)),
    )
  }, [app, id])
  if (listed === undefined) return null
  const version = read?.id === id ? read?.version : undefined
  const restore = (earlier: Matrix, at: string): void => {
    replaceMatrix(app.document, createMatrix({ ...earlier }, matrix.id), `Restore the version of ${when(at)}`)
    notify(app, { tone: 'done', title: `Restored the version of ${when(at)}. Undo takes it back.` })
    onClose()
  }
  const rename = (to: string | null): void => {
    if (id === undefined) return
    const failed = (thrown: unknown): void => notify(app, unforeseen(thrown))
    app.bridge.nameVersion({ id, name: to }).then(setListed, failed)
    setName('')
  }
  return (
    <Dialog title="Versions" size="large" onClose={onClose}>
      {listed.kind === 'failed' && <p className={dialog.lead}>{listed.problem}</p>}
      {listed.kind === 'listed' && versions.length === 0 && (
        <p className={dialog.lead}>
          There is none yet. Each save keeps what it replaces: every minute of the last day, every hour of the
          last week, every day of the last 90 days.
        </p>
      )}
      {current && (
        <div className={styles.columns}>
          <ul className={styles.list} aria-label="Versions of this file">
            {versions.map((one) => (
              <li key={one.id}>
                <button type="button" aria-pressed={one.id === id} onClick={() => setChosen(one.id)}>
                  <b>{one.name ?? when(one.at)}</b>
                  <span>
                    {one.name === null ? reasons[one.reason] : `${when(one.at)}, ${reasons[one.reason]}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <Changes {...{ matrix, version }} />
        </div>
      )}
      <div className={dialog.buttons}>
        {current && (
          <form
            className={styles.name}
            onSubmit={(event) => {
              event.preventDefault()
              // Enter once more, or a second click, must not take away what was just given.
              if (name.trim() !== '') rename(name.trim())
            }}
          >
            <TextField
              label="Name of the version"
              placeholder={current.name ?? 'A name keeps it for good'}
              value={name}
              onChange={setName}
            />
            <Button label="Name it" text="Name it" type="submit" />
            {current.name !== null && (
              <Button
                label="Take the name away"
                text="Take the name away"
                isOnce
                onClick={() => rename(null)}
              />
            )}
          </form>
        )}
        <span className={dialog.space} />
        <Button label="Close" text="Close" onClick={onClose} />
        {current && typeof version === 'object' && !isReadOnly && (
          <Button
            label="Restore this version"
            text="Restore"
            isPrimary
            isOnce
            onClick={() => restore(version, current.at)}
          />
        )}
      </div>
    </Dialog>
  )
}

/** What going back to a version would change, in words. */
function Changes({ matrix, version }: { matrix: Matrix; version: Matrix | string | undefined }) {
  const changes = typeof version === 'object' ? changesBetween(matrix, version) : []
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key
    <section className={styles.changes} aria-label="What going back would change" tabIndex={0}>
      {typeof version === 'string' && <p>{version}</p>}
      {typeof version === 'object' && <h3>Going back to it</h3>}
      {typeof version === 'object' && changes.length === 0 && <p>It is the same as the chart now.</p>}
      <ul>
        {changes.slice(0, 500).map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}

function readMatrix(text: string): Matrix | string {
  const parsed = parseMatrix(text)
  return parsed.ok ? parsed.value.matrix : 'This version cannot be read as a chart.'
}

function when(at: string): string {
  return momentInWords(new Date(at), { hasSeconds: true })
}
