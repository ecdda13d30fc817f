import type { RemitApp } from '../../support/remitApp.ts'

/** The planted mistake: from now on what main reads from a file it has written is what it wrote, whatever the disk has kept. */
export async function believeWrites(app: RemitApp): Promise<void> {
  await app.evaluate(async () => {
    type Words = [bytes: Uint8Array, offset: number, length: number, position: number]
    interface Handle {
      write: (...words: Words) => Promise<unknown>
      read: (...words: Words) => Promise<unknown>
    }
    const { open } = process.getBuiltinModule('node:fs/promises')
    const any = await open('/dev/null')
    const handles = Object.getPrototypeOf(any) as Handle
    await any.close()
    const { write, read } = handles
    const written = new WeakMap<Handle, Uint8Array>()
    handles.write = function (...words) {
      written.set(this, words[0])
      return write.apply(this, words)
    }
    handles.read = function (...words) {
      const kept = written.get(this)
      if (kept === undefined) return read.apply(this, words)
      const [bytes, offset, length, position] = words
      const found = kept.subarray(position, position + length)
      bytes.set(found, offset)
      return Promise.resolve({ bytesRead: found.length, buffer: bytes })
    }
  })
}
