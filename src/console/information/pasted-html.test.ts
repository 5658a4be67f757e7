import { describe, expect, test } from 'vitest'
import { hasPictures, pastedHtml } from './pasted-html.ts'

describe('what a paste may bring', () => {
  test('Word’s own markup goes, structure stays, headings move below the title', () => {
    const word = `<h1 style='mso-pagination:none'><span lang=EN-US>一、总则<o:p></o:p></span></h1>
      <p class=MsoNormal style='text-indent:32.0pt'>正文</p><h5>附则</h5>`
    const clean = pastedHtml(word)
    expect(clean).toContain('<h2>一、总则</h2>')
    expect(clean).toContain('<p>正文</p>')
    expect(clean).toContain('<h4>附则</h4>')
    expect(clean).not.toMatch(/mso|Mso|o:p|style=/)
  })

  test('a page that Word did not write keeps its markup, without pictures', () => {
    expect(pastedHtml('<h1>题</h1><p><b>重点</b><img src="https://elsewhere.example/x.png"></p>')).toBe(
      '<h2>题</h2><p><b>重点</b></p>',
    )
  })

  test('pictures are noticed, so that the person can be told', () => {
    expect(hasPictures('<p><img src="x"></p>')).toBe(true)
    expect(hasPictures('<p>文字</p>')).toBe(false)
  })
})
