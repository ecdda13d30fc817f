import { CSPProvider } from '@base-ui/react/csp-provider'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AppContext, createApp } from './window/app.ts'
import { mainBridge, styleNonce } from './window/bridge.ts'
import { PresenterWindow } from './present/PresenterWindow.tsx'
import { runAction } from './shell/runAction.ts'
import { Window } from './shell/Window.tsx'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/token.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')

const app = createApp(mainBridge(), runAction)
// Main opens a presenter view on the same page.
const isPresenter = window.location.hash === '#presenter'

createRoot(root).render(
  <StrictMode>
    <CSPProvider nonce={styleNonce()}>
      <AppContext value={app}>{isPresenter ? <PresenterWindow /> : <Window />}</AppContext>
    </CSPProvider>
  </StrictMode>,
)
