import { expect } from 'vitest'
import type { RemitApp } from './remitApp.ts'
import { themes } from './soundScreen.ts'

const sizes = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const

/**
 * Expects a screen for a room to be read from five metres, in both themes, on a small projector, a usual and a large one: no text under 28 px of a screen of
 * 1920 x 1080, nothing that scrolls, is cut off or is beyond the window.
 *
 * @param what names the screen in a failure
 */
export async function expectLegible(app: RemitApp, what: string): Promise<void> {
  for (const [width, height] of sizes) {
    await app.resize(width, height)
    for (const colorScheme of themes) {
      await app.page.emulateMedia({ colorScheme })
      const message = `${what}, ${colorScheme}, ${width} x ${height}`
      await expect.poll(() => hardToRead(app, 28 * (height / 1080)), { message }).toEqual([])
    }
  }
}

/** What is too small, scrolls, is cut off or sticks out of the window, in words. */
function hardToRead({ page }: RemitApp, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = []
    const lowest = (element: Element): number => {
      const around = element.parentElement
      if (around === null) return Infinity
      const isCut = getComputedStyle(around).overflowY === 'hidden'
      return Math.min(isCut ? around.getBoundingClientRect().bottom : Infinity, lowest(around))
    }
    const screens = [...document.querySelectorAll('main.room, [role="dialog"], [role="menu"]')]
    const elements = screens.flatMap((screen) => [screen, ...screen.querySelectorAll('*')])
    for (const element of elements) {
      if (!(element instanceof HTMLElement) || element.closest('.visually-hidden')) continue
      if (!element.checkVisibility({ checkVisibilityCSS: true })) continue
      const style = getComputedStyle(element)
      const words = element.outerHTML.slice(0, 90)
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      )
      const isToken = element.classList.contains('token')
      if ((hasText || isToken) && parseFloat(style.fontSize) < least - 0.1) {
        found.push(`${style.fontSize}: ${words}`)
      }
      const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
      if (scrolls(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        found.push(`scrolls: ${words}`)
      if (scrolls(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`scrolls: ${words}`)
      const box = element.getBoundingClientRect()
      if (hasText && box.bottom > lowest(element) + 2) found.push(`cut off: ${words}`)
      const isOut = box.right > window.innerWidth + 1 || box.bottom > window.innerHeight + 1
      if (isOut && (hasText || isToken)) found.push(`out of the window: ${words}`)
    }
    return found.slice(0, 8)
  }, smallest)
}
