import { expect, test } from 'vitest'
import { fromEditor, toEditor } from './number-node.ts'

test.each([
  '全年公开{{publications.total}}条。\n被提起行政诉讼{{table4.directSuit.total+table4.suitAfterReview.total}}件。',
  '{{publications.total}}',
  '没有数字的一段。',
  '',
])('editing keeps words and bound numbers as they were: %j', (body) => {
  expect(fromEditor(toEditor(body))).toBe(body)
})

test('an empty line typed in the editor is not a paragraph', () => {
  const document = {
    type: 'doc',
    content: [{ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: '无' }] }],
  }
  expect(fromEditor(document)).toBe('无')
})
