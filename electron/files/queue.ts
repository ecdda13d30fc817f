const running = new Map<string | object, Promise<unknown>>()

/** Runs work on one path, or one thing, after all earlier work on it, so that two saves never interleave. */
export async function inOrder<T>(subject: string | object, work: () => Promise<T>): Promise<T> {
  const before = running.get(subject) ?? Promise.resolve()
  const mine = before.then(work, work)
  running.set(subject, mine)
  try {
    return await mine
  } finally {
    if (running.get(subject) === mine) running.delete(subject)
  }
}
