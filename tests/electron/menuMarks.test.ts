import { describe, expect, test } from 'vitest'
import { actionIds } from '../../shared/actions.ts'
import { markOf } from '../../electron/menuMarks.ts'

describe('a mark in the menu', () => {
  test('shows what its own entry is about, whatever the others show', () => {
    const marked = { theme: 'dark', autosaves: false, ticked: [] } as const
    expect(markOf('darkTheme', marked)).toEqual({ type: 'radio', checked: true })
    expect(markOf('lightTheme', marked)).toEqual({ type: 'radio', checked: false })
    expect(markOf('toggleAutosave', marked)).toEqual({ type: 'checkbox', checked: false })
    expect(markOf('toggleAutosave', { ...marked, autosaves: true })?.checked).toBe(true)
  })

  test('is on what is switched on in the window in front', () => {
    const marked = { theme: 'dark', autosaves: false, ticked: ['toggleStrict'] } as const
    expect(markOf('toggleStrict', marked)).toEqual({ type: 'checkbox', checked: true })
    expect(markOf('wrapNames', marked)).toEqual({ type: 'checkbox', checked: false })
  })

  test('is on one theme at a time', () => {
    for (const theme of ['system', 'light', 'dark'] as const) {
      const radios = actionIds
        .map((id) => markOf(id, { theme, autosaves: true, ticked: [] }))
        .filter((mark) => mark?.type === 'radio')
      expect(radios.filter((mark) => mark?.checked)).toHaveLength(1)
    }
  })

  test('is on no entry that only does something', () => {
    expect(markOf('save', { theme: 'system', autosaves: true, ticked: [] })).toBeUndefined()
  })
})
