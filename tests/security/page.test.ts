import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels } from '../../shared/bridge/channels.ts'
// Brings the type of `window.remit`.
import type {} from '../../renderer/window/bridge.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { launchUnprivileged } from '../support/unprivilegedApp.ts'

let app: RemitApp

beforeAll(async () => {
  app = (await launchUnprivileged()).app
  await app.startFrom('CIO and CTO')
})

afterAll(async () => {
  // What is refused below is reported on the console, which is the point; nothing else may be.
  const unexpected = app.problems.filter(
    (problem) =>
      !/Content Security Policy|Refused to|ERR_BLOCKED|ERR_FAILED|ERR_ABORTED|Fetch API cannot load|status of 404/.test(
        problem,
      ),
  )
  expect(unexpected).toEqual([])
  app.problems.length = 0
  await app.close()
})

describe('the page', () => {
  test('has no Node and no Electron', async () => {
    const kinds = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron'].map(
        (name) => typeof Reflect.get(globalThis, name),
      ),
    )
    expect(new Set(kinds)).toEqual(new Set(['undefined']))
  })

  test('has a bridge of exactly the named functions, through which no function can pass', async () => {
    expect(await app.page.evaluate(() => Object.keys(window.remit))).toEqual([...channels])
    const sent = await app.page.evaluate(async () => {
      try {
        await Reflect.apply(window.remit.setTheme, undefined, [() => 1])
        return 'accepted'
      } catch (thrown) {
        return String(thrown)
      }
    })
    expect(sent).toMatch(/could not be cloned|Refused/)
  })

  test('comes from our own protocol with a strict policy', async () => {
    const policy = await app.evaluate(async ({ net }) => {
      const answer = await net.fetch('app://bundle/index.html')
      return answer.headers.get('Content-Security-Policy') ?? ''
    })
    expect(app.page.url()).toBe('app://bundle/index.html')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    const inside = await app.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content')
    expect(
      `${inside}; frame-ancestors 'none'`.split('; ').map((one) => one.replace(/'nonce-[^']+'/, '')),
    ).toEqual(expect.arrayContaining(policy.split('; ').map((one) => one.replace(/'nonce-[^']+'/, ''))))
  })

  test('has no file dialogs of its own', async () => {
    expect(
      await app.page.evaluate(() => 'showOpenFilePicker' in window || 'showSaveFilePicker' in window),
    ).toBe(false)
  })

  test.each([
    'app://bundle/../main/main.js',
    'app://bundle/%2e%2e/main/main.js',
    'app://other/index.html',
    'file:///etc/passwd',
  ])('cannot read %s', async (address) => {
    const status = await app.page.evaluate(async (url) => {
      try {
        return (await fetch(url)).status
      } catch {
        return 'refused'
      }
    }, address)
    expect([404, 'refused']).toContain(status)
  })

  test('cannot evaluate text, run an inline script, leave, or open a window', async () => {
    const tried = await app.page.evaluate(async () => {
      const results: Record<string, unknown> = { opened: window.open('https://example.invalid') }
      // What the test driver calls itself may evaluate; what runs later is the page's own.
      results['evaluated'] = await new Promise((done) =>
        setTimeout(() => {
          try {
            done(Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, ['1 + 1']))
          } catch (thrown) {
            done(thrown instanceof EvalError ? 'refused' : thrown)
          }
        }),
      )
      const script = document.createElement('script')
      script.textContent = 'globalThis.inlineRan = true'
      document.body.append(script)
      results['inline'] = Reflect.get(globalThis, 'inlineRan')
      location.href = 'https://example.invalid/'
      return results
    })
    expect(tried).toEqual({ opened: null, evaluated: 'refused', inline: undefined })
    expect(app.page.url()).toBe('app://bundle/index.html')
  })

  test.each([
    ...['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'],
    ...['persistent-storage', 'background-sync', 'gyroscope', 'screen-wake-lock', 'display-capture'],
  ])('has no permission for %s', async (name) => {
    const state = await app.page.evaluate(
      async (asked) => (await navigator.permissions.query({ name: asked })).state,
      name as PermissionName,
    )
    expect(state).toBe('denied')
  })

  test('is given none when it asks: no notice, place, screen, sound, device, clipboard or service worker', async () => {
    const answers = await app.page.evaluate(async () => {
      const asked: Record<string, () => Promise<unknown>> = {
        notice: () => Notification.requestPermission(),
        place: () => new Promise((found, not) => navigator.geolocation.getCurrentPosition(found, not)),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        camera: () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
        usb: () => Reflect.get(navigator, 'usb').requestDevice({ filters: [] }) as Promise<unknown>,
        serial: () => Reflect.get(navigator, 'serial').requestPort() as Promise<unknown>,
        clipboard: () => navigator.clipboard.readText(),
        midi: () => navigator.requestMIDIAccess(),
        'wake lock': () => navigator.wakeLock.request(),
        'service worker': () => navigator.serviceWorker.register('/index.html'),
      }
      const ask = async ([name, request]: [string, () => Promise<unknown>]) =>
        [name, await request().catch(() => 'denied')] as const
      return Object.fromEntries(await Promise.all(Object.entries(asked).map(ask)))
    })
    expect(Object.entries(answers).filter(([, answer]) => answer !== 'denied')).toEqual([])
  })

  test('holds no guest: a webview in it stays an empty element', async () => {
    const before = await contentsCount()
    const members = await app.page.evaluate(() => {
      const view = Object.assign(document.createElement('webview'), { src: 'app://bundle/index.html' })
      view.setAttribute('src', 'app://bundle/index.html')
      document.body.append(view)
      return ['loadURL', 'executeJavaScript', 'getWebContentsId'].map(
        (name) => typeof Reflect.get(view, name),
      )
    })
    expect(members).toEqual(['undefined', 'undefined', 'undefined'])
    expect(await contentsCount()).toBe(before)
  })

  test('does not go where a file dropped on it, its history or a frame would lead', async () => {
    await app.page.evaluate(() => {
      const dropped = new DataTransfer()
      dropped.items.add(new File(['<script>top.ran = true</script>'], 'page.html', { type: 'text/html' }))
      dropped.setData('text/uri-list', 'file:///etc/passwd')
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }),
        )
      history.pushState({}, '', '#presenter')
      history.back()
    })
    await expect.poll(() => app.page.url()).toBe('app://bundle/index.html')
    await app.page.locator('.ag-row').first().waitFor()
  })

  test('cannot turn what it overwrites against the preload, nor reach through the bridge behind it', async () => {
    const seen = await app.page.evaluate(async () => {
      const [push, parse] = [Array.prototype.push, JSON.parse]
      let calls = 0
      const counted = (): never => {
        calls++
        throw new Error('The preload has used what the page overwrote.')
      }
      Array.prototype.push = counted
      JSON.parse = counted
      let recents: unknown
      try {
        recents = await window.remit.listRecents()
      } finally {
        Array.prototype.push = push
        JSON.parse = parse
      }
      const { listRecents } = window.remit
      const isOwn =
        listRecents.constructor === Function && Object.getPrototypeOf(listRecents) === Function.prototype
      const canChange = [
        Reflect.set(window, 'remit', {}),
        Reflect.set(window.remit, 'listRecents', counted),
        Reflect.deleteProperty(window.remit, 'listRecents'),
      ]
      return { recents: Array.isArray(recents), calls, isOwn, canChange }
    })
    expect(seen).toEqual({ recents: true, calls: 0, isOwn: true, canChange: [false, false, false] })
  })
})

const covered = { decided: 0, responsibilities: 0 }

/** Of every page, guests included. */
function contentsCount(): Promise<number> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
}

describe('the main process', () => {
  test.each([
    ['saveMatrix', { handle: '../../etc/passwd', way: 'again', revision: 0, title: '', text: '', covered }],
    ['saveMatrix', { handle: 'f'.repeat(32), way: 'again', revision: 0, title: '', text: '', covered }],
    ['saveMatrix', { path: '/tmp/x.raci', text: '' }],
    ['openRecent', { id: '/etc/passwd' }],
    ['setTheme', { theme: 'neon' }],
    ['reportState', null],
    ['showPresenter', { text: '/etc/passwd' }],
    ['setFullScreen', { isOn: 'yes' }],
    ['keepAwake', { isOn: 'yes' }],
    ['steer', { does: 'end' }],
  ] as const)(
    'refuses %s with a request of another shape or a handle it never gave out',
    async (channel, request) => {
      const answer = await app.page.evaluate(
        async ([name, message]) => {
          try {
            await Reflect.apply(Reflect.get(window.remit, name), undefined, [message])
            return 'accepted'
          } catch (thrown) {
            return String(thrown)
          }
        },
        [channel, request] as const,
      )
      expect(answer).toMatch(/Refused|does not hold this document/)
    },
  )

  test('never writes what would not open again, whatever a page sends', async () => {
    await app.saveDialogAnswers('/tmp/remit-never-written.raci')
    const answer = await app.page.evaluate(() =>
      window.remit.saveMatrix({
        handle: null,
        way: 'asNew',
        revision: 0,
        title: '',
        text: '{"format":"remit"}',
        covered: { decided: 0, responsibilities: 0 },
      }),
    )
    expect(answer).toMatchObject({ kind: 'failed', error: { kind: 'not-a-matrix' } })
    expect(() => readFileSync('/tmp/remit-never-written.raci')).toThrow('ENOENT')
  })

  test('gives every window a sandbox, isolation, and nothing it could do without', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        const read: unknown = Reflect.apply(
          Reflect.get(webContents, 'getLastWebPreferences'),
          webContents,
          [],
        )
        return JSON.stringify(read)
      }),
    )
    for (const text of preferences) {
      expect(JSON.parse(text)).toMatchObject({
        ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
        ...{ webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false },
      })
    }
  })
})
