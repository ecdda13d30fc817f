// Each worker draws on a display of its own, where there are several.
const displays = (process.env['REMIT_DISPLAYS'] ?? '').split(' ').filter(Boolean)
const worker = Number(process.env['VITEST_POOL_ID'] ?? 1) - 1
const display = displays[worker % displays.length]
if (display !== undefined) process.env['DISPLAY'] = display
