import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Deed, Presentation } from '../../shared/bridge/presenting.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useAnalysis } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { JumpList } from './JumpList.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import styles from './Presenter.module.css'
import { PresenterClock } from './PresenterClock.tsx'
import { PresenterNotes } from './PresenterNotes.tsx'
import { PresentMenu } from './PresentMenu.tsx'
import { chosenCell, sceneIn } from './scene.ts'
import { Slide } from './Slide.tsx'
import { usePresentKeys } from './usePresentKeys.ts'

interface PresenterViewProps {
  readonly chart: Matrix
  readonly presentation: Presentation
  /** what was done last */
  readonly message: string
  /** asks the window that presents */
  readonly perform: (deed: Deed) => void
}

/** What is on screen and what comes next, private notes, time, and every stop to jump to. */
export function PresenterView({ chart, presentation, message, perform }: PresenterViewProps) {
  const [panel, setPanel] = useState<'menu' | 'note'>()
  const scene = useMemo(() => sceneIn(chart, presentation), [chart, presentation])
  const { matrix, stops, at, stop, isChart, state } = scene
  const ofRow = useAnalysis((judged) => judged.ofRow)
  const cell = chosenCell(scene)
  const findingsOf = (place: number) => {
    const one = stops[place]
    return (one?.kind === 'row' && isChart ? ofRow?.(one.row) : undefined) ?? []
  }
  const act = (deed: Deed) => {
    // What is typed here is typed where the room does not see it.
    if (deed.does === 'menu') return setPanel('menu')
    if (deed.does === 'openNote' && cell) return setPanel('note')
    return perform(deed)
  }
  const close = () => setPanel(undefined)
  const does = (deed: Deed) => () => act(deed)
  usePresentKeys(
    { presentation, hasCell: cell !== undefined, scheme: matrix.scheme, isOff: panel !== undefined },
    act,
  )

  const shared = { matrix, state, count: stops.length }
  return (
    <div className={styles.window}>
      <header className={styles.bar}>
        <PresenterClock />
        <output className={styles.message}>
          {presentation.blank === null ? message : `The screen is ${presentation.blank}.`}
        </output>
        <Button
          label="Previous"
          icon={ArrowLeft}
          text="Previous"
          onClick={does({ does: 'go', to: 'previous' })}
        />
        <Button
          label="Next"
          icon={ArrowRight}
          text="Next"
          isPrimary
          onClick={does({ does: 'go', to: 'next' })}
        />
        <Button
          label="Black screen"
          text="Black"
          hint="Black screen (B)"
          isPressed={presentation.blank === 'black'}
          onClick={does({ does: 'blank', blank: presentation.blank === null ? 'black' : null })}
        />
        <Button
          label="Menu: views and keys"
          text="Menu"
          hint="Views and keys (M)"
          onClick={does({ does: 'menu' })}
        />
        <Button label="End presentation" text="End" onClick={does({ does: 'end' })} />
      </header>
      <main className={styles.main} aria-label="Presenter view">
        <section className={styles.now} aria-label="On screen now">
          <div className={styles.screen}>
            <Slide
              {...shared}
              {...{ presentation, stop, at }}
              findings={findingsOf(at)}
              perform={act}
              onLetter={cell && ((letter) => act({ does: 'letter', letter }))}
            />
          </div>
        </section>
        <section className={styles.next} aria-label="Next">
          <h2>Next</h2>
          {at + 1 < stops.length ? (
            <div className={styles.screen} inert>
              <Slide
                {...shared}
                presentation={{ ...presentation, role: null, row: null, isSpotlit: false }}
                stop={stops[at + 1]}
                at={at + 1}
                findings={findingsOf(at + 1)}
                perform={act}
              />
            </div>
          ) : (
            <p>This is the last screen.</p>
          )}
        </section>
        <PresenterNotes {...{ matrix, stop }} />
      </main>
      <JumpList {...{ matrix, stops, at }} onJump={(key) => act({ does: 'jump', stop: key })} />
      {panel === 'menu' && <PresentMenu {...{ chart, presentation, perform }} onClose={close} />}
      {panel === 'note' && cell && <NoteDialog {...{ matrix, cell, perform }} onClose={close} />}
    </div>
  )
}
