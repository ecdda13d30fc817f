import * as v from 'valibot'
// Brings the type of `window.remit`.
import type {} from '../../renderer/window/bridge.ts'
import type { Channel } from '../../shared/bridge/channels.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { example } from '../support/exampleFile.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { done } from '../support/workshopOf.ts'
import { alive, makeAtom, type Tree } from './fuzzedRequests.ts'
import { validRequests } from './validRequests.ts'

/** What main would accept of the window that shows the example. */
export async function goodRequests(app: RemitApp): Promise<ReturnType<typeof validRequests>> {
  const content = await app.page.evaluate(() => window.remit.readContent())
  const handle = content.kind === 'matrix' ? content.document.handle : ''
  return validRequests(done(parseMatrix(example)).matrix, handle)
}

/** Sends requests over a channel from a page, one after the other; answers `answered` and the start of what, or why not. */
export async function sendFrom(
  page: RemitApp['page'],
  channel: Channel,
  trees: readonly Tree[],
): Promise<readonly string[]> {
  const sent: unknown = await page.evaluate(`(async () => {
    const alive = ${String(alive)}, makeAtom = ${String(makeAtom)}, outcomes = []
    for (const tree of ${JSON.stringify(trees)}) {
      try {
        const answer = await window.remit.${channel}(alive(tree, makeAtom))
        outcomes.push('answered ' + (JSON.stringify(answer) ?? '').slice(0, 400))
      } catch (thrown) {
        outcomes.push(String(thrown))
      }
    }
    return outcomes
  })()`)
  return v.parse(v.array(v.string()), sent)
}
