import { z } from 'zod'

/** The kinds of business that report table 2 counts (条例 art. 20 (五)(六)(八)(九)). */
export const ledgerKinds = ['permit', 'other-service', 'penalty', 'coercion', 'fee', 'procurement'] as const
export type LedgerKind = (typeof ledgerKinds)[number]
export const LedgerKindSchema = z.enum(ledgerKinds, '没有这种台账')

export const ledgerKindNames = {
  permit: '行政许可',
  'other-service': '其他对外管理服务事项',
  penalty: '行政处罚',
  coercion: '行政强制',
  fee: '行政事业性收费',
  procurement: '政府集中采购',
} as const satisfies Record<LedgerKind, string>

/** The kind of competence an entry needs on its day; procurement needs none. */
export const competenceKindOf = {
  permit: 'licensing',
  'other-service': 'other-service',
  penalty: 'penalty',
  coercion: 'coercion',
  fee: 'fee',
  procurement: null,
} as const satisfies Record<LedgerKind, string | null>

export const counterpartKinds = ['legal-person', 'natural-person', 'sole-trader', 'other'] as const
export type CounterpartKind = (typeof counterpartKinds)[number]

/** 行政相对人类别 of the 双公示 standard. */
export const counterpartKindNames = {
  'legal-person': '法人及非法人组织',
  'natural-person': '自然人',
  'sole-trader': '个体工商户',
  other: '其他',
} as const satisfies Record<CounterpartKind, string>
