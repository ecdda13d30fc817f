/** Whether something over the grid closed because the person went elsewhere, so that the focus must not be fetched back. */
export function wentElsewhere(reason: string): boolean {
  return reason === 'outside-press' || reason === 'focus-out'
}
