import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { Command } from '../../shared/commands/command.ts'
import { counted } from '../../shared/counted.ts'
import type { RoleId, RowId } from '../../shared/document/ids.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { findRow, isResponsibility } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../window/app.ts'
import { partsOf, type Part } from '../window/assignment.ts'
import { assignAnswers, currentAnswer } from '../window/assignAnswers.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { roleTitle } from '../window/cellWords.ts'
import { changeTogether } from '../window/change.ts'
import { useDraft } from '../window/useDraft.ts'
import { keepDrafts } from '../window/store/drafts.ts'
import { cellElement } from './anchors.ts'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'
import { dismiss, show } from '../window/store/frontStore.ts'

interface AssignMenuProps {
  /** where the menu stands */
  readonly row: RowId
  /** all that are assigned */
  readonly rows: readonly RowId[]
}

/** Assigns rows in one step: to one role, to several, one of whom leads, or to nobody yet. */
export function AssignMenu({ row: rowId, rows }: AssignMenuProps) {
  const app = useApp()
  const matrix = useDocument((document) => document.matrix)
  const row = matrix && findRow(matrix, rowId)
  if (!matrix || row?.kind !== 'responsibility') return null

  const close = (isElsewhere: boolean) => {
    // Going elsewhere takes over what was ticked; Esc does not.
    if (isElsewhere) keepDrafts(app.session)
    dismiss(app.front, 'popover')
    if (!isElsewhere && rows.length === 1) app.grid()?.moveFocus(rowId, fixedColumns.assigned)
    else if (!isElsewhere) app.grid()?.takeFocus()
  }
  const assign = (roles: readonly RoleId[]) => {
    const commands = rows.map((one): Command => ({ type: 'assignRow', row: one, roles }))
    return changeTogether(app, `Assign ${counted(rows.length, 'row')}`, commands)
  }
  const assigned = rows.flatMap(
    (id) => matrix.rows.filter(isResponsibility).find((one) => one.id === id) ?? [],
  )
  const props: ChoiceProps = {
    ...{ matrix, assign },
    current: currentAnswer(matrix, assigned),
    parts: partsOf(matrix, row),
    isDivided: assigned.every((one) => isDivided(matrix, one)),
    divide:
      rows.length === 1
        ? () => show(app.front, { kind: 'scopes', row: rowId, owners: matrix.roles.map(({ id }) => id) })
        : undefined,
  }
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
            {matrix.roles.length <= 2 ? <FewRoles {...props} /> : <ManyRoles {...props} />}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface ChoiceProps {
  readonly matrix: Matrix
  /** what is true now, if a choice says it */
  readonly current: readonly RoleId[] | undefined
  /** of the row the menu stands at */
  readonly parts: readonly Part[]
  /** each answers for a part already */
  readonly isDivided: boolean
  readonly assign: (roles: readonly RoleId[]) => boolean
  /** asks what each of the roles answers for */
  readonly divide: (() => void) | undefined
}

/** One or two roles: each of them, both with one that leads, a part for each, or nobody yet. */
function FewRoles({ matrix: { roles }, current, isDivided: isParted, assign, divide }: ChoiceProps) {
  const choices = [...assignAnswers(roles), { label: 'Nobody yet', roles: [] }]
  const items = choices.map(({ label, roles: ids }) => (
    <Menu.RadioItem
      key={label}
      value={ids.join(' ')}
      closeOnClick
      className={styles.item}
      onClick={() => assign(ids)}
    >
      <Menu.RadioItemIndicator className={styles.indicator}>
        <Check size={14} aria-hidden />
      </Menu.RadioItemIndicator>
      <bdi>{label}</bdi>
    </Menu.RadioItem>
  ))
  return (
    <Menu.RadioGroup value={current?.join(' ')}>
      {items.slice(0, -1)}
      {roles.length === 2 && divide && (
        <Menu.CheckboxItem checked={isParted} closeOnClick className={styles.item} onClick={divide}>
          <Menu.CheckboxItemIndicator className={styles.indicator}>
            <Check size={14} aria-hidden />
          </Menu.CheckboxItemIndicator>
          <bdi>Each for a part…</bdi>
        </Menu.CheckboxItem>
      )}
      {items.at(-1)}
    </Menu.RadioGroup>
  )
}

/** Three roles or more: tick as many as needed and say who leads; the rows change once, at Assign or on leaving. */
function ManyRoles({ matrix: { roles }, parts, assign }: ChoiceProps) {
  const [before] = useState<Chosen>(() => chosenIn(parts))
  const [chosen, setChosen] = useState(before)
  const toggle = ({ id }: Role, isChosen: boolean) => setChosen((now) => toggled(now, id, isChosen))
  // Nobody is made accountable without its being said.
  const isLed = chosen.lead !== undefined || chosen.roles.length === 0
  const take = () =>
    assign(chosen.lead === undefined ? [] : [chosen.lead, ...chosen.roles.filter((id) => id !== chosen.lead)])
  useDraft(chosen !== before && isLed, take)
  return (
    <>
      <div className={styles.scroll}>
        {roles.map((role) => (
          <Menu.CheckboxItem
            key={role.id}
            checked={chosen.roles.includes(role.id)}
            onCheckedChange={(isChosen) => toggle(role, isChosen)}
            className={styles.item}
          >
            <Menu.CheckboxItemIndicator className={styles.indicator}>
              <Check size={14} aria-hidden />
            </Menu.CheckboxItemIndicator>
            <bdi>{roleTitle(role.name)}</bdi>
            {chosen.lead === role.id && <small className={styles.lead}>leads</small>}
          </Menu.CheckboxItem>
        ))}
      </div>
      {chosen.roles.length > 1 && (
        <>
          <Menu.Separator className={styles.separator} />
          <Menu.RadioGroup value={chosen.lead} className={styles.scroll} aria-label="Who leads">
            {roles
              .filter(({ id }) => chosen.roles.includes(id))
              .map(({ id, name }) => (
                <Menu.RadioItem
                  key={id}
                  value={id}
                  className={styles.item}
                  onClick={() => setChosen((now) => ({ ...now, lead: id }))}
                >
                  <Menu.RadioItemIndicator className={styles.indicator}>
                    <Check size={14} aria-hidden />
                  </Menu.RadioItemIndicator>
                  <bdi>{roleTitle(name)} leads</bdi>
                </Menu.RadioItem>
              ))}
          </Menu.RadioGroup>
        </>
      )}
      <Menu.Separator className={styles.separator} />
      <Menu.Item className={`${styles.item} ${styles.primary}`} disabled={!isLed} onClick={take}>
        {isLed ? 'Assign' : 'Say who leads first'}
      </Menu.Item>
      <Menu.Item className={styles.item} onClick={() => assign([])}>
        Nobody yet
      </Menu.Item>
    </>
  )
}

interface Chosen {
  readonly roles: readonly RoleId[]
  /** undefined: nobody has said it yet */
  readonly lead: RoleId | undefined
}

/** What is ticked at first: the roles the row is assigned to, and the one that leads if only one answers for it. */
function chosenIn(parts: readonly Part[]): Chosen {
  const [lead, other] = parts.filter(({ isOwner }) => isOwner)
  return { roles: parts.map(({ role }) => role), lead: other === undefined ? lead?.role : undefined }
}

/** A role that is ticked alone leads; of several somebody has to say it. */
function toggled({ roles, lead }: Chosen, role: RoleId, isChosen: boolean): Chosen {
  const next = isChosen ? [...roles, role] : roles.filter((one) => one !== role)
  const stays = lead !== undefined && next.includes(lead)
  return { roles: next, lead: stays ? lead : next.length === 1 ? next[0] : undefined }
}

/** Whether several answer for a row, each for a part that is said. */
function isDivided(matrix: Matrix, row: Responsibility): boolean {
  const owners = partsOf(matrix, row).filter(({ isOwner }) => isOwner)
  return owners.length > 1 && owners.every(({ scope }) => scope !== '')
}
