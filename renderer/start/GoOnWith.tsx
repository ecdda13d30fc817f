import { X } from 'lucide-react'
import { useState } from 'react'
import type { RecentFile } from '../../shared/bridge/opening.ts'
import { coverageInFigures } from '../../shared/coverageInWords.ts'
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
          <RecentCard key={recent.id} {...{ recent, onChanged }} />
        ))}
      </ul>
    </section>
  )
}

interface RecentCardProps extends Pick<GoOnWithProps, 'onChanged'> {
  readonly recent: RecentFile
}

function RecentCard({ recent, onChanged }: RecentCardProps) {
  const app = useApp()
  const [now] = useState(() => new Date())
  const { id, name, folder, covered, at, card } = recent
  const title = card ? titleInWindow(card.title) : name
  const open = async () => {
    await openRecentFile(app, id)
    // A file that is gone has been said, and is no longer on the list.
    onChanged()
  }
  const forget = () => void app.bridge.forgetRecent({ id }).then(onChanged)
  return (
    <li className={styles.card}>
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
            <span>{decidedInWords(recent)}</span>
            <span>{whenInWords(new Date(at), now)}</span>
          </span>
          <span className={styles.track} aria-hidden>
            <i style={{ width: `${shareDecided(covered) * 100}%` }} />
          </span>
        </span>
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
  const { oneOwner, responsibilities } = covered
  if (responsibilities === 0) return 'No responsibilities yet'
  const isAll = oneOwner === responsibilities && oneOwner > 1
  return isAll ? `All ${inFigures(oneOwner)} decided` : `${coverageInFigures(covered)} decided`
}

function shareDecided(covered: RecentFile['covered']): number {
  return covered === null ? 0 : covered.oneOwner / Math.max(1, covered.responsibilities)
}
