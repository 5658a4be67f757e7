import { html } from 'ghtml'
import { page } from '../frame/page.ts'
import { at, type Frame } from '../frame/site.ts'
import { officeFacts, type GuideView } from '../organs/guide.page.ts'

/** 依申请公开: how to apply, the form to download, whom to ask about progress. */
export function requestsPage(frame: Frame, view: Pick<GuideView, 'office'>): string {
  const form = at(frame.site, 'requests/application-form.docx')
  return page(frame, {
    title: '依申请公开',
    current: 'requests',
    crumbs: [{ name: '依申请公开' }],
    meta: {
      column: {
        name: '依申请公开',
        description: '向本机关申请公开政府信息的办法、申请表、办理流程和联系方式',
        keywords: ['依申请公开', '申请表', '办理流程'],
        type: '办事服务',
      },
    },
    body: html`<article class="prose">
      <h1 class="page-title">依申请公开</h1>
      <p class="page-lead">
        没有主动公开的政府信息，您可以向${frame.site.organName}申请。申请不需要说明用途，一般不收费，20个工作日内答复。
      </p>
      <p class="actions">
        <a class="button" href="${form}" download>下载申请表（DOCX）</a>
        <a class="button quiet" href="${at(frame.site, 'disclosure')}">先查一查是否已经公开</a>
      </p>
      <h2>怎样申请</h2>
      !${steps()}
      <h2>向谁申请</h2>
      !${officeFacts(view)}
      <h2 id="progress">查询进度</h2>
      <p>
        受理机构收到申请后会给您登记回执。请凭回执编号，在办公时间拨打 ${view.office.phone}
        查询申请办到哪一步、什么时候答复。
      </p>
      <h2>不服答复怎么办</h2>
      <p>
        您认为答复侵犯了您的合法权益的，可以依法申请行政复议或者提起行政诉讼，具体途径和期限以答复书上写明的为准。详细说明见<a
          href="${at(frame.site, 'guide')}#remedy"
          >政府信息公开指南</a
        >。
      </p>
    </article>`,
  })
}

function steps(): string {
  const all = [
    [
      '填写申请',
      '写明您的姓名或者名称、身份证明、联系方式，要什么信息（名称、文号或者其他特征性描述），以及希望怎样得到。',
    ],
    [
      '提交申请',
      '当面提交、邮寄（信封注明“政府信息公开申请”）、传真或者电子邮件均可；书写有困难的可以口头申请，由工作人员代填。',
    ],
    ['补正（需要时）', '申请内容不明确的，7个工作日内一次性告知您补正什么；答复期限从收到补正后的申请那天起重新计算。'],
    [
      '办理和答复',
      '能当场答复的当场答复；不能的，自收到申请之日起20个工作日内答复。需要延长的会告知您，延长最多20个工作日。',
    ],
    ['取得信息', '按您要求的形式提供；依法不能公开的，书面说明理由，并告知救济途径。'],
  ]
  return html`<ol class="steps">
    !${all.map(([name, text]) => html`<li><strong>${name}</strong>${text}</li>`)}
  </ol>`
}
