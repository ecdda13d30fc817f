import { Menu as MenuIcon } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { Deed } from '../../shared/bridge/presenting.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { isAbout, openRound } from '../../shared/workshop/voting.ts'
import { useAnalysis, useApp, useDocument, useLayer, useWorkshop } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { perform } from './perform.ts'
import styles from './Presentation.module.css'
import { PresentMenu } from './PresentMenu.tsx'
import { chosenCell, sceneIn } from './scene.ts'
import { Slide } from './Slide.tsx'
import { chosenInWords, stopInWords } from './stopWords.ts'
import { Toast } from './Toast.tsx'
import { WhoIsWho } from '../ui/WhoIsWho.tsx'
import { useIdle } from './useIdle.ts'
import { usePresentKeys } from './usePresentKeys.ts'
import { useSwipe } from './useSwipe.ts'
import { update, type PresentationLayer } from '../window/store/frontStore.ts'

/** The chart for a room, over the whole window, while it is being presented. */
export function Presentation() {
  const chart = useDocument((document) => document.matrix)
  const layer = useLayer('presentation')
  return chart && layer ? <Stage {...{ chart, layer }} /> : null
}

function Stage({ chart, layer }: { chart: Matrix; layer: PresentationLayer }) {
  const { presentation, panel } = layer
  const app = useApp()
  const stage = useRef<HTMLElement>(null)
  const scene = useMemo(() => sceneIn(chart, presentation), [chart, presentation])
  const { matrix, stops, at, stop, isChart, state } = scene
  // What is to be settled is asked of the chart as it is now.
  const session = useWorkshop((workshop) => workshop.session)
  const round = session && openRound(session)
  const isVoting = session?.ballots.some((ballot) => ballot.round === round?.number) ?? false
  // A row that is being voted on has no finding: that would tell the room what to vote.
  const isAsked = stop?.kind === 'row' && isChart && !(isVoting && round && isAbout(round, stop.row))
  const findings = useAnalysis(({ ofRow }) => (isAsked ? ofRow(stop.row) : undefined)) ?? none
  const isIdle = useIdle()
  const cell = chosenCell(scene)
  const act = (deed: Deed) => perform(app, deed)

  usePresentKeys(
    { presentation, hasCell: cell !== undefined, scheme: matrix.scheme, isOff: panel !== undefined },
    act,
  )
  const swipe = useSwipe(act)
  useEffect(() => {
    // The keys are heard everywhere; the focus only has to leave what is behind.
    if (panel === undefined && presentation.role === null) stage.current?.focus()
  }, [panel, presentation.role, presentation.stop])

  const { blank, row, role } = presentation
  const spoken =
    blank === null
      ? row === null
        ? stop && stopInWords(matrix, stop, at, stops.length)
        : chosenInWords(matrix, row, role)
      : `The screen is ${blank}. Any key shows it again.`
  const onClick = ({ target, clientX }: MouseEvent) => {
    if (presentation.blank !== null) return act({ does: 'blank', blank: null })
    // A role's card is chosen; only the space between leads on.
    if (target instanceof Element && target.closest('button, [role="group"]')) return
    act({ does: 'go', to: clientX < window.innerWidth / 2 ? 'previous' : 'next' })
  }
  const close = () => update(app.front, 'presentation', { panel: undefined })

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the keys are heard by the window */}
      <main
        ref={stage}
        tabIndex={-1}
        aria-label="Presentation"
        className={`room ${styles.stage} ${isIdle ? styles.idle : ''}`}
        onMouseDown={keepFocus}
        onClick={onClick}
        onContextMenu={(event) => event.preventDefault()}
        {...swipe}
      >
        <Slide
          {...{ matrix, state, presentation, stop, at, findings }}
          count={stops.length}
          perform={act}
          onLetter={cell && ((letter) => act({ does: 'letter', letter }))}
          aside={
            <span className={styles.hints}>
              <span aria-hidden>{hints.join('   ')}</span>
              <Button
                label="Views and keys"
                icon={MenuIcon}
                hint="Views and keys (M)"
                onClick={() => act({ does: 'menu' })}
              />
            </span>
          }
        />
        {presentation.typed !== '' && <div className={styles.typed}>Go to {presentation.typed}</div>}
        <Toast />
        {presentation.blank !== null && <div className={`${styles.blank} ${styles[presentation.blank]}`} />}
      </main>
      {panel === 'menu' && (
        <PresentMenu
          {...{ chart, presentation }}
          perform={act}
          people={<WhoIsWho {...{ chart }} />}
          onClose={close}
          onPresenterView={() => {
            close()
            void app.bridge.openPresenter()
          }}
        />
      )}
      {panel === 'note' && cell && <NoteDialog {...{ matrix, cell }} perform={act} onClose={close} />}
      <div className="visually-hidden" aria-live="polite">
        <Spoken key={`${stop?.key} ${blank} ${row} ${row && role}`} words={spoken} />
      </div>
    </>
  )
}

/** What is said once, when a stop comes up or a cell is chosen. What changes then is said by the change itself. */
function Spoken({ words }: { words: string | undefined }) {
  const [said] = useState(words)
  return said
}

/** A click is a step; it must not choose the role it happens to be on. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

const hints = ['← → step', 'S spotlight', 'N note', 'P park', 'Esc end']
const none = [] as const
