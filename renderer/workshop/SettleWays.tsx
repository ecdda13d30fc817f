import { Pause } from 'lucide-react'
import type { Matrix, Responsibility } from '../../shared/document/matrix.ts'
import type { RowAgreement } from '../../shared/workshop/agreement.ts'
import type { WorkshopSession } from '../../shared/workshop/session.ts'
import { isAbout, revoteRow } from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { roleTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
import { attempt } from './conduct.ts'
import { update, type SettleWay } from '../window/store/frontStore.ts'
import own from './Settle.module.css'

interface SettleWaysProps {
  readonly matrix: Matrix
  readonly session: WorkshopSession
  readonly row: Responsibility
  readonly agreement: RowAgreement
}

/** How many roles stand there by name; of more, two do, and the others are in the dialog. */
const mostRoles = 3

/** The ways out of a row that is talked about. None is what is done next: the room decides, not the program. */
export function SettleWays({ matrix, session, row, agreement }: SettleWaysProps) {
  const app = useApp()
  const open = (way: SettleWay) =>
    update(app.front, 'workshop', { open: { kind: 'settling', way, row: row.id } })
  const named = agreement.camps.flatMap(({ owners }) => owners)
  const roles = [
    ...matrix.roles.filter(({ id }) => named.includes(id)),
    ...matrix.roles.filter(({ id }) => !named.includes(id)),
  ]
  const shown = roles.slice(0, roles.length > mostRoles ? mostRoles - 1 : mostRoles)
  const isTwo = matrix.roles.length === 2
  const lead = isTwo ? 'Both, one leads…' : 'One leads…'
  const canVoteAgain = session.rounds.filter((round) => isAbout(round, row.id)).length < 2
  return (
    <section className={own.ways} aria-label="Ways to settle it">
      <div>
        <p>Decide now: who answers for it?</p>
        <div>
          {matrix.roles
            .filter((role) => shown.includes(role))
            .map(({ id, name }) => (
              <Button
                key={id}
                label={`${roleTitle(name)} answers for it`}
                text={roleTitle(name)}
                onClick={() => open({ kind: 'decide', owner: id })}
              />
            ))}
          {roles.length > shown.length && (
            <Button label="Another…" text="Another…" onClick={() => open({ kind: 'decide' })} />
          )}
          <Button label={lead} text={lead} onClick={() => open({ kind: 'lead' })} />
          <Button label="Each a part…" text="Each a part…" onClick={() => open({ kind: 'scopes' })} />
          <MoreMenu
            label="More ways"
            isForRoom
            entries={[
              { label: 'Split into rows…', run: () => open({ kind: 'split' }) },
              { label: 'Letter by letter…', run: () => open({ kind: 'decide' }) },
            ]}
          />
        </div>
      </div>
      <div>
        <p>Vote again</p>
        <div>
          <Button label="Show of hands…" text="Show of hands…" onClick={() => open({ kind: 'hands' })} />
          {canVoteAgain && (
            <Button
              label="Vote again silently"
              text="Silently"
              isOnce
              onClick={() => attempt(app, revoteRow(session, row.id))}
            />
          )}
        </div>
      </div>
      <div>
        <p>Or later</p>
        <div>
          <Button label="Park…" icon={Pause} text="Park…" onClick={() => open({ kind: 'park' })} />
        </div>
      </div>
    </section>
  )
}
