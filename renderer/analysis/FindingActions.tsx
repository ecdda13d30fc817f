import { useMemo, useState } from 'react'
import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import type { Finding } from '../../shared/analysis/finding.ts'
import type { Fix } from '../../shared/analysis/fix.ts'
import { fixesOf } from '../../shared/analysis/fixes.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp } from '../window/app.ts'
import { change } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import { askFix } from './askFix.ts'
import styles from './Checks.module.css'
import { FixPreview } from './FixPreview.tsx'
import { chooseFinding } from './goToFinding.ts'

interface FindingActionsProps {
  readonly matrix: Matrix
  readonly finding: Finding
  readonly isReadOnly: boolean
}

/** One finding in a sentence, and what settles it; what a fix would change is told before it is done. */
export function FindingActions({ matrix, finding, isReadOnly }: FindingActionsProps) {
  const app = useApp()
  const [chosen, setChosen] = useState<Extract<Fix, { kind: 'command' }>>()
  const fixes = useMemo(() => (isReadOnly ? [] : fixesOf(matrix, finding)), [matrix, finding, isReadOnly])
  const run = (fix: Fix) => {
    chooseFinding(app, finding)
    if (fix.kind === 'ask') askFix(app, finding, fix.ask)
    else setChosen(fix)
  }
  return (
    <div className={styles.finding}>
      <p>{describeFinding(matrix, finding)}</p>
      {chosen ? (
        <FixPreview
          {...{ matrix, label: chosen.label, command: chosen.command }}
          onApply={() => {
            if (change(app, chosen.command)) app.grid()?.takeFocus()
          }}
          onCancel={() => setChosen(undefined)}
        />
      ) : (
        <div className={styles.fixes}>
          {fixes.map((fix) => (
            <Button key={fix.label} label={fix.label} text={fix.label} isSmall onClick={() => run(fix)} />
          ))}
        </div>
      )}
    </div>
  )
}
