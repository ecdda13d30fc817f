/** What only the presenter sees: the stop on screen and the next one, notes, time, and all stops to jump to. */
export function PresenterWindow() {
  return <main>Presenter</main>
}
