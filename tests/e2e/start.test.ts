import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const checkout = resolve(import.meta.dirname, '../..')

test.runIf(process.platform === 'linux')(
  'npm start without a display opens Remit on a virtual one and leaves a picture of its window',
  async () => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
    const started = spawn('node', ['scripts/start.mjs', `--user-data-dir=${temporaryFolder()}`], {
      cwd: checkout,
      env,
    })
    const gone = new Promise((done) => started.once('exit', done))
    try {
      const said: string[] = []
      for await (const line of createInterface(started.stdout)) {
        said.push(line)
        if (line.startsWith('Screenshot: ')) break
      }
      expect(said.join('\n')).toContain('virtual')
      const picture = readFileSync(said.at(-1)?.replace('Screenshot: ', '') ?? '')
      expect(picture.subarray(1, 4).toString()).toBe('PNG')
      expect(picture.length).toBeGreaterThan(10_000)
    } finally {
      started.kill('SIGTERM')
      await gone
    }
  },
)
