import { expect, test } from 'vitest'
import { presentationScreens } from '../../electron/presentationScreens.ts'

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const [laptop, projector, wall] = [1, 2, 3].map((id) => ({ id, bounds: area, workArea: area }))
const screens = [laptop!, projector!, wall!]

function chosen(count: number, primary: number, current: number): string {
  const found = presentationScreens(screens.slice(0, count), primary, current)
  return found ? `audience ${found.audience.id}, presenter ${found.presenter.id}` : 'one screen'
}

test('the room sees the screen that is not the primary one, the presenter the primary one', () => {
  expect(chosen(2, 1, 1)).toBe('audience 2, presenter 1')
  expect(chosen(2, 2, 2)).toBe('audience 1, presenter 2')
})

test('a chart that is on a further screen already stays there', () => {
  expect(chosen(3, 1, 3)).toBe('audience 3, presenter 1')
  expect(chosen(3, 1, 1)).toBe('audience 2, presenter 1')
})

test('with one screen there is nothing to choose', () => {
  expect(chosen(1, 1, 1)).toBe('one screen')
})
