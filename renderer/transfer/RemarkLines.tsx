/** Sentences about what was read, a line each; the texts of a file in them may run in either direction. */
export function RemarkLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  )
}
