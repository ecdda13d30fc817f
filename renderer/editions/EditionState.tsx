import { useDeferredValue } from 'react'
import { draftWords } from '../../shared/editions/editionWords.ts'
import { useApp, useDocument } from '../window/app.ts'
import styles from './Editions.module.css'

/** Beside the title: which edition the chart is, and how much changed since. A click tells it in words. */
export function EditionState() {
  const app = useApp()
  const matrix = useDeferredValue(useDocument((document) => document.matrix))
  const words = matrix ? draftWords(matrix) : ''
  if (words === '') return null
  return (
    <button
      type="button"
      className={styles.state}
      title="What changed, and who signed what"
      onClick={() => app.run('editions')}
    >
      {words}
    </button>
  )
}
