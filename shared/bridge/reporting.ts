import { nothing, type RequestsOf } from './values.ts'

export const reportingRequests = {
  readReport: nothing,
} as const satisfies RequestsOf<'reporting'>

export interface ReportingAnswers {
  readReport: ReportAnswer
}

/** What goes into the report of a problem, for a person to read before anybody else does. */
export interface ReportAnswer {
  readonly text: string
}
