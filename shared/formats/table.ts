/** A rectangle of texts, the form every reader produces and every writer takes. Rows may be of different lengths. */
export type Table = readonly (readonly string[])[]
