const running = new Map<string, Promise<unknown>>()

/** Runs work on one path after all earlier work on that path, so that two saves never interleave. */
export async function inOrder<T>(path: string, work: () => Promise<T>): Promise<T> {
  const before = running.get(path) ?? Promise.resolve()
  const mine = before.then(work, work)
  running.set(path, mine)
  try {
    return await mine
  } finally {
    if (running.get(path) === mine) running.delete(path)
  }
}
