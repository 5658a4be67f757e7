import { describe, expect, test } from 'vitest'
import { findSecrecyMark } from './secrecy-marks.ts'

describe('a document that bears 密级', () => {
  test.each([
    ['starred with years', '机密★10年\n常德市科学技术局文件', '机密★10年'],
    ['starred without period', '关于……的请示 秘密★', '秘密★'],
    ['top secret, long term', '绝密★长期', '绝密★长期'],
    ['spread over the line', '机 密 ★ 5 年', '机 密 ★ 5 年'],
    ['ASCII star from a bad copy', '秘密*3年', '秘密*3年'],
    ['alone on its line', '常科发〔2020〕3号\n机密\n关于……', '机密'],
    ['as a field', '密级：秘密\n标题', '密级：秘密'],
  ])('is found: %s', (_, text, mark) => {
    expect(findSecrecyMark(text)).toEqual({ kind: 'classified', text: mark })
  })

  test.each([
    ['the law that speaks of secrets', '根据《中华人民共和国保守国家秘密法》，不得泄露国家秘密、商业秘密。'],
    ['the duty in a sentence', '涉及机密、秘密的，按照有关规定执行。'],
    ['an ordinary notice', '关于组织申报2020年科技计划项目的通知'],
    ['closely', '各单位要密切配合'],
  ])('is not found: %s', (_, text) => {
    expect(findSecrecyMark(text)).toBeUndefined()
  })

  test('内部资料 is shown to the reviewer, not refused', () => {
    expect(findSecrecyMark('内部资料，注意保存\n关于……')?.kind).toBe('internal')
  })
})
