interface PickManyProps {
  readonly legend: string
  /** what choosing no one in particular is called */
  readonly all: string
  readonly items: readonly (readonly [id: string, name: string])[]
  /** undefined: all of them */
  readonly chosen: ReadonlySet<string> | undefined
  /** At least one, in the order of the items; undefined: all of them. */
  readonly onChange: (ids: readonly string[] | undefined) => void
}

/** All of a list, or some. The last one cannot be taken away. */
export function PickMany({ legend, all, items, chosen, onChange }: PickManyProps) {
  const toggle = (id: string): void => {
    const next = items.map(([one]) => one).filter((one) => (chosen?.has(one) ?? true) !== (one === id))
    if (next.length > 0) onChange(next.length === items.length ? undefined : next)
  }
  return (
    <fieldset>
      <legend>{legend}</legend>
      <label>
        <input type="checkbox" checked={chosen === undefined} onChange={() => onChange(undefined)} />
        {all}
      </label>
      {items.map(([id, name]) => (
        <label key={id}>
          <input type="checkbox" checked={chosen?.has(id) ?? true} onChange={() => toggle(id)} />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
