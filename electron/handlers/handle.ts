import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import type { Answer } from '../../shared/bridge/answers.ts'
import type { Channel, ChannelOf, Concern } from '../../shared/bridge/channels.ts'
import { requests, type Request } from '../../shared/bridge/requests.ts'
import type { Windows } from '../windows.ts'
import type { WindowState } from '../windowState.ts'

export type Handlers = {
  readonly [C in Channel]: (state: WindowState, request: Request<C>) => Answer<C> | Promise<Answer<C>>
}

/** The handlers of one concern. */
export type HandlersOf<C extends Concern> = Pick<Handlers, ChannelOf<C>>

/** Connects the handlers to their channels. A message from anywhere but a window's own page, or of another shape, is refused. */
export function handleRequests(windows: Windows, origin: string, handlers: Handlers): void {
  const connect = <C extends Channel>(channel: C): void => {
    ipcMain.handle(channel, (event, message: unknown) => {
      const state = windows.of(event.sender)
      if (state === undefined || !isOwnPage(event, origin))
        throw new Error('Refused: not from a page of Remit.')
      if ((state.presents === undefined) === (channel === 'steer'))
        throw new Error(`Refused: ${channel} is not for this window.`)
      const request = v.safeParse(requests[channel], message)
      if (!request.success) throw new Error(`Refused: not a request for ${channel}.`)
      return handlers[channel](state, request.output)
    })
  }
  for (const channel of Object.keys(handlers) as Channel[]) connect(channel)
}

function isOwnPage({ senderFrame, sender }: IpcMainInvokeEvent, origin: string): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && originOf(senderFrame.url) === origin
}

function originOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
