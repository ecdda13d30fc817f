import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { RoleId } from '../../../shared/document/ids.ts'
import { sessionLimits } from '../../../shared/workshop/session.ts'
import { Button } from '../../ui/Button.tsx'
import { roleTitle, rowTitle } from '../../window/cellWords.ts'
import own from '../Settle.module.css'
import { WayDialog } from './WayDialog.tsx'
import type { WayProps } from './wayProps.ts'

/** A show of hands, counted by whoever leads the room: how many for each role. It becomes the reason of the decision. */
export function HandsDialog({ matrix, row, onWay, onClose }: WayProps) {
  const [hands, setHands] = useState<ReadonlyMap<RoleId, number>>(new Map())
  const counted = matrix.roles
    .map(({ id, name }) => ({ id, name: roleTitle(name), count: hands.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  const [first, second] = counted
  const isTied = first !== undefined && first.count === second?.count
  const add = (role: RoleId, by: 1 | -1) => {
    const next = Math.max(0, Math.min(sessionLimits.voters, (hands.get(role) ?? 0) + by))
    setHands(new Map([...hands, [role, next]]))
  }
  const words = counted.map(({ name, count }) => `${count} for ${name}`).join(', ')
  const goOn = () => {
    if (first === undefined) return
    onWay({ kind: 'decide', why: `Show of hands: ${words}.`, ...(isTied ? {} : { owner: first.id }) })
  }
  return (
    <WayDialog
      title={`Show of hands: ${rowTitle(row.name)}`}
      lead={
        isTied
          ? `${words}: a tie, so nobody is filled in.`
          : 'Who answers for it? Count the hands for each role.'
      }
      words={first === undefined || isTied ? 'Decide…' : `${first.name} answers for it…`}
      isDisabled={first === undefined}
      onSubmit={goOn}
      onClose={onClose}
    >
      {matrix.roles.map(({ id, name }) => (
        <div key={id} className={own.hand}>
          <span>{roleTitle(name)}</span>
          <Button
            label={`One hand less for ${roleTitle(name)}`}
            icon={Minus}
            isDisabled={(hands.get(id) ?? 0) === 0}
            onClick={() => add(id, -1)}
          />
          <output aria-label={`Hands for ${roleTitle(name)}`}>{hands.get(id) ?? 0}</output>
          <Button label={`One hand more for ${roleTitle(name)}`} icon={Plus} onClick={() => add(id, 1)} />
        </div>
      ))}
    </WayDialog>
  )
}
