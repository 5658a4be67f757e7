import { expect, test } from 'vitest'
import { EditionContent } from './edition-content.ts'
import { compareMetadata } from './edition-diff.ts'

const first = EditionContent.parse({ title: '通知', attribute: 'proactive', keywords: ['科技'], bodyHtml: '<p>甲</p>' })

test('only what differs, in the words a reader sees', () => {
  const second = {
    ...first,
    title: '通知（更正）',
    genre: 'notice' as const,
    attribute: 'withheld' as const,
    art20Item: 7,
    keywords: ['科技', '计划'],
    bodyHtml: '<p>乙</p>',
  }
  expect(compareMetadata(first, second)).toEqual([
    { field: 'title', name: '标题', from: '通知', to: '通知（更正）' },
    { field: 'genre', name: '体裁', from: '其他', to: '通知' },
    { field: 'keywords', name: '主题词', from: '科技', to: '科技、计划' },
    { field: 'art20Item', name: '主动公开事项', from: '', to: '第二十条第（七）项' },
    { field: 'attribute', name: '公开属性', from: '主动公开', to: '不予公开' },
  ])
})

test('equal editions do not differ', () => {
  expect(compareMetadata(first, { ...first })).toEqual([])
})
