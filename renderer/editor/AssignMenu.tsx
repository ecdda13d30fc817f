import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { RoleId, RowId } from '../../shared/document/ids.ts'
import type { Matrix, Role } from '../../shared/document/matrix.ts'
import { assignedTo, findRow } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../window/app.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { roleTitle } from '../window/cellWords.ts'
import { change } from '../window/change.ts'
import { useDraft } from '../window/useDraft.ts'
import { keepDrafts } from '../window/store/drafts.ts'
import { cellElement } from './anchors.ts'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'
import { dismiss } from '../window/store/frontStore.ts'

/** Assigns a row in one step: to one role, to both or several, or to nobody yet. */
export function AssignMenu({ row: rowId }: { row: RowId }) {
  const app = useApp()
  const matrix = useDocument((document) => document.matrix)
  const row = matrix && findRow(matrix, rowId)
  if (!matrix || row?.kind !== 'responsibility') return null

  const current = assignedTo(matrix, row).map(({ role }) => role.id)
  const close = (isElsewhere: boolean) => {
    // Going elsewhere takes over what was ticked; Esc does not.
    if (isElsewhere) keepDrafts(app.session)
    dismiss(app.front, 'popover')
    if (!isElsewhere) app.grid()?.moveFocus(rowId, fixedColumns.assigned)
  }
  const assign = (roles: readonly RoleId[]) => change(app, { type: 'assignRow', row: rowId, roles })

  return (
    <Menu.Root open modal={false} onOpenChange={(open, { reason }) => !open && close(wentElsewhere(reason))}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={cellElement(rowId, fixedColumns.assigned)}
          align="start"
          sideOffset={2}
          className={styles.positioner}
        >
          <Menu.Popup className={styles.menu} aria-label="Assigned to" finalFocus={false}>
            {matrix.roles.length <= 2 ? (
              <FewRoles matrix={matrix} current={current} assign={assign} />
            ) : (
              <ManyRoles matrix={matrix} current={current} assign={assign} />
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface ChoiceProps {
  readonly matrix: Matrix
  readonly current: readonly RoleId[]
  readonly assign: (roles: readonly RoleId[]) => boolean
}

/** One or two roles: each of them, both, or nobody yet. */
function FewRoles({ matrix: { roles }, current, assign }: ChoiceProps) {
  const both = roles.map((role) => role.id).toSorted((a, b) => leads(b, current) - leads(a, current))
  const choices = [
    ...roles.map((role) => ({ name: roleTitle(role.name), ids: [role.id] })),
    ...(roles.length === 2 ? [{ name: 'Both', ids: both }] : []),
    { name: 'Nobody yet', ids: [] },
  ]
  return (
    <Menu.RadioGroup value={[...current].toSorted().join(' ')}>
      {choices.map(({ name, ids }) => (
        <Menu.RadioItem
          key={ids.join(' ')}
          value={[...ids].toSorted().join(' ')}
          closeOnClick
          className={styles.item}
          onClick={() => assign(ids)}
        >
          <Menu.RadioItemIndicator className={styles.indicator}>
            <Check size={14} aria-hidden />
          </Menu.RadioItemIndicator>
          <bdi>{name}</bdi>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

/** Who owns the row now keeps the lead when it becomes everybody's. */
function leads(role: RoleId, current: readonly RoleId[]): number {
  return current[0] === role ? 1 : 0
}

/** Three roles or more: tick as many as needed, the first one leads; the row changes once, at Assign or on leaving. */
function ManyRoles({ matrix: { roles }, current: assigned, assign }: ChoiceProps) {
  const [current] = useState(assigned)
  const [chosen, setChosen] = useState(current)
  const toggle = ({ id }: Role, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, id] : before.filter((role) => role !== id)))
  useDraft(chosen !== current, () => assign(chosen))
  return (
    <>
      <div className={styles.scroll}>
        {roles.map((role) => (
          <Menu.CheckboxItem
            key={role.id}
            checked={chosen.includes(role.id)}
            onCheckedChange={(isChosen) => toggle(role, isChosen)}
            className={styles.item}
          >
            <Menu.CheckboxItemIndicator className={styles.indicator}>
              <Check size={14} aria-hidden />
            </Menu.CheckboxItemIndicator>
            <bdi>{roleTitle(role.name)}</bdi>
            {chosen[0] === role.id && <small className={styles.lead}>leads</small>}
          </Menu.CheckboxItem>
        ))}
      </div>
      <Menu.Separator className={styles.separator} />
      <Menu.Item className={`${styles.item} ${styles.primary}`} onClick={() => assign(chosen)}>
        Assign
      </Menu.Item>
      <Menu.Item className={styles.item} onClick={() => assign([])}>
        Nobody yet
      </Menu.Item>
    </>
  )
}
