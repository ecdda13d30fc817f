import { Pin, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RecentFile, RecentsFound } from '../../shared/bridge/opening.ts'
import { titleInWindow } from '../../shared/document/names.ts'
import { inFigures } from '../../shared/inFigures.ts'
import { openRecentFile } from '../files/files.ts'
import { Button } from '../ui/Button.tsx'
import { useApp } from '../window/app.ts'
import { ChartPicture } from './ChartPicture.tsx'
import styles from './StartScreen.module.css'
import { whenInWords } from './whenInWords.ts'

interface GoOnWithProps {
  readonly recents: readonly RecentFile[]
  /** the list is another now */
  readonly onChanged: () => void
}

/** So many charts are shown at first: a row of them. */
const shownFirst = 4

/** The charts a person worked on here last, the newest first. */
export function GoOnWith({ recents, onChanged }: GoOnWithProps) {
  const [isWhole, setWhole] = useState(false)
  const found = useFound(recents)
  const shown = isWhole ? recents : recents.slice(0, shownFirst)
  return (
    <section aria-labelledby="go-on-with">
      <div className={styles.heading}>
        <h2 id="go-on-with">Go on with</h2>
        {recents.length > shownFirst && (
          <Button
            label={isWhole ? 'Show fewer' : `All ${inFigures(recents.length)} recent charts`}
            text={isWhole ? 'Show fewer' : `All ${inFigures(recents.length)} recent charts`}
            isQuiet
            isSmall
            onClick={() => setWhole(!isWhole)}
          />
        )}
      </div>
      <ul className={styles.cards}>
        {shown.map((recent) => (
          <RecentCard key={recent.id} {...{ recent, onChanged }} lost={lostWords(found, recent.id)} />
        ))}
      </ul>
    </section>
  )
}

/** Which of the files are still there; asked once the list is on screen, which waits for no disk. */
function useFound(recents: readonly RecentFile[]): RecentsFound | undefined {
  const { bridge } = useApp()
  const [found, setFound] = useState<RecentsFound>()
  useEffect(() => {
    let isOver = false
    void bridge.findRecents().then((answer) => isOver || setFound(answer))
    return () => {
      isOver = true
    }
  }, [bridge, recents])
  return found
}

function lostWords(found: RecentsFound | undefined, id: string): string | undefined {
  if (found?.missing.includes(id)) return 'No longer there'
  return found?.outOfReach.includes(id) ? 'Out of reach now' : undefined
}

interface RecentCardProps extends Pick<GoOnWithProps, 'onChanged'> {
  readonly recent: RecentFile
  /** why it cannot be opened, if that is known */
  readonly lost: string | undefined
}

function RecentCard({ recent, lost, onChanged }: RecentCardProps) {
  const app = useApp()
  const [now] = useState(() => new Date())
  const { id, name, folder, covered, at, card, isPinned } = recent
  const title = card ? titleInWindow(card.title) : name
  const open = async () => {
    await openRecentFile(app, id)
    // A file that is gone has been said, and is marked by now.
    onChanged()
  }
  const pin = () => void app.bridge.pinRecent({ id, isPinned: !isPinned }).then(onChanged)
  const forget = () => void app.bridge.forgetRecent({ id }).then(onChanged)
  return (
    <li className={lost === undefined ? styles.card : `${styles.card} ${styles.lost}`}>
      <button type="button" className={styles.open} title={name} onClick={() => void open()}>
        <ChartPicture lines={card?.lines ?? []} />
        <span className={styles.cardText}>
          <b>
            <bdi>{title}</bdi>
          </b>
          <small>
            <bdi>{folder}</bdi>
          </small>
          <span className={styles.facts}>
            <span>{lost ?? decidedInWords(recent)}</span>
            <span>{whenInWords(new Date(at), now)}</span>
          </span>
          <span className={styles.track} aria-hidden>
            <i style={{ width: `${shareDecided(covered) * 100}%` }} />
          </span>
        </span>
      </button>
      <button
        type="button"
        className={isPinned ? `${styles.pin} ${styles.pinned}` : styles.pin}
        aria-label={`Keep ${title} first`}
        aria-pressed={isPinned}
        title={isPinned ? 'Stays first. Click to let it go with the others.' : 'Keep first in this list'}
        onClick={pin}
      >
        <Pin size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={`Take ${title} off this list`}
        title="Take off this list. The file stays."
        onClick={forget}
      >
        <X size={14} aria-hidden />
      </button>
    </li>
  )
}

/** `12 of 13 decided`, `All 22 decided`; nothing where it is not known. */
function decidedInWords({ covered }: RecentFile): string {
  if (covered === null) return ''
  const { decided, responsibilities } = covered
  if (responsibilities === 0) return 'No responsibilities yet'
  const isAll = decided === responsibilities && decided > 1
  return isAll
    ? `All ${inFigures(decided)} decided`
    : `${inFigures(decided)} of ${inFigures(responsibilities)} decided`
}

function shareDecided(covered: RecentFile['covered']): number {
  return covered === null ? 0 : covered.decided / Math.max(1, covered.responsibilities)
}
