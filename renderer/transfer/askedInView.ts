/** A ref for what scrolls: once it is there, the first cell that a question is about is scrolled to, in it and nothing around it. */
export function askedInView(scrolled: HTMLElement | null): void {
  const cell = scrolled?.querySelector('[data-asked]')
  if (!scrolled || !cell) return
  const [box, place] = [scrolled.getBoundingClientRect(), cell.getBoundingClientRect()]
  if (place.right > box.right) scrolled.scrollLeft += place.right - box.right + 8
  if (place.bottom > box.bottom) scrolled.scrollTop += place.bottom - box.bottom + 8
}
