import { roleCharter } from '../../shared/analysis/roleCharter.ts'
import { counted } from '../../shared/counted.ts'
import { asRoleId, type RoleId } from '../../shared/document/ids.ts'
import { termInWords } from '../../shared/document/term.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { Token } from '../ui/Token.tsx'
import styles from './Charter.module.css'
import { show } from '../window/store/frontStore.ts'

interface CharterDialogProps {
  readonly matrix: Matrix
  readonly role: RoleId
  readonly onClose: () => void
}

/** "What am I on the hook for?": one role's part in the chart, in words. */
export function CharterDialog({ matrix, role, onClose }: CharterDialogProps) {
  const app = useApp()
  const charter = roleCharter(matrix, role)
  if (charter === undefined) return null
  const { parts } = charter
  const { name, holder, note = '' } = charter.role
  return (
    <Dialog title={`Charter of ${roleTitle(name)}`} onClose={onClose}>
      {holder !== '' && <p className={dialog.lead}>{holder}</p>}
      {note !== '' && <p className={dialog.lead}>{note}</p>}
      {parts.length === 0 && <p>This role has no letters yet, so there is nothing it is on the hook for.</p>}
      <div className={styles.parts}>
        {parts.map(({ letter, heading, entries }) => (
          <section key={letter.key}>
            <h3>
              <Token letter={letter} isSmall /> {heading}{' '}
              <small>{counted(entries.length, 'responsibility', 'responsibilities')}</small>
            </h3>
            <ul>
              {entries.map((entry, at) => (
                <li key={at}>
                  <bdi>{rowTitle(entry.name)}</bdi>
                  {entry.scope !== '' && <i> for {entry.scope}</i>}
                  {entry.term !== '' && <i> {termInWords(entry.term)}</i>}
                  {entry.section !== '' && <small> {entry.section}</small>}
                  {entry.note !== '' && <p>{entry.note}</p>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={dialog.buttons}>
        <Select
          label="Charter of role"
          options={matrix.roles.map((one) => [one.id, roleTitle(one.name)])}
          value={role}
          onChange={(id) => show(app.front, { kind: 'charter', role: asRoleId(id) })}
        />
        <span className={dialog.space} />
        <Button label="Done" text="Done" isPrimary onClick={onClose} />
      </div>
    </Dialog>
  )
}
