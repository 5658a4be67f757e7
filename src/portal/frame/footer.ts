import { html } from 'ghtml'
import { at, type SiteView } from './site.ts'

const REPORT_ERROR = 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html'
const IDENTITY = 'https://bszs.conac.cn/'

/** Every element that 国办发〔2017〕47号 wants at the foot of every page. No picture is fetched from elsewhere. */
export function footer(site: SiteView): string {
  const reportError = `${REPORT_ERROR}?site_code=${encodeURIComponent(site.siteCode)}`
  const facts: [string, string][] = [
    ['主办单位', site.sponsor],
    ['地址', site.address],
    ['联系电话', site.phone],
    ['网站标识码', site.siteCode],
    ['ICP备案编号', site.icpNumber],
    ['公安机关备案标识', site.policeNumber],
  ]
  return html`<footer class="foot">
    <div class="wrap">
      <div>
        <ul class="foot-links">
          <li><a href="${at(site, 'sitemap')}">站点地图</a></li>
          !${
            site.slug === ''
              ? ''
              : html`<li><a href="${at(site, 'guide')}#contact">联系我们</a></li>
                  <li><a href="${at(site, 'feed.xml')}">订阅最新公开</a></li>`
          }
          <li><a href="/settings">阅读设置</a></li>
        </ul>
        <ul class="foot-facts">
          !${facts.map(([name, value]) => (value === '' ? '' : html`<li>${name}：${value}</li>`))}
        </ul>
      </div>
      <div class="foot-marks">
        <a class="foot-mark" href="${site.identityUrl ?? IDENTITY}" rel="noreferrer"
          ><strong>党政机关</strong>网站标识</a
        >
        <a class="foot-mark" href="${reportError}" rel="noreferrer"
          ><strong>我为政府网站找错</strong>监督举报平台入口</a
        >
      </div>
    </div>
  </footer>`
}
