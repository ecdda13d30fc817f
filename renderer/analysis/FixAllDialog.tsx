import { useMemo, useState } from 'react'
import { findingKey, type Finding } from '../../shared/analysis/finding.ts'
import { groupTitle, type FindingGroup } from '../../shared/analysis/findingGroups.ts'
import type { Fix } from '../../shared/analysis/fix.ts'
import { fixesOf } from '../../shared/analysis/fixes.ts'
import { describeFinding, questionOf } from '../../shared/analysis/describeFinding.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp } from '../window/app.ts'
import { changeTogether } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { Select } from '../ui/Select.tsx'
import styles from './FixAll.module.css'

interface FixAllDialogProps {
  readonly matrix: Matrix
  readonly group: FindingGroup
  readonly findings: readonly Finding[]
  readonly onClose: () => void
}

type CommandFix = Extract<Fix, { readonly kind: 'command' }>

interface Line {
  readonly finding: Finding
  readonly fixes: readonly CommandFix[]
}

const leave = ''

/** Settles all findings of a rule at once: a choice a row, and one step of undo. Where several fixes are possible none is chosen. */
export function FixAllDialog({ matrix, group, findings, onClose }: FixAllDialogProps) {
  const app = useApp()
  const lines = useMemo(() => linesOf(matrix, findings), [matrix, findings])
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map())
  const choiceOf = ({ finding, fixes }: Line): string =>
    choices.get(findingKey(finding)) ?? (fixes.length === 1 ? (fixes[0]?.label ?? leave) : leave)
  const commands = lines.flatMap((line) => {
    const fix = line.fixes.find(({ label }) => label === choiceOf(line))
    return fix ? [fix.command] : []
  })
  const title = groupTitle(matrix, group)
  const apply = () => {
    if (changeTogether(app, `Fix ${counted(commands.length, 'remark')}`, commands)) onClose()
  }
  const label = commands.length === 0 ? 'Fix' : `Fix ${commands.length}`
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={dialog.lead}>{questionOf(group)}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={findingKey(line.finding)}>
            <span>{describeFinding(matrix, line.finding)}</span>
            <Select
              label={describeFinding(matrix, line.finding)}
              any="Leave it as it is"
              value={choiceOf(line)}
              options={line.fixes.map((fix) => [fix.label, fix.label] as const)}
              onChange={(value) => setChoices(new Map([...choices, [findingKey(line.finding), value]]))}
            />
          </li>
        ))}
      </ul>
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Cancel" text="Cancel" onClick={onClose} />
        <Button
          label={label}
          text={label}
          isPrimary
          isOnce
          isDisabled={commands.length === 0}
          onClick={apply}
        />
      </div>
    </Dialog>
  )
}

function linesOf(matrix: Matrix, findings: readonly Finding[]): readonly Line[] {
  return findings.map((finding) => ({
    finding,
    fixes: fixesOf(matrix, finding).filter((fix): fix is CommandFix => fix.kind === 'command'),
  }))
}
