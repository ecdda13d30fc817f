import { counted } from '../../shared/counted.ts'
import { inFigures } from '../../shared/inFigures.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp, useSession } from '../window/app.ts'
import { changeTogether } from '../window/change.ts'
import { notify } from '../window/notices.ts'
import type { Place } from '../window/selection/layout.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './FindBar.module.css'
import { replaceIn } from './replaceIn.ts'

interface ReplaceRowProps {
  readonly matrix: Matrix
  readonly text: string
  readonly matches: readonly Place[]
  /** the match at the active cell */
  readonly current: Place | undefined
  readonly onNext: () => void
}

/** Puts another text in the place of what was found: here, or everywhere in one step. */
export function ReplaceRow({ matrix, text, matches, current, onNext }: ReplaceRowProps) {
  const app = useApp()
  const put = useSession(({ find }) => find?.replace)
  if (put === undefined) return null
  const replace = (places: readonly Place[]): boolean => {
    const commands = replaceIn(matrix, places, text, put)
    const label = `Replace “${text.trim().slice(0, 40)}” in ${inFigures(places.length)}`
    return commands.length > 0 && changeTogether(app, label, commands)
  }
  const replaceHere = () => {
    if (current) replace([current])
    onNext()
  }
  const replaceAll = () => {
    if (replace(matches))
      notify(app, { tone: 'done', title: `Replaced in ${counted(matches.length, 'cell')}` })
  }
  const isIdle = matches.length === 0
  return (
    <div className={styles.replace}>
      <TextField
        className={styles.input}
        label="Replace with"
        placeholder="Replace with"
        value={put}
        onChange={(replaced) => app.session.setState({ find: { text, replace: replaced } })}
        onKeyDown={({ key }) => key === 'Enter' && !isIdle && replaceHere()}
      />
      <Button
        label="Replace"
        text="Replace"
        hint="Replace here, and go to the next match"
        isDisabled={isIdle}
        onClick={replaceHere}
      />
      <Button
        label="Replace all"
        text={isIdle ? 'Replace all' : `Replace all ${inFigures(matches.length)}`}
        isDisabled={isIdle}
        onClick={replaceAll}
      />
    </div>
  )
}
