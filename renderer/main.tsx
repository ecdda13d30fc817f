import { CSPProvider } from '@base-ui/react/csp-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AppContext, createApp } from './app.ts'
import { mainBridge, styleNonce } from './platform/bridge.ts'
import { Window } from './shell/Window.tsx'
import './ui/tokens.css'
import './ui/base.css'
import './ui/token.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')

createRoot(root).render(
  <StrictMode>
    <CSPProvider nonce={styleNonce()}>
      <AppContext value={createApp(mainBridge())}>
        <Window />
      </AppContext>
    </CSPProvider>
  </StrictMode>,
)
