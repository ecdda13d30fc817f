/*
 * What is measured, run inside of a page. Each answers with a list of milliseconds. A frame counts as painted when the
 * task after its animation frame runs.
 */

/** From a key press on a cell to the painted frame. */
export function keyToPaint(page) {
  return page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const cell = document.querySelector('[row-id="x3"] [col-id="r0"]')
    const times = []
    for (let count = 0; count < 60; count++) {
      await painted()
      const start = performance.now()
      cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }))
      await painted()
      times.push(performance.now() - start)
    }
    return times.slice(10)
  })
}

/** Frames while scrolling down by a page each. */
export function scrollFrames(page) {
  return page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const viewport = document.querySelector('.ag-grid-viewport')
    const times = []
    for (let count = 0; count < 60; count++) {
      const start = performance.now()
      viewport.scrollTop += 700
      await painted()
      times.push(performance.now() - start)
    }
    viewport.scrollTop = 0
    return times.slice(10)
  })
}

/** The middle of a list of numbers. */
export function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
}
