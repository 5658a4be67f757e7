import { html } from 'ghtml'
import { page } from './page.ts'
import type { Frame } from './site.ts'

/** Reading settings for those without script: a form that sets one functional cookie and returns. */
export function settingsPage(frame: Frame, from: string): string {
  const { text, contrast } = frame.reading
  const choice = (name: string, value: string, label: string, chosen: boolean) =>
    html`<label class="choice">
      <input type="radio" name="${name}" value="${value}" !${chosen ? 'checked' : ''} />${label}
    </label>`
  return page(frame, {
    title: '阅读设置',
    noIndex: true,
    crumbs: [{ name: '阅读设置' }],
    body: html`<div class="prose">
      <h1 class="page-title">阅读设置</h1>
      <p>选择只保存在您的浏览器里，一年内有效，不记录您的身份。</p>
      <form method="get" action="/settings">
        <input type="hidden" name="from" value="${from}" />
        <fieldset>
          <legend>文字大小</legend>
          !${choice('text', 'normal', '标准', text === 'normal')}
          !${choice('text', 'large', '大字版：文字和行距放大，便于阅读', text === 'large')}
        </fieldset>
        <fieldset>
          <legend>对比度</legend>
          !${choice('contrast', 'normal', '标准', contrast === 'normal')}
          !${choice('contrast', 'high', '高对比度：黑白分明，线条加深', contrast === 'high')}
        </fieldset>
        <p class="actions"><button class="button" type="submit">保存并返回</button></p>
      </form>
    </div>`,
  })
}
