import type { Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from 'vitest'
import type { RemitApp } from './remitApp.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]

/**
 * Expects the screen to be accessible and nothing to stick out, in both themes and at both sizes.
 *
 * @param what names the screen in a failure
 */
export async function expectSoundScreen(app: RemitApp, what = ''): Promise<void> {
  for (const colorScheme of themes) {
    await app.page.emulateMedia({ colorScheme })
    for (const { width, height } of sizes) {
      await app.resize(width, height)
      const where = `${what} ${colorScheme}, ${width} x ${height}`
      // Themes differ in colours only, so each size is asked once for what is wrong in a theme.
      const isAsked = (colorScheme === 'light') === (width === sizes[0]?.width)
      const violations = isAsked ? await seriousViolations(app.page) : []
      expect(violations, where).toEqual([])
      // What floats is placed anew a moment after the window has another size.
      await expect.poll(() => stickingOut(app.page), { message: where }).toEqual([])
    }
  }
}

/** The serious and critical findings of axe on what is on screen, as `rule: element`. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as typeof import('axe-core')
    // The menu library's focus guards hand the focus on the moment they get it; axe cannot know.
    const context = { exclude: ['[data-base-ui-focus-guard]'] }
    const { violations } = await axe.run(context, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      )
  })
}

/** Controls and texts in sight that reach beyond the window, outside of the grid and of what scrolls. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, select, h1, h2, footer span, footer li, footer output, [role=dialog] p',
      ),
    ]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
      .filter((element) => element.closest('[tabindex="0"]:not(button, select), .ag-root-wrapper') === null)
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect()
        return width > 1 && right > window.innerWidth + 1
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
}
