import { readableKinds } from '../../shared/formats/formats.ts'
import styles from './StartScreen.module.css'

/** The kinds of files that can be brought. */
export function FileKinds() {
  return (
    <ul className={styles.kinds} aria-label="Kinds of files">
      {readableKinds().map((kind) => (
        <li key={kind}>{kind}</li>
      ))}
    </ul>
  )
}
