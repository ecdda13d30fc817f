/** Whether the computer has one screen only, which a projector may show to the room as it is. */
export function isOneScreen(): boolean {
  return Reflect.get(window.screen, 'isExtended') !== true
}
