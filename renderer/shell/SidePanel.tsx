import { Tabs } from '@base-ui/react/tabs'
import {
  ChartNoAxesColumn,
  History,
  ListChecks,
  PanelRightClose,
  TextSearch,
  type LucideIcon,
} from 'lucide-react'
import { useEffect } from 'react'
import { ChecksPanel } from '../analysis/ChecksPanel.tsx'
import { LoadPanel } from '../analysis/LoadPanel.tsx'
import { inFigures } from '../../shared/inFigures.ts'
import { useAnalysis, useApp, useSession, type App } from '../window/app.ts'
import type { JudgedMatrix } from '../window/store/analysisStore.ts'
import { panelTabs, type PanelTab } from '../window/store/sessionStore.ts'
import { Button } from '../ui/Button.tsx'
import { DetailsPanel } from '../editor/DetailsPanel.tsx'
import { RecordPanel } from '../record/RecordPanel.tsx'
import styles from './SidePanel.module.css'

const tabs: Readonly<Record<PanelTab, { readonly name: string; readonly icon: LucideIcon }>> = {
  checks: { name: 'Checks', icon: ListChecks },
  load: { name: 'Load', icon: ChartNoAxesColumn },
  details: { name: 'Details', icon: TextSearch },
  record: { name: 'Record', icon: History },
}

/** What stands beside the grid: what the analysis says, who carries how much, details, the record; closed, a rail of these. */
export function SidePanel() {
  const app = useApp()
  const tab = useSession((session) => session.panel)
  useEffect(() => closeWhenNarrow(app), [app])
  const isOpen = tab !== undefined
  const show = (value: unknown) => app.session.setState({ panel: panelTabs.find((one) => one === value) })
  return (
    <aside className={isOpen ? styles.side : styles.rail} data-part aria-label="Panel">
      <Tabs.Root
        className={styles.root}
        value={tab ?? null}
        onValueChange={show}
        orientation={isOpen ? 'horizontal' : 'vertical'}
      >
        <div className={styles.top}>
          <Tabs.List className={styles.tabs}>
            {panelTabs.map((one) => (
              <PanelTabButton key={one} tab={one} isOpen={isOpen} />
            ))}
          </Tabs.List>
          {isOpen && (
            <Button
              label="Close panel"
              icon={PanelRightClose}
              isQuiet
              onClick={() => {
                app.session.setState({ panel: undefined })
                app.grid()?.takeFocus()
              }}
            />
          )}
        </div>
        {isOpen && (
          <Tabs.Panel value={tab} className={styles.content}>
            <h2 className="visually-hidden">{tabs[tab].name}</h2>
            {tab === 'checks' && <ChecksPanel />}
            {tab === 'load' && <LoadPanel />}
            {tab === 'details' && <DetailsPanel />}
            {tab === 'record' && <RecordPanel />}
          </Tabs.Panel>
        )}
      </Tabs.Root>
    </aside>
  )
}

/** A tab by its name; on the rail by its icon, with the number of things to decide and to mend. */
function PanelTabButton({ tab, isOpen }: { tab: PanelTab; isOpen: boolean }) {
  const { name, icon: Icon } = tabs[tab]
  const count = useAnalysis(toTell) ?? 0
  if (isOpen) {
    return (
      <Tabs.Tab value={tab} className={styles.tab}>
        {name}
      </Tabs.Tab>
    )
  }
  return (
    <Tabs.Tab value={tab} className={styles.railTab} title={name}>
      <Icon size={18} aria-hidden />
      <span className="visually-hidden">{name}</span>
      {tab === 'checks' && count > 0 && <small>{inFigures(count)}</small>}
    </Tabs.Tab>
  )
}

function toTell({ counts }: JudgedMatrix): number {
  return counts.error + counts.open + counts.warning + counts.info
}

/** Where the panel would come to lie over the chart, it is only there when it is asked for. Returns how to stop. */
function closeWhenNarrow({ session }: App): () => void {
  const narrow = window.matchMedia('(max-width: 1100px)')
  const close = ({ matches }: MediaQueryListEvent) => matches && session.setState({ panel: undefined })
  narrow.addEventListener('change', close)
  return () => narrow.removeEventListener('change', close)
}
