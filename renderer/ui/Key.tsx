import styles from './Key.module.css'

/** A key of the keyboard, as it is told of in words. */
export function Key({ name }: { name: string }) {
  return <kbd className={styles.key}>{name}</kbd>
}
