/** A file as a `data:` address, put there by the bundler. */
declare module '*?inline' {
  const address: string
  export default address
}

/** The text of a file, put there by the bundler. */
declare module '*?raw' {
  const text: string
  export default text
}
