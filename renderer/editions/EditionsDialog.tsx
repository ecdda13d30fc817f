import type { Matrix } from '../../shared/document/matrix.ts'
import { changesSinceEdition } from '../../shared/editions/changesSinceEdition.ts'
import { editionCode } from '../../shared/editions/editionCode.ts'
import { adoptedWords, draftWords } from '../../shared/editions/editionWords.ts'
import { latestEdition } from '../../shared/editions/editionChart.ts'
import { digestOfEdition } from '../../shared/document/recordDigest.ts'
import { Button } from '../ui/Button.tsx'
import { ChangeList } from '../ui/ChangeList.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { SignatureLine } from '../ui/SignatureLine.tsx'
import { useApp, useDocument } from '../window/app.ts'
import { show } from '../window/store/frontStore.ts'
import { change } from '../window/change.ts'
import styles from './Editions.module.css'

interface EditionsDialogProps {
  readonly matrix: Matrix
  /** shows an edition to the room */
  readonly onPresent: (edition: string) => void
  readonly onClose: () => void
}

/** Which edition the chart is, or a draft of which: what changed since, who signed what, and every edition with its code. */
export function EditionsDialog({ matrix, onPresent, onClose }: EditionsDialogProps) {
  const app = useApp()
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const latest = latestEdition(matrix)
  const changes = latest ? changesSinceEdition(matrix, latest) : []
  return (
    <Dialog title={latest ? draftWords(matrix) : 'Nothing was adopted yet'} onClose={onClose}>
      {latest ? (
        <ChangeList changes={changes} whenEmpty="The chart is as it was adopted." />
      ) : (
        <p className={dialog.lead}>
          To adopt the chart keeps it as it stands, as edition 1. It can then be signed, and a paper of it can
          be checked later.
        </p>
      )}
      <section aria-label="Signatures">
        <h3 className={styles.heading}>Signatures</h3>
        <ul className={styles.list}>
          {matrix.roles.map((role) => (
            <SignatureLine
              key={role.id}
              {...{ matrix, role, isReadOnly }}
              onCommand={(command) => change(app, command)}
            />
          ))}
        </ul>
      </section>
      {latest && (
        <section aria-label="Editions">
          <h3 className={styles.heading}>Editions</h3>
          <ul className={styles.list}>
            {matrix.editions.toReversed().map((edition) => (
              <li key={edition.id} className={styles.edition}>
                <span>
                  <b>Edition {edition.number}</b>, {adoptedWords(edition)}
                  {edition.why !== '' && <q>{edition.why}</q>}
                </span>
                <code>
                  {digestOfEdition(edition) === 'broken'
                    ? 'changed by hand'
                    : (editionCode(edition.digest) ?? 'no code')}
                </code>
                <Button
                  label={`Present edition ${edition.number}`}
                  text="Present"
                  isSmall
                  onClick={() => onPresent(edition.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={dialog.buttons}>
        {latest && (
          <Button
            label="Check a Paper…"
            text="Check a Paper…"
            onClick={() => show(app.front, { kind: 'checkPaper' })}
          />
        )}
        <span className={dialog.space} />
        <Button label="Close" text="Close" onClick={onClose} />
        {!isReadOnly && (
          <Button
            label="Adopt…"
            text="Adopt…"
            isPrimary
            isOnce
            onClick={() => show(app.front, { kind: 'adopt' })}
          />
        )}
      </div>
    </Dialog>
  )
}
