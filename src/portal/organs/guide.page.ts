import { html } from 'ghtml'
import { page } from '../frame/page.ts'
import { at, type Frame } from '../frame/site.ts'

/** 政府信息公开指南: every field of OGIR art. 12 and of practice. Lists hold one sentence per entry. */
export type GuideView = {
  compiledOn: string
  updatedOn: string
  scope: readonly string[]
  channels: readonly string[]
  /** 信息分类与编排体系. */
  classification: string
  retrieval: string
  office: {
    name: string
    address: string
    postcode: string
    hours: string
    phone: string
    fax: string
    email: string
  }
  reading: string
  supervisor: { name: string; address: string; phone: string }
}

/** The guide. The words of the law are fixed here; what differs between organs comes in the view. */
export function guidePage(frame: Frame, view: GuideView): string {
  return page(frame, {
    title: '政府信息公开指南',
    current: 'guide',
    crumbs: [{ name: '政府信息公开指南' }],
    meta: {
      column: {
        name: '政府信息公开指南',
        description: '政府信息的分类、编排体系、获取方式，以及政府信息公开工作机构的联系方式',
        keywords: ['政府信息公开指南', '获取方式', '联系方式'],
        type: '概况信息',
      },
    },
    body: html`<h1 class="page-title">${frame.site.organName}政府信息公开指南</h1>
      !${dates(view)}
      <div class="with-contents">
        <article class="prose">
          <p>
            为了方便公民、法人和其他组织依法获取政府信息，根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》），编制本指南。
          </p>
          !${proactive(frame, view)} !${onRequest(frame, view)} !${withheld()} !${remedies(frame, view)}
        </article>
        <nav class="contents" aria-label="本页内容">
          <h2>本页内容</h2>
          <a href="#proactive">一、主动公开</a>
          <a href="#request">二、依申请公开</a>
          <a href="#withheld">三、不予公开的范围</a>
          <a href="#contact">受理机构</a>
          <a href="#remedy">四、监督与救济</a>
        </nav>
      </div>`,
  })
}

function dates(view: GuideView): string {
  const known = [
    view.compiledOn === '' ? '' : `编制日期：${view.compiledOn}`,
    view.updatedOn === '' ? '' : `更新日期：${view.updatedOn}`,
  ].filter((part) => part !== '')
  return known.length === 0 ? '' : html`<p class="count">${known.join('　')}</p>`
}

function list(entries: readonly string[]): string {
  return html`<ul class="plain">
    !${entries.map((entry) => html`<li>${entry}</li>`)}
  </ul>`
}

function proactive(frame: Frame, view: GuideView): string {
  return html`<h2 id="proactive">一、主动公开</h2>
    <h3>（一）公开范围</h3>
    <p>
      本机关依照《条例》第十九条、第二十条、第二十一条主动公开政府信息，具体见<a href="${at(frame.site, 'disclosure')}"
        >法定主动公开内容</a
      >，主要包括：
    </p>
    !${list(view.scope)}
    <h3>（二）公开形式</h3>
    !${list(view.channels)}
    <h3>（三）公开时限</h3>
    <p>自政府信息形成或者变更之日起20个工作日内公开。法律、法规对公开期限另有规定的，从其规定。</p>
    <h3>（四）信息分类和编排体系</h3>
    <p>${view.classification}</p>
    <h3>（五）检索方法</h3>
    <p>${view.retrieval}</p>
    <h3>（六）查阅场所</h3>
    <p>${view.reading}</p>`
}

function onRequest(frame: Frame, view: GuideView): string {
  return html`<h2 id="request">二、依申请公开</h2>
    <p>除主动公开的政府信息外，公民、法人或者其他组织可以向本机关申请获取相关政府信息。</p>
    <h3 id="contact">（一）受理机构</h3>
    !${officeFacts(view)}
    <h3>（二）申请方式</h3>
    !${list([
      '当面申请：到受理机构当面提交申请表。',
      `邮寄申请：寄至${view.office.address}，${view.office.name}收，邮政编码${view.office.postcode}，并在信封上注明“政府信息公开申请”。`,
      `传真、电子邮件申请：发出后请与受理机构电话确认，传真 ${view.office.fax}，电子邮箱 ${view.office.email}。`,
      '书写确有困难的，可以口头提出，由受理机构代为填写。',
    ])}
    <p>
      申请表可以在<a href="${at(frame.site, 'requests/new')}">依申请公开</a>页面下载，也可以在受理机构领取，复制有效。
    </p>
    <h3>（三）申请应当包括的内容</h3>
    <ol class="plain">
      <li>申请人的姓名或者名称、身份证明、联系方式；</li>
      <li>申请公开的政府信息的名称、文号或者便于行政机关查询的其他特征性描述；</li>
      <li>申请公开的政府信息的形式要求，包括获取信息的方式、途径。</li>
    </ol>
    <h3>（四）答复期限</h3>
    <p>
      能够当场答复的，当场答复；不能当场答复的，自收到申请之日起20个工作日内答复。需要延长的，经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不超过20个工作日。征求第三方和其他机关意见所需时间不计算在内。
    </p>
    <p>
      申请内容不明确的，自收到申请之日起7个工作日内一次性告知补正；答复期限自收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请。
    </p>
    <h3>（五）收费</h3>
    <p>
      提供政府信息不收取费用。申请公开政府信息的数量、频次明显超过合理范围的，可以按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收取信息处理费。
    </p>`
}

/** Contact of the 政府信息公开工作机构, used by the guide and by the page of applications. */
export function officeFacts(view: Pick<GuideView, 'office'>): string {
  const { office } = view
  const rows: [string, string][] = [
    ['机构名称', office.name],
    ['办公地址', office.address],
    ['邮政编码', office.postcode],
    ['办公时间', office.hours],
    ['联系电话', office.phone],
    ['传真号码', office.fax],
    ['电子邮箱', office.email],
  ]
  return html`<dl class="facts">
    !${rows
      .filter(([, value]) => value !== '')
      .map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`
}

function withheld(): string {
  return html`<h2 id="withheld">三、不予公开的范围</h2>
    <ul class="plain">
      <li>
        依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开（《条例》第十四条）。
      </li>
      <li>
        涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开；第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开（第十五条）。
      </li>
      <li>人事管理、后勤管理、内部工作流程等内部事务信息，可以不予公开（第十六条第一款）。</li>
      <li>
        在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开；法律、法规、规章规定应当公开的，从其规定（第十六条第二款）。
      </li>
    </ul>`
}

function remedies(frame: Frame, view: GuideView): string {
  const { supervisor } = view
  return html`<h2 id="remedy">四、监督与救济</h2>
    <p>
      认为${frame.site.organName}未按照要求主动公开政府信息或者对政府信息公开申请不依法答复处理的，可以向政府信息公开工作主管部门提出：
    </p>
    <dl class="facts">
      <div>
        <dt>主管部门</dt>
        <dd>${supervisor.name}</dd>
      </div>
      <div>
        <dt>办公地址</dt>
        <dd>${supervisor.address}</dd>
      </div>
      <div>
        <dt>联系电话</dt>
        <dd>${supervisor.phone}</dd>
      </div>
    </dl>
    <p>
      认为本机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。
    </p>`
}
