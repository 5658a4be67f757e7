import { describe, expect, test } from 'vitest'
import { cleanBody } from './clean-body.ts'

describe('the body of an edition', () => {
  test.each([
    ['scripts go', '<p>甲</p><script>alert(1)</script>', '<p>甲</p>'],
    ['handlers go', '<p onclick="x()">甲</p>', '<p>甲</p>'],
    ['script addresses go', '<a href="javascript:x()">甲</a>', '<a>甲</a>'],
    ['frames and forms go', '<iframe src="https://a"></iframe><form><input></form><p>甲</p>', '<p>甲</p>'],
    ['pictures from elsewhere go', '<p>甲<img src="https://a/b.png"></p>', '<p>甲</p>'],
    ['protocol-relative pictures go', '<img src="//a/b.png">', ''],
    ['drawn pictures that can hold scripts go', '<img src="data:image/svg+xml;base64,AA==">', ''],
    [
      'styles go, alignment becomes a class',
      '<p style="color:red;text-align:center">甲</p>',
      '<p class="align-center">甲</p>',
    ],
    ['old alignment too', '<p align="right">甲</p>', '<p class="align-right">甲</p>'],
    ['of classes only alignment stays', '<p class="align-right evil">甲</p>', '<p class="align-right">甲</p>'],
    ['old tags become those of today', '<div><b>甲</b><i>乙</i></div>', '<p><strong>甲</strong><em>乙</em></p>'],
    ['the page has its own h1', '<h1>标题</h1>', '<h2>标题</h2>'],
    ['from Word', '<p class=MsoNormal><span lang=EN-US>2020</span>年<o:p></o:p></p>', '<p>2020年</p>'],
  ])('%s', (_, html, clean) => {
    expect(cleanBody(html).html).toBe(clean)
  })

  test.each([
    ['tables', '<table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>'],
    ['pictures of this site', '<img src="/files/1" alt="图1" />'],
    ['embedded pictures', '<img src="data:image/png;base64,iVBORw0KGgo=" alt="图1" />'],
    ['links', '<a href="https://www.gov.cn/">中国政府网</a>'],
  ])('%s stay as they are', (_, html) => {
    expect(cleanBody(html).html).toBe(html)
    expect(cleanBody(cleanBody(html).html).html).toBe(html)
  })

  test('gives the plain text with it', () => {
    expect(cleanBody('<p>一</p><p>二<b>三</b></p>').text).toBe('一\n二三')
  })
})
