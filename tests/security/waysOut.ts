/**
 * Ways in which a page reaches a server. Each is run alone, as the text of a function too, so none may use anything from
 * outside of itself.
 */
export const waysOut: Readonly<Record<string, (url: string) => void>> = {
  picture: (url) => {
    new Image().src = url
  },
  'picture set': (url) => document.body.append(Object.assign(new Image(), { srcset: `${url} 2x` })),
  'drawn picture': (url) => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    image.setAttribute('href', url)
    drawing.append(image)
    document.body.append(drawing)
  },
  'picture button': (url) =>
    document.body.append(Object.assign(document.createElement('input'), { type: 'image', src: url })),
  script: (url) => document.head.append(Object.assign(document.createElement('script'), { src: url })),
  module: (url) =>
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: url })),
  worker: (url) => {
    const text = `importScripts(${JSON.stringify(url)})`
    new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
  },
  'style sheet': (url) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
  preload: (url) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: url }),
    ),
  'module preload': (url) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url })),
  prefetch: (url) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url })),
  preconnect: (url) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url })),
  'name looked up early': (url) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: url })),
  icon: (url) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: url })),
  manifest: (url) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: url })),
  'style with an address': (url) =>
    document.body.append(
      Object.assign(document.createElement('div'), { style: `background: url("${url}"); width: 9px` }),
    ),
  font: (url) => {
    const face = new FontFace('Reached', `url("${url}")`)
    document.fonts.add(face)
    void face.load().catch(() => undefined)
  },
  video: (url) => document.body.append(Object.assign(document.createElement('video'), { src: url })),
  audio: (url) => {
    void new Audio(url).play().catch(() => undefined)
  },
  poster: (url) => document.body.append(Object.assign(document.createElement('video'), { poster: url })),
  object: (url) => document.body.append(Object.assign(document.createElement('object'), { data: url })),
  embed: (url) => document.body.append(Object.assign(document.createElement('embed'), { src: url })),
  frame: (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
  form: (url) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: url })
    document.body.append(form)
    form.submit()
  },
  link: (url) => {
    const link = Object.assign(document.createElement('a'), { href: url })
    document.body.append(link)
    link.click()
  },
  address: (url) => location.assign(url),
  refresh: (url) => {
    const refresh = Object.assign(document.createElement('meta'), { content: `0;url=${url}` })
    refresh.setAttribute('http-equiv', 'refresh')
    document.head.append(refresh)
  },
  fetch: (url) => {
    void fetch(url, { mode: 'no-cors' }).catch(() => undefined)
  },
  XMLHttpRequest: (url) => {
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.send()
  },
  WebSocket: (url) => {
    new WebSocket(url.replace('http:', 'ws:'))
  },
  EventSource: (url) => {
    new EventSource(url)
  },
  beacon: (url) => {
    navigator.sendBeacon(url, 'a canary')
  },
}
