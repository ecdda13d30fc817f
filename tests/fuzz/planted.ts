import type { Verdict } from './judge.ts'
import { flawOf } from './refusal.ts'

/** What a reader might do wrong, planted to see that it is noticed. */
export type PlantedWrong = 'an endless loop' | 'a crash' | 'memory without end' | 'a refusal without a place'

const held: Uint8Array[] = []

/** Reads in the wrong way. */
export function doWrong(wrong: PlantedWrong): Verdict {
  switch (wrong) {
    case 'an endless loop':
      for (;;) held.length = 0
    case 'a crash':
      return process.abort()
    case 'memory without end':
      held.push(new Uint8Array(400 * 1024 * 1024).fill(1))
      return { refusals: [], flaws: [] }
    case 'a refusal without a place': {
      const refusal = { kind: 'invalid', place: '', words: 'It is wrong.' }
      return { refusals: [refusal], flaws: [flawOf(refusal)].filter((flaw) => flaw !== undefined) }
    }
  }
}
