import { describe, expect, test } from 'vitest'
import { cleanWordHtml, looksLikeWord } from './clean-word-html.ts'

describe('pasting from Word and WPS', () => {
  test.each([
    [
      'a paragraph of Word 2016',
      `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>各区县<span lang=EN-US>2020</span>年<o:p></o:p></span></p>`,
      '<p>各区县2020年</p>',
    ],
    [
      'a centred title',
      `<p class="MsoNormal" align="center" style="text-align:center"><b><span style="font-family:方正小标宋简体">关于申报的通知</span></b></p>`,
      '<p style="text-align:center"><b>关于申报的通知</b></p>',
    ],
    [
      'conditional comments and style sheets',
      `<html><head><style>p{mso-style:x}</style></head><body><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><p>正文</p><!--EndFragment--></body></html>`,
      '<p>正文</p>',
    ],
    [
      'a table keeps its spans',
      `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:20pt'><td width=100 colspan=2 valign=top style='width:75pt'><p class=MsoNormal>合计</p></td></tr></table>`,
      '<table><tr><td colspan="2"><p>合计</p></td></tr></table>',
    ],
    ['empty paragraphs go', `<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>一</p><p><br></p>`, '<p>一</p>'],
    ['list markers of Word', `<![if !supportLists]><p>（一）范围</p><![endif]>`, '<p>（一）范围</p>'],
    [
      'a link stays',
      `<a href="https://www.gov.cn/" target=_blank style="color:red">中国政府网</a>`,
      '<a href="https://www.gov.cn/">中国政府网</a>',
    ],
  ])('%s', (_, pasted, clean) => {
    expect(cleanWordHtml(pasted)).toBe(clean)
  })

  test.each([
    ['tags that never end', '<a '.repeat(200_000)],
    ['comments that never end', '<!--'.repeat(200_000)],
    ['style sheets that never end', '<style>'.repeat(200_000)],
    ['one endless attribute', `<p ${'a'.repeat(500_000)}>甲</p>`],
    ['blanks', `<p>${' '.repeat(500_000)}甲</p>`],
    ['ideographic blanks', '\u3000'.repeat(500_000)],
    ['empty lines', '\n'.repeat(500_000)],
  ])('hostile text takes no longer than its length: %s', (_, hostile) => {
    expect(cleanWordHtml(hostile).length).toBeLessThanOrEqual(hostile.length)
  })

  test('cleaning twice changes nothing more', () => {
    const once = cleanWordHtml(`<p class=MsoNormal><b><span>甲</span></b> <i>乙</i></p>`)
    expect(cleanWordHtml(once)).toBe(once)
  })

  test('tells Word from a web page', () => {
    expect(looksLikeWord('<p class="MsoNormal">甲</p>')).toBe(true)
    expect(looksLikeWord('<p>甲</p>')).toBe(false)
  })
})
