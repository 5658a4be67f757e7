import { expect, test } from 'vitest'
import { compareText } from './compare-editions.ts'

const same = (text: string) => [{ kind: 'same', text }]

test.each([
  ['nothing changed', '一\n二', '一\n二', [same('一'), same('二')]],
  ['a paragraph added', '一', '一\n二', [same('一'), [{ kind: 'added', text: '二' }]]],
  ['a paragraph removed', '一\n二', '一', [same('一'), [{ kind: 'removed', text: '二' }]]],
  [
    'a date changed within a paragraph',
    '截止3月1日\n联系人',
    '截止3月5日\n联系人',
    [
      [
        { kind: 'same', text: '截止3月' },
        { kind: 'removed', text: '1' },
        { kind: 'added', text: '5' },
        { kind: 'same', text: '日' },
      ],
      same('联系人'),
    ],
  ],
  ['from nothing', '', '一', [[{ kind: 'added', text: '一' }]]],
])('%s', (_, from, to, expected) => {
  expect(compareText(from, to)).toEqual(expected)
})
