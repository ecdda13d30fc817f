import { inFigures } from '../../shared/inFigures.ts'
import { Tabs } from '@base-ui/react/tabs'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { ChecksPanel } from '../analysis/ChecksPanel.tsx'
import { LoadPanel } from '../analysis/LoadPanel.tsx'
import { useAnalysis, useApp, useSession, type App } from '../window/app.ts'
import { panelTabs, type PanelTab } from '../window/store/sessionStore.ts'
import { Button } from '../ui/Button.tsx'
import { DetailsPanel } from '../editor/DetailsPanel.tsx'
import { RecordPanel } from '../record/RecordPanel.tsx'
import styles from './SidePanel.module.css'

const names: Readonly<Record<PanelTab, string>> = {
  checks: 'Checks',
  load: 'Load',
  details: 'Details',
  record: 'Record',
}

/** What stands beside the grid: what the analysis says, who carries how much, and the details of what is selected. */
export function SidePanel() {
  const app = useApp()
  const tab = useSession((session) => session.panel)
  const count = useAnalysis(({ open }) => open.length) ?? 0
  useEffect(() => closeWhenNarrow(app), [app])
  if (tab === undefined) return null
  const show = (value: unknown) =>
    app.session.setState({ panel: panelTabs.find((one) => one === value) ?? 'checks' })
  return (
    <aside className={styles.panel} aria-label="Panel">
      <Tabs.Root className={styles.root} value={tab} onValueChange={show}>
        <div className={styles.top}>
          <Tabs.List className={styles.tabs}>
            {panelTabs.map((one) => (
              <Tabs.Tab key={one} value={one} className={styles.tab}>
                {names[one]}
                {one === 'checks' && count > 0 && ` ${inFigures(count)}`}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Button
            label="Close panel"
            icon={X}
            onClick={() => {
              app.session.setState({ panel: undefined })
              app.grid()?.takeFocus()
            }}
          />
        </div>
        <Tabs.Panel value={tab} className={styles.content}>
          {tab === 'checks' && <ChecksPanel />}
          {tab === 'load' && <LoadPanel />}
          {tab === 'details' && <DetailsPanel />}
          {tab === 'record' && <RecordPanel />}
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  )
}

/** Where the panel would come to lie over the chart, it is only there when it is asked for. Returns how to stop. */
function closeWhenNarrow({ session }: App): () => void {
  const narrow = window.matchMedia('(max-width: 820px)')
  const close = ({ matches }: MediaQueryListEvent) => matches && session.setState({ panel: undefined })
  narrow.addEventListener('change', close)
  return () => narrow.removeEventListener('change', close)
}
