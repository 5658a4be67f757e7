import { cleanWordHtml, looksLikeWord } from '#domain/information/clean-word-html.ts'

/**
 * What a paste may bring: Word's own markup is taken out, and headings move to the levels a body has (the page's
 * title is the only first-level heading).
 */
export function pastedHtml(html: string): string {
  const clean = looksLikeWord(html) ? cleanWordHtml(html) : html
  return clean
    .replace(/<(\/?)h1\b/gi, '<$1h2')
    .replace(/<(\/?)h[56]\b/gi, '<$1h4')
    .replace(/<img\b[^>]*>/gi, '')
}

/** Whether a paste carried pictures, which have to be uploaded as attachments. */
export function hasPictures(html: string): boolean {
  return /<img\b|<v:imagedata\b/i.test(html)
}
