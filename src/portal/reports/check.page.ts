import { html } from 'ghtml'
import { page } from '../frame/page.ts'
import type { Frame } from '../frame/site.ts'

export const CHECK_PATH = '/tools/report-check'
export const CHECK_NAME = '年度报告检查'

const ACCEPTED = '.json,.html,.htm,.docx,.xlsx,.pdf'

/** The tool's page: what it does, and the form. With a problem, what was wrong with the file that was sent. */
export function checkPage(frame: Frame, problem?: string): string {
  return page(frame, {
    title: problem ? `文件没有读成 - ${CHECK_NAME}` : CHECK_NAME,
    crumbs: [{ name: CHECK_NAME }],
    noIndex: problem !== undefined,
    body: html`<div class="check">
      <h1 class="page-title">${CHECK_NAME}</h1>
      <p class="page-lead">
        检查任何一份政府信息公开工作年度报告：表格各项是否加得起来，文字与表格是否一致，六个部分是否齐全，与上一年度是否衔接。
      </p>
      !${problem ? html`<p class="check-problem" role="alert"><strong>文件没有读成。</strong>${problem}</p>` : ''}
      !${checkForm()} !${explanation()}
    </div>`,
  })
}

/** Works without script: one report, and last year's where there is one. */
export function checkForm(): string {
  return html`<form class="check-form" method="post" action="${CHECK_PATH}" enctype="multipart/form-data">
    <div>
      <label for="report">年度报告</label>
      <input id="report" name="report" type="file" accept="${ACCEPTED}" required aria-describedby="report-hint" />
      <p class="hint" id="report-hint">
        网页（另存为 HTML）、Word（.docx）、Excel（.xlsx）、带文字的 PDF 或者 JSON 报告文件，不超过20MB。
      </p>
    </div>
    <div>
      <label for="last-year">同一机关上一年度的报告（可以不选）</label>
      <input id="last-year" name="last-year" type="file" accept="${ACCEPTED}" aria-describedby="last-year-hint" />
      <p class="hint" id="last-year-hint">选了就一并核对“上年结转”等跨年的数字。</p>
    </div>
    <p class="actions">
      <button class="button" type="submit">检查</button>
      <button class="button quiet" type="submit" name="as" value="json">转成数据文件（JSON）</button>
    </p>
    <p class="hint">文件只在检查时读取，不保存，也不记录内容。</p>
  </form>`
}

function explanation(): string {
  return html`<div class="prose">
    <h2>检查什么</h2>
    <ul class="plain">
      <li>
        第三部分的表格：每一列“本年新收”加“上年结转”等于“总计”加“结转下年度”，各项结果加起来等于“总计”，各类申请人加起来等于“总计”；
      </li>
      <li>第四部分的表格：维持、纠正、其他、尚未审结加起来等于“总计”；</li>
      <li>文字里的申请、复议、诉讼件数与表格一致，“共……其中……”加得起来，信息处理费写明了收取情况；</li>
      <li>
        统计期限、六个部分的标题和发布日期符合《中华人民共和国政府信息公开条例》和统一格式（2019、2020年度与2021年度以后的格式不同）。
      </li>
    </ul>
    <h2>读不准的怎么办</h2>
    <p>认不出的格不猜，逐格列出原文和原因；行名、列名写得与格式不同而按位置读取的，也逐一说明。请对照原文核对。</p>
  </div>`
}
