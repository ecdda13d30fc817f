import { MatrixGrid } from '../grid/MatrixGrid.tsx'
import { SidePanel } from './SidePanel.tsx'
import { RecoveryBar } from '../files/RecoveryBar.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { FindBar } from '../find/FindBar.tsx'
import { ViewChips } from '../find/ViewChips.tsx'
import styles from './Editor.module.css'
import { EmptyHint } from './EmptyHint.tsx'
import { GridPopovers } from '../editor/GridPopovers.tsx'

/** The editor: title and tools, the chart, the status line. */
export function Editor() {
  return (
    <div className={styles.editor}>
      <TopBar />
      <RecoveryBar />
      <FindBar />
      <ViewChips />
      <div className={styles.middle}>
        <main className={styles.main} data-part aria-label="Chart">
          <MatrixGrid />
          <EmptyHint />
        </main>
        <SidePanel />
      </div>
      <StatusBar />
      <GridPopovers />
    </div>
  )
}
