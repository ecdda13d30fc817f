import { session, type Session } from 'electron'

/** A session in memory for one hidden window: no permission, and no request but those under its own scheme. */
export interface IsolatedSession {
  readonly session: Session
  /** To be called when its window is gone. */
  readonly end: () => void
}

/** Electron keeps a session for as long as it runs, so one that is no longer in use is used again, emptied. */
const idle = new Map<string, Session[]>()
let made = 0

/** @param answer answers the requests under the scheme */
export function isolatedSession(
  scheme: string,
  answer: (request: Request) => Response | Promise<Response>,
): IsolatedSession {
  const own = idle.get(scheme)?.pop() ?? makeSession(scheme)
  own.protocol.handle(scheme, answer)
  return {
    session: own,
    end: () => {
      own.protocol.unhandle(scheme)
      const giveBack = (): void => void idle.set(scheme, [...(idle.get(scheme) ?? []), own])
      // One that cannot be emptied is not used again.
      own
        .clearStorageData()
        .then(giveBack, (thrown: unknown) => console.error('A session was not emptied:', thrown))
    },
  }
}

function makeSession(scheme: string): Session {
  made += 1
  const own = session.fromPartition(`isolated-${made}`)
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.setSpellCheckerLanguages([])
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`${scheme}:`) && !url.startsWith('data:') }),
  )
  return own
}
