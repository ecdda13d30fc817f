import { expect, test } from 'vitest'
import {
  encodeHead,
  encodeRecord,
  readJournal,
  type JournalHead,
} from '../../electron/files/journalFormat.ts'
import { replayJournal } from '../../electron/files/replayJournal.ts'
import { applyLinePatch, linePatch, type LinePatch } from '../../shared/files/linePatch.ts'
import { perLane, randomFrom, report, seed } from '../support/lane.ts'

interface Written {
  readonly bytes: Uint8Array
  /** where the head and each record end, and the text up to there */
  readonly ends: readonly { readonly at: number; readonly text: string }[]
}

/** A journal of so many changes, a save noted after every fifth. */
function journalOf(changes: number, random: () => number): Written {
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`)
  let text = lines.join('\n')
  const head: JournalHead = {
    ...{
      type: 'head',
      documentId: 'chart',
      session: { pid: 1, bootId: 'b', startedAt: '0' },
      path: '/chart.raci',
    },
    ...{ base: { text, sha256: 'h' }, text: null, revision: 0, changes: 0, at: 0 },
  }
  const parts = [encodeHead(head)]
  const texts = [text]
  for (let revision = 1; revision <= changes; revision++) {
    const next = text
      .split('\n')
      .with(Math.floor(random() * 12), `“${random()}” — ü`)
      .join('\n')
    parts.push(
      encodeRecord(
        { type: 'change', revision, at: revision, change: linePatch(text.split('\n'), next.split('\n')) },
        parts.length,
      ),
    )
    text = next
    texts.push(text)
    if (revision % 5 !== 0) continue
    parts.push(
      encodeRecord({ type: 'saved', revision, path: '/chart.raci', sha256: `${revision}` }, parts.length),
    )
    texts.push(text)
  }
  let at = 0
  const ends = parts.map((part, index) => ({ at: (at += part.length), text: texts[index] ?? '' }))
  return { bytes: new Uint8Array(Buffer.concat(parts)), ends }
}

/** The text that must come back when everything from a byte on is lost, cut off or not to be trusted. */
function textBefore({ ends }: Written, byte: number): string | undefined {
  return ends.findLast(({ at }) => at <= byte)?.text
}

function textOf(bytes: Uint8Array): string | undefined {
  const read = readJournal(bytes)
  return read && replayJournal(read).text
}

const random = randomFrom(seed)
const written = journalOf(perLane({ short: 40, fast: 90, long: 900 }), random)

test('a journal cut at any byte gives back exactly what was whole', () => {
  let injected = 0
  for (let cut = 0; cut <= written.bytes.length; cut++) {
    const text = textOf(written.bytes.subarray(0, cut))
    if (text !== textBefore(written, cut)) expect(text, `cut at ${cut}`).toBe(textBefore(written, cut))
    injected++
  }
  report('Journals cut at every byte', { 'cut at': injected, 'wrongly recovered': 0 }, injected)
})

test('a journal with a bit flipped anywhere gives back exactly what came before', () => {
  const flips = perLane({ short: 5_000, fast: 10_000, long: 100_000 })
  for (let done = 0; done < flips; done++) {
    const byte = Math.floor(random() * written.bytes.length)
    const damaged = written.bytes.slice()
    damaged[byte] = (damaged[byte] ?? 0) ^ (1 << Math.floor(random() * 8))
    const text = textOf(damaged)
    if (text !== textBefore(written, byte))
      expect(text, `flip in byte ${byte}`).toBe(textBefore(written, byte))
  }
  report('Journals with a bit flipped', { flipped: flips, 'wrongly recovered': 0 }, flips)
})

test('a journal with many bytes overwritten never throws and never gives back what was not written', () => {
  const texts = new Set(written.ends.map(({ text }) => text))
  const rounds = perLane({ short: 1_000, fast: 5_000, long: 50_000 })
  for (let done = 0; done < rounds; done++) {
    const damaged = written.bytes.slice()
    const from = Math.floor(random() * damaged.length)
    for (let at = from; at < Math.min(damaged.length, from + 600 * random()); at++)
      damaged[at] = 256 * random()
    const text = textOf(damaged)
    if (text !== undefined && !texts.has(text)) expect.fail(`invented: ${text}`)
  }
  report('Journals with a stretch overwritten', { overwritten: rounds, invented: 0 }, rounds)
})

test('the control: a reader that trusts the records gives back what was never written', () => {
  const texts = new Set(written.ends.map(({ text }) => text))
  let caught = 0
  for (let done = 0; done < 1_000; done++) {
    const damaged = written.bytes.slice()
    const byte = Math.floor(random() * damaged.length)
    damaged[byte] = (damaged[byte] ?? 0) ^ 1
    if (!texts.has(trustingTextOf(damaged))) caught++
  }
  report('Planted mistake: a reader without checksums', { caught }, caught)
})

/** Reads a journal without looking at its checksums. */
function trustingTextOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  let text = ''
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = buffer.readUInt32LE(at)
    try {
      const record = JSON.parse(buffer.toString('utf8', at + 12, at + 12 + length)) as {
        base?: { text: string }
        change?: LinePatch
      }
      text = record.base?.text ?? (record.change ? (applyLinePatch(text, record.change) ?? text) : text)
    } catch {
      return text
    }
    at += 12 + length
  }
  return text
}
