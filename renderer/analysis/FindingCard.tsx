import { useMemo, useState } from 'react'
import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import { findingKey, type Finding } from '../../shared/analysis/finding.ts'
import type { Fix } from '../../shared/analysis/fix.ts'
import { fixesOf } from '../../shared/analysis/fixes.ts'
import { rules } from '../../shared/analysis/rules.ts'
import type { Command } from '../../shared/commands/command.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp, useSession } from '../window/app.ts'
import { change } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import { SeverityMark } from '../ui/SeverityMark.tsx'
import { askFix } from './askFix.ts'
import styles from './Checks.module.css'
import { FixPreview } from './FixPreview.tsx'
import { chooseFinding } from './goToFinding.ts'
import { WaiveForm } from './WaiveForm.tsx'

interface FindingCardProps {
  readonly matrix: Matrix
  readonly finding: Finding
  readonly isReadOnly: boolean
}

/** What a card shows below its question. */
type Unfolded =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'why' }
  | { readonly kind: 'waive' }
  | { readonly kind: 'fix'; readonly label: string; readonly command: Command }

/** One finding: what it is, the question to ask, and what can be done about it. */
export function FindingCard({ matrix, finding, isReadOnly }: FindingCardProps) {
  const app = useApp()
  const isChosen = useSession((session) => session.finding === findingKey(finding))
  const [unfolded, setUnfolded] = useState<Unfolded>({ kind: 'nothing' })
  const fixes = useMemo(() => (isReadOnly ? [] : fixesOf(matrix, finding)), [matrix, finding, isReadOnly])
  const fold = () => setUnfolded({ kind: 'nothing' })
  const { question, why, source } = rules[finding.rule]
  const run = (fix: Fix) => {
    chooseFinding(app, finding)
    if (fix.kind === 'ask') askFix(app, finding, fix.ask)
    else setUnfolded({ kind: 'fix', label: fix.label, command: fix.command })
  }
  return (
    <article className={styles.card} aria-current={isChosen}>
      <button type="button" className={styles.title} onClick={() => chooseFinding(app, finding)}>
        <SeverityMark severity={finding.severity} />
        <span>{describeFinding(matrix, finding)}</span>
      </button>
      <p>{question}</p>
      {unfolded.kind === 'why' && (
        <p className={styles.why}>
          {why} <cite>{source}.</cite>
        </p>
      )}
      {unfolded.kind === 'fix' && (
        <FixPreview
          {...{ matrix, label: unfolded.label, command: unfolded.command }}
          onApply={() => {
            if (change(app, unfolded.command)) app.grid()?.takeFocus()
          }}
          onCancel={fold}
        />
      )}
      {unfolded.kind === 'waive' && <WaiveForm {...{ matrix, finding }} onDone={fold} />}
      {(unfolded.kind === 'nothing' || unfolded.kind === 'why') && (
        <div className={styles.fixes}>
          {fixes.map((fix) => (
            <Button key={fix.label} label={fix.label} text={fix.label} isSmall onClick={() => run(fix)} />
          ))}
          {!isReadOnly && (
            <Button label="Waive…" text="Waive…" isSmall onClick={() => setUnfolded({ kind: 'waive' })} />
          )}
          <Button
            label="Why?"
            text="Why?"
            isSmall
            isPressed={unfolded.kind === 'why'}
            onClick={() => setUnfolded({ kind: unfolded.kind === 'why' ? 'nothing' : 'why' })}
          />
        </div>
      )}
    </article>
  )
}
