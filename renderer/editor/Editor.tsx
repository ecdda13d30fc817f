import { MatrixGrid } from '../grid/MatrixGrid.tsx'
import { SidePanel } from '../panel/SidePanel.tsx'
import { RecoveryBar } from '../recovery/RecoveryBar.tsx'
import { StatusBar } from '../shell/StatusBar.tsx'
import { TopBar } from '../shell/TopBar.tsx'
import { FindBar } from '../view/FindBar.tsx'
import { ViewChips } from '../view/ViewChips.tsx'
import styles from './Editor.module.css'
import { EmptyHint } from './EmptyHint.tsx'
import { GridPopovers } from './GridPopovers.tsx'

/** The editor: title and tools, the chart, the status line. */
export function Editor() {
  return (
    <div className={styles.editor}>
      <TopBar />
      <RecoveryBar />
      <FindBar />
      <ViewChips />
      <div className={styles.middle}>
        <main className={styles.main}>
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
