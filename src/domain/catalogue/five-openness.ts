/** 五公开 (国办发〔2016〕80号): which side of administration an item opens. */
export const FIVE_OPENNESS = ['decision', 'execution', 'management', 'service', 'result'] as const

export type FiveOpenness = (typeof FIVE_OPENNESS)[number]

export const FIVE_OPENNESS_NAMES: Readonly<Record<FiveOpenness, string>> = {
  decision: '决策公开',
  execution: '执行公开',
  management: '管理公开',
  service: '服务公开',
  result: '结果公开',
}
