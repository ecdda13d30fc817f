import { useState } from 'react'
import type { RoleId } from '../../../shared/document/ids.ts'
import { rowAgreement } from '../../../shared/workshop/agreement.ts'
import { rowLedBy } from '../../../shared/workshop/rowOwnedBy.ts'
import { votesOn } from '../../../shared/workshop/voting.ts'
import { Button } from '../../ui/Button.tsx'
import { roleTitle, rowTitle } from '../../window/cellWords.ts'
import own from '../Settle.module.css'
import { useStamp } from './useStamp.tsx'
import { WayDialog } from './WayDialog.tsx'
import type { WayProps } from './wayProps.ts'

/** Several do it together, and one of them, by name, answers for it. */
export function LeadDialog({ matrix, session, row, settle, onClose }: WayProps) {
  const { roles } = matrix
  const [doers, setDoers] = useState<readonly RoleId[]>(() => {
    const named = rowAgreement(matrix, row, votesOn(session, row.id)).camps.flatMap(({ owners }) => owners)
    const first = roles.length === 2 ? roles : roles.filter(({ id }) => named.includes(id))
    return first.map(({ id }) => id)
  })
  const [leader, setLeader] = useState<RoleId>()
  const { fields, stamp } = useStamp()
  const taking = roles.filter(({ id }) => doers.includes(id))
  const isComplete = taking.length > 1 && leader !== undefined && doers.includes(leader)
  const submit = () => {
    if (leader === undefined) return
    const given = stamp()
    const cells = rowLedBy(matrix, row, leader, doers)
    settle({ type: 'decide', row: row.id, cells, stamp: given }, 'decided', given.id)
  }
  return (
    <WayDialog
      title={`${roles.length === 2 ? 'Both' : 'Several'}, one leads: ${rowTitle(row.name)}`}
      lead="All of them do it. The one who leads answers for it."
      words="Decide"
      isDisabled={!isComplete}
      onSubmit={submit}
      onClose={onClose}
    >
      {roles.length > 2 && (
        <fieldset>
          <legend>Who does it?</legend>
          <div className={own.choices}>
            {roles.map(({ id, name }) => (
              <Button
                key={id}
                label={`${roleTitle(name)} does it`}
                text={roleTitle(name)}
                isPressed={doers.includes(id)}
                onClick={() =>
                  setDoers(doers.includes(id) ? doers.filter((one) => one !== id) : [...doers, id])
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend>Who leads?</legend>
        <div className={own.choices}>
          {taking.map(({ id, name }) => (
            <Button
              key={id}
              label={`${roleTitle(name)} leads`}
              text={`${roleTitle(name)} leads`}
              isPressed={id === leader}
              onClick={() => setLeader(id)}
            />
          ))}
        </div>
      </fieldset>
      {fields}
    </WayDialog>
  )
}
