import type { Matrix } from '../document/matrix.ts'
import type { Finding } from './finding.ts'
import type { ChartFacts } from './rule.ts'
import { rulesOf } from './rules.ts'

const chartRules = rulesOf('chart')

/** What is wrong with the chart as a whole. */
export function judgeChart(matrix: Matrix, chart: ChartFacts): readonly Finding[] {
  return chartRules.flatMap(({ id, judge, severity }): Finding[] => {
    const found = judge(matrix, chart)
    return found ? [{ rule: id, severity, ...found }] : []
  })
}
