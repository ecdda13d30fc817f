import { session, type Session } from 'electron'

let made = 0

/** A session in memory for one hidden window: no permission, and no request but those under its own scheme. */
export function isolatedSession(scheme: string): Session {
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
