import { expect, test } from 'vitest'
import { saveFailed } from '../../../renderer/window/notices.ts'

test.each([
  { kind: 'other', path: '/charts/a.raci', code: 'EIO' },
  { kind: 'half-written', path: '/charts/a.raci' },
] as const)(
  'a failed save ($kind) names the file, and does not say what it holds: the failure may come after the rename',
  (error) => {
    const { details } = saveFailed(error)
    expect(details).toContain(error.path)
    expect(details).toMatch(/Your work is still in this window\.$/)
    expect(details).not.toMatch(/nothing on disk was changed/i)
  },
)
