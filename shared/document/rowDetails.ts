import type { Responsibility, RowStatus } from './matrix.ts'

/** What a responsibility says besides its name and its cells, as a person fills it in. */
export interface RowDetails {
  readonly status: 'open' | RowStatus
  readonly tags: readonly string[]
  readonly description: string
  /** how much work it is beside the others; 1 is usual */
  readonly effort: number
}

/** The details as a responsibility holds them: what is open or empty is absent, and each tag is there once. */
export function rowDetails({
  status,
  tags,
  description,
  effort,
}: RowDetails): Pick<Responsibility, 'status' | 'tags' | 'description' | 'effort'> {
  const kept = [...new Set(tags)].filter((tag) => tag !== '')
  return {
    ...(status === 'open' ? {} : { status }),
    ...(kept.length === 0 ? {} : { tags: kept }),
    ...(description === '' ? {} : { description }),
    ...(effort === 1 ? {} : { effort }),
  }
}

/** The details of a responsibility, with what is absent spelt out. */
export function detailsOf({ status, tags = [], description = '', effort = 1 }: Responsibility): RowDetails {
  return { status: status ?? 'open', tags, description, effort }
}
