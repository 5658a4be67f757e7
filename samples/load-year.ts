import { readFileSync } from 'node:fs'
import { day } from '#domain/calendar/day.ts'
import type { SystemContext } from '#server/http/context.ts'
import { importFile } from '#server/imports/import-file.ts'
import type { ImportKind } from '#server/imports/import-kind.ts'
import { ledgerImportKinds } from '#server/ledger/ledger-import-kinds.ts'
import { itemImportKinds } from '#server/publishing/item-import-kinds.ts'
import { recordPublishedReport } from '#server/reports/record-published-report.ts'
import { hasReport } from './sample.queries.ts'

const YEAR = 2020

/** The words of the report, with its numbers bound to cells; written for the sample from the facts of the real one. */
const WORDS = {
  '1': [
    '（一）主动公开。全年通过各渠道主动公开政府信息{{publications.total}}条，其中通过政府网站公开{{publications.website}}条、通过微信公众号“创新常德”发布{{publications.wechat}}条、通过微博发布{{publications.weibo}}条，内容涉及科技计划项目、科技专项资金、行政许可、技术合同认定登记和财政预决算等。全年作出行政许可处理决定{{table2.licensing.decisions}}件、其他对外管理服务事项处理决定{{table2.otherServices.decisions}}件。',
    '（二）依申请公开。全年新收政府信息公开申请{{table3.newlyReceived.total}}件，上年结转{{table3.carriedIn.total}}件。因政府信息公开工作被申请行政复议{{table4.review.total}}件，被提起行政诉讼{{table4.directSuit.total+table4.suitAfterReview.total}}件。',
    '（三）政府信息管理。拟稿时逐件明确公开属性，坚持“谁公开、谁审查”和“一事一审”，经科室负责人、保密审查员和局领导逐级审查后发布。',
    '（四）政府信息公开平台建设。以局网站为主渠道，开设科技专项资金和行政执法公开栏目，公开行政许可和行政确认的办理结果；把政务服务、科技文献共享和项目管理等系统统一到网站入口。',
    '（五）监督保障。成立政务公开工作领导小组，办公室牵头，工作情况纳入各科室和局属单位绩效考核，每月通报。全年办理市人大代表建议1件、市政协委员提案8件，全部按期办结并公开办理情况。',
  ].join('\n'),
  '5': [
    '存在的主要问题：一是公开制度还不够健全，工作考核、社会评议等制度需要完善；二是政务新媒体传播力不强；三是政策解读和调查征集的公众参与度有待提高。',
    '改进情况：一是修订政务公开工作实施办法，补齐考核、评议、统计和举报办理制度；二是办好“创新常德”账号，增加图解和问答，方便公众获取；三是办好政策解读和意见征集栏目，及时回应关切。',
  ].join('\n'),
  '6': '本年度无其他需要报告的事项。',
}

/** Brings in the bureau's year through the import engine, then its published report. What is in already stays. */
export async function loadYear(ctx: SystemContext, organId: string): Promise<void> {
  for (const kind of [...itemImportKinds, ...ledgerImportKinds]) await importSample(ctx, organId, kind)
  if (await hasReport(ctx.db, organId, YEAR)) return
  await recordPublishedReport(ctx, {
    organId,
    year: YEAR,
    bodies: WORDS,
    publishedOn: day('2021-01-26'),
    publishedAt: new Date('2021-01-26T18:30:00+08:00'),
  })
}

const FILES = new Set(['items', 'publications', 'permit', 'other-service', 'procurement'])

async function importSample(ctx: SystemContext, organId: string, kind: ImportKind): Promise<void> {
  if (!FILES.has(kind.name)) return
  const name = `${kind.name}.csv`
  const bytes = readFileSync(new URL(`changde-kjj/${YEAR}/${name}`, import.meta.url))
  const { errors } = await importFile(ctx, organId, kind, { name, bytes })
  const wrong = errors.filter((error) => error.code !== 'same-file')
  if (errors.length > 0 && wrong.length === errors.length) {
    throw new Error(`sample file ${name} row ${errors[0]?.row}: ${errors[0]?.message}`)
  }
}
