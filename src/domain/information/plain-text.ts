/**
 * The body as plain text, one line per paragraph, list item or table row: for search, comparison and checks.
 * Expects HTML that the server's allow-list has already cleaned.
 */
export function plainText(html: string): string {
  return html
    .replace(/\n/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(td|th)>\s*(?=<(td|th))/gi, '\t')
    .replace(/<\/(p|div|h[1-6]|li|tr|blockquote|table|ul|ol|figure|figcaption|caption)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
