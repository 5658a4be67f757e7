import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['paragraphs become lines', '<p>一</p>\n<p>二</p>', '一\n二'],
  ['emphasis disappears', '<p>甲<b>乙</b>丙</p>', '甲乙丙'],
  ['a table row is a line', '<table><tr><td><p>甲</p></td><td>乙</td></tr><tr><td>丙</td></tr></table>', '甲\n乙\n丙'],
  ['entities are read', '<p>A&amp;B &lt;x&gt;&nbsp;y</p>', 'A&B <x> y'],
  ['an escaped entity stays text', '<p>&amp;lt;</p>', '&lt;'],
  ['nothing', '', ''],
])('%s', (_, html, text) => {
  expect(plainText(html)).toBe(text)
})
