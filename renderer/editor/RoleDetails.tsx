import { Popover } from '@base-ui/react/popover'
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react'
import { useEffect, useState, type FormEvent } from 'react'
import type { Command } from '../../shared/commands/command.ts'
import type { RoleId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import { findRole } from '../../shared/document/query.ts'
import type { Role } from '../../shared/document/matrix.ts'
import { useApp, useDocument } from '../app.ts'
import { changeTogether } from '../shell/change.ts'
import { moveRoles, removeRoles } from '../shell/roleActions.ts'
import { Button } from '../ui/Button.tsx'
import { useDraft } from '../shell/useDraft.ts'
import { headerElement } from './anchors.ts'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'

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
  const header = useHeader(role.id)
  const [note, setNote] = useState(role.note ?? '')
  const keep = () => {
    const commands: Command[] = [
      ...(isTyped(name, role.name)
        ? [{ type: 'renameRole', role: role.id, name: name.trim() } as const]
        : []),
      ...(isTyped(holder, role.holder)
        ? [{ type: 'setHolder', role: role.id, holder: holder.trim() } as const]
        : []),
      ...(isTyped(note, role.note ?? '')
        ? [{ type: 'setRoleNote', role: role.id, note: note.trim() } as const]
        : []),
    ]
    return changeTogether(app, `Change role ${name.trim()}`, commands)
  }
  useDraft(isTyped(name, role.name) || isTyped(holder, role.holder) || isTyped(note, role.note ?? ''), keep)
  if (!matrix || !header) return null

  const close = () => app.session.setState({ popover: undefined })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!keep()) return
    close()
    app.grid()?.takeFocus()
  }
  const remove = () => {
    close()
    removeRoles(app, matrix, [role.id])
  }

  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => {
        if (open) return
        const isKept = reason === 'escape-key' || keep()
        if (!isKept) return
        close()
        if (!wentElsewhere(reason)) app.grid()?.takeFocus()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={header} sideOffset={4} className={styles.positioner}>
          <Popover.Popup className={styles.popup} finalFocus={false} aria-label={`Role ${role.name}`}>
            <form onSubmit={submit}>
              <TextField label="Role" value={name} onChange={setName} />
              <TextField label="Person or team" value={holder} onChange={setHolder} />
              <label className={styles.field}>
                <span>Note</span>
                <textarea
                  rows={2}
                  value={note}
                  maxLength={limits.note}
                  onChange={(event) => setNote(event.target.value)}
                />
              </label>
              <div className={styles.actions}>
                <Button
                  label="Move left"
                  icon={ArrowLeft}
                  onClick={() => moveRoles(app, matrix, [role], -1)}
                />
                <Button
                  label="Move right"
                  icon={ArrowRight}
                  onClick={() => moveRoles(app, matrix, [role], 1)}
                />
                <Button label="Delete role" icon={Trash2} onClick={remove} />
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

/** The role's header, scrolled into view. A role just added gets its header only with the grid's next drawing. */
function useHeader(role: RoleId): Element | null {
  const app = useApp()
  const [header, setHeader] = useState<Element | null>(null)
  useEffect(() => {
    let frame = 0
    const look = () => {
      app.grid()?.showRole(role)
      const found = headerElement(role)
      setHeader(found)
      if (found === null) frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [app, role])
  return header
}

/** Whether a text was changed in more than the spaces around it, which are not kept. */
function isTyped(text: string, kept: string): boolean {
  return text !== kept && text.trim() !== kept
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
