import { useState } from 'react'
import { counted } from '../../shared/counted.ts'
import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { isResponsibility } from '../../shared/document/query.ts'
import {
  mostRowsToVoteOn,
  rowChoices,
  rowsOfRound,
  type RowChoice,
} from '../../shared/workshop/rowChoices.ts'
import type { Round } from '../../shared/workshop/session.ts'
import { chooseRows } from '../../shared/workshop/voting.ts'
import { useApp } from '../window/app.ts'
import { rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { attempt } from './conduct.ts'
import { WayDialog } from './settling/WayDialog.tsx'
import type { StepProps } from './stepProps.ts'
import own from './RowChoiceLine.module.css'

type RowChoiceLineProps = StepProps & { readonly round: Round }

/** Which rows are voted on: chosen before the first ballot. */
export function RowChoiceLine({ matrix, session, round }: RowChoiceLineProps) {
  const app = useApp()
  const [isPicking, setPicking] = useState(false)
  const rows = rowsOfRound(matrix, round)
  const words = `Vote on ${counted(rows.length, 'row')}`
  if (session.ballots.length > 0 || round.revealedAt !== undefined)
    return <p className={own.line}>{words}.</p>
  const choices = rowChoices(matrix)
  const chosen = choices.findIndex((choice) => isSame(choice.rows, rows))
  const choose = (next: Round['rows']) => attempt(app, chooseRows(session, next))
  return (
    <div className={own.line}>
      <span>{words}:</span>
      <Select
        label="Which rows are voted on"
        {...(chosen < 0 ? { any: 'Hand-picked' } : {})}
        value={chosen < 0 ? '' : String(chosen)}
        options={choices.map((choice, at) => [String(at), choiceInWords(choice)])}
        onChange={(at) => {
          const choice = choices[Number(at)]
          if (at !== '' && choice) choose(choice.kind === 'all' ? 'all' : choice.rows)
        }}
      />
      <Button label="Choose rows…" text="Choose rows…" isSmall onClick={() => setPicking(true)} />
      {rows.length > mostRowsToVoteOn && (
        <span>Up to {mostRowsToVoteOn} fit into one session: choose those that hurt.</span>
      )}
      {isPicking && (
        <PickRows
          {...{ matrix }}
          chosen={rows}
          onPick={(next) => {
            if (choose(next)) setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  )
}

interface PickRowsProps {
  readonly matrix: Matrix
  readonly chosen: readonly RowId[]
  readonly onPick: (rows: readonly RowId[]) => void
  readonly onClose: () => void
}

function PickRows({ matrix, chosen, onPick, onClose }: PickRowsProps) {
  const [picked, setPicked] = useState<ReadonlySet<RowId>>(() => new Set(chosen))
  const rows = matrix.rows.filter(isResponsibility)
  const toggle = (row: RowId) => {
    const next = new Set(picked)
    if (!next.delete(row)) next.add(row)
    setPicked(next)
  }
  return (
    <WayDialog
      title="Which rows are voted on?"
      lead={`${picked.size} of ${counted(rows.length, 'row')} chosen. Up to ${mostRowsToVoteOn} fit into one session.`}
      words="Vote on these"
      isDisabled={picked.size === 0}
      onSubmit={() => onPick(rows.map(({ id }) => id).filter((id) => picked.has(id)))}
      onClose={onClose}
    >
      <div className={own.rows}>
        {rows.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={picked.has(id)} onChange={() => toggle(id)} />
            <span dir="auto">{rowTitle(name)}</span>
          </label>
        ))}
      </div>
    </WayDialog>
  )
}

function choiceInWords({ kind, name = '', rows }: RowChoice): string {
  const words = { all: 'All', unowned: 'Without one owner', open: 'Not agreed yet', section: rowTitle(name) }
  return `${words[kind]} (${rows.length})`
}

function isSame(one: readonly RowId[], other: readonly RowId[]): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at])
}
