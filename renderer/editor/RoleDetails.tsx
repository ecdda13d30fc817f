import { Popover } from '@base-ui/react/popover'
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import type { RoleId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import { findRole } from '../../shared/document/query.ts'
import type { Role } from '../../shared/document/matrix.ts'
import { useApp, useDocument } from '../app.ts'
import { change } from '../shell/change.ts'
import { moveRole, removeRole } from '../shell/runAction.ts'
import { Button } from '../ui/Button.tsx'
import { headerElement } from './anchors.ts'
import styles from './popovers.module.css'

/** A role's name and holder, and what can be done with the role. Closing takes over what was typed; Esc leaves it. */
export function RoleDetails({ role: id }: { role: RoleId }) {
  const role = useDocument(({ matrix }) => findRole(matrix, id))
  return role ? <Details role={role} /> : null
}

function Details({ role }: { role: Role }) {
  const app = useApp()
  const matrix = useDocument((document) => document.matrix)
  const [name, setName] = useState(role.name)
  const [holder, setHolder] = useState(role.holder)
  if (!matrix) return null

  const close = () => app.session.setState({ popover: undefined })
  const keep = () => {
    const isNamed = change(app, { type: 'renameRole', role: role.id, name: name.trim() })
    const isHeld = isNamed && change(app, { type: 'setHolder', role: role.id, holder: holder.trim() })
    if (isHeld) close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep()
  }

  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => {
        if (open) return
        if (reason === 'escape-key') close()
        else keep()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={headerElement(role.id)} sideOffset={4} className={styles.positioner}>
          <Popover.Popup className={styles.popup} finalFocus={false} aria-label={`Role ${role.name}`}>
            <form onSubmit={submit}>
              <TextField label="Role" value={name} onChange={setName} />
              <TextField label="Person or team" value={holder} onChange={setHolder} />
              <div className={styles.actions}>
                <Button
                  label="Move left"
                  icon={ArrowLeft}
                  onClick={() => moveRole(app, matrix, role.id, -1)}
                />
                <Button
                  label="Move right"
                  icon={ArrowRight}
                  onClick={() => moveRole(app, matrix, role.id, 1)}
                />
                <Button
                  label="Delete role"
                  icon={Trash2}
                  onClick={() => {
                    close()
                    removeRole(app, matrix, role.id)
                  }}
                />
                <span className={styles.space} />
                <Button label="Done" text="Done" isPrimary type="submit" />
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function TextField({ label, value, onChange }: TextFieldProps) {
  const tooLong = value.length > limits.name
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="text"
        value={value}
        aria-invalid={tooLong}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
      {tooLong && (
        <small role="alert">
          {value.length.toLocaleString('en')} characters; at most {limits.name} fit.
        </small>
      )}
    </label>
  )
}
