import type { ReactNode } from 'react'
import type { Deed, Presentation } from '../../shared/bridge/presenting.ts'
import { hasTerms } from '../../shared/document/asOf.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { AsOfChoice } from '../ui/AsOfChoice.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { StateChoice } from '../ui/StateChoice.tsx'
import styles from './PresentMenu.module.css'
import { presentKeys } from './presentKeys.ts'
import { isSameView, viewsOf, viewTitle } from './stopWords.ts'

const listed = presentKeys.filter(({ shown }) => shown !== undefined)

interface PresentMenuProps {
  readonly chart: Matrix
  readonly presentation: Presentation
  readonly perform: (deed: Deed) => void
  readonly onClose: () => void
  /** absent in the presenter view itself */
  readonly onPresenterView?: () => void
  /** what is asked of the people behind the roles */
  readonly people?: ReactNode
}

/** How the chart is cut into screens, and what the keys do. */
export function PresentMenu(props: PresentMenuProps) {
  const { chart, presentation, perform, onClose, onPresenterView, people } = props
  const does = (deed: Deed) => () => {
    onClose()
    perform(deed)
  }
  return (
    <Dialog title="Show" onClose={onClose}>
      <div className={styles.views}>
        {viewsOf(chart).map((view) => (
          <Button
            key={JSON.stringify(view)}
            label={viewTitle(view, chart.snapshots)}
            text={viewTitle(view, chart.snapshots)}
            isPressed={isSameView(view, presentation.view)}
            onClick={does({ does: 'view', view })}
          />
        ))}
      </div>
      {chart.editions.length > 0 && (
        <div className={styles.state}>
          <span aria-hidden>State</span>
          <StateChoice
            chart={chart}
            chosen={presentation.edition ?? ''}
            onChoose={(edition) => does({ does: 'edition', edition: edition === '' ? null : edition })()}
          />
        </div>
      )}
      {hasTerms(chart) && (
        <div className={styles.state}>
          <span aria-hidden>As of</span>
          <AsOfChoice
            day={presentation.asOf ?? ''}
            onChoose={(day) => perform({ does: 'asOf', day: day === '' ? null : day })}
          />
        </div>
      )}
      {people}
      <dl className={styles.keys}>
        {listed.map(({ shown, words }) => (
          <div key={shown}>
            <dt>{shown}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={dialog.buttons}>
        {onPresenterView && (
          <Button
            label="Presenter view"
            text="Presenter view"
            hint="Presenter view (Alt+F5)"
            onClick={onPresenterView}
          />
        )}
        <span className={dialog.space} />
        <Button label="End presentation" text="End presentation" onClick={does({ does: 'end' })} />
        <Button label="Go on" text="Go on" isPrimary onClick={onClose} />
      </div>
    </Dialog>
  )
}
