import type { Field } from './field.ts'
import { counterpartKindNames } from './kinds.ts'

/** 证件类型 of a natural person. */
export const documentTypeNames = {
  identity: '身份证',
  passport: '护照号',
  'hk-macao': '港澳居民来往内地通行证',
  taiwan: '台湾居民来往大陆通行证',
  residence: '外国人永久居留身份证',
} as const

/** 行政相对人: who the decision is addressed to. `prefix` is XK or CF; the codes follow the 双公示 standard of 2018. */
export function counterpartFields(prefix: 'XK' | 'CF'): Field[] {
  return [
    {
      key: 'counterpart',
      code: `${prefix}_XDR_MC`,
      label: '行政相对人名称',
      aliases: ['相对人名称', '申请人名称', '当事人名称'],
      type: { is: 'text', max: 200 },
      required: true,
      note: '法人、非法人组织填全称，自然人填姓名（对外展示时自动遮盖）。',
      example: '常德市某某科技有限公司',
    },
    {
      key: 'counterpartKind',
      code: `${prefix}_XDR_LB`,
      label: '行政相对人类别',
      aliases: ['相对人类别'],
      type: { is: 'choice', names: counterpartKindNames },
      required: true,
      note: '按登记证照确定。',
      example: '法人及非法人组织',
    },
    {
      key: `${prefix}_XDR_SHXYM`,
      label: '统一社会信用代码',
      type: { is: 'credit-code' },
      required: false,
      note: '18 位。相对人是法人、非法人组织的必填。',
      example: '91350100M000100Y43',
    },
    {
      key: `${prefix}_FRDB`,
      label: '法定代表人',
      aliases: ['法定代表人姓名'],
      type: { is: 'text', max: 50 },
      required: false,
      note: '法人填法定代表人，非法人组织填负责人。',
      example: '李某',
    },
    {
      key: `${prefix}_XDR_ZJLX`,
      label: '证件类型',
      type: { is: 'choice', names: documentTypeNames },
      required: false,
      note: '自然人填写证件号码的，须选证件类型。',
      example: '',
    },
    {
      key: `${prefix}_XDR_ZJHM`,
      label: '证件号码',
      type: { is: 'code', max: 40 },
      required: false,
      personal: true,
      note: '自然人的证件号码。校验后只保留首尾各四位，不公示。',
      example: '',
    },
  ]
}
