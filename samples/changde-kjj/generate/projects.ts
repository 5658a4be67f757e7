import type { Day } from '#domain/calendar/day.ts'
import { chance, type Chance } from './chance.ts'
import { clock, letters, publishedAfter, spread } from './days.ts'
import { tableHtml, type SampleItem } from './item.ts'
import { FIELDS, OFFICE, PLACES, TECHNOLOGIES, company, person } from './words.ts'

const KINDS = [
  '重点研发计划',
  '科技创新环境建设计划',
  '科技成果转化与产业化计划',
  '技术创新引导计划',
  '农业科技创新计划',
  '社会发展科技支撑计划',
  '应急科研攻关专项',
  '软科学研究计划',
] as const

const PLATFORMS = [
  '市级工程技术研究中心',
  '市级重点实验室',
  '市级科技企业孵化器',
  '市级众创空间',
  '市级临床医学研究中心',
  '市级星创天地',
] as const

/** Serial numbers of the bureau's documents over the year, in the order of their days. */
export type Numbering = { next(series: string): string }

export function numbering(year: number): Numbering {
  const last = new Map<string, number>()
  return {
    next: (series) => {
      const number = (last.get(series) ?? 0) + 1
      last.set(series, number)
      return `${series}〔${year}〕${number}号`
    },
  }
}

type Made = Pick<SampleItem, 'title' | 'body' | 'genre' | 'keywords'>

/** Calls, notices of intended projects, awards and acceptances of the science plan. */
export function projects(taken: Set<string>): Omit<SampleItem, 'docNo'>[] {
  const by = chance(2020_02)
  return [
    ...spread(38, '2020-01-06', '2020-11-30').map((on) => item('project-calls', on, by, taken, call)),
    ...spread(34, '2020-03-16', '2020-12-18').map((on) => item('project-notices', on, by, taken, notice)),
    ...spread(32, '2020-04-01', '2020-12-25').map((on) => item('project-awards', on, by, taken, award)),
    ...spread(40, '2020-01-08').map((on) => item('project-reviews', on, by, taken, acceptance)),
    ...spread(30, '2020-02-10').map((on) => item('science-funds', on, by, taken, fund)),
  ]
}

function item(
  column: string,
  on: Day,
  by: Chance,
  taken: Set<string>,
  make: (on: Day, by: Chance) => Made,
): SampleItem {
  for (;;) {
    const made = make(on, by)
    if (taken.has(made.title)) continue
    taken.add(made.title)
    return { column, ...made, writtenOn: on, publishedOn: publishedAfter(on, by), at: clock(by) }
  }
}

function call(on: Day, by: Chance): Made {
  const kind = by.pick([...KINDS, ...PLATFORMS])
  const field = by.pick(FIELDS)
  const isPlatform = kind.startsWith('市级')
  return {
    title: isPlatform
      ? `关于组织申报2020年度${kind}（${field}领域）的通知`
      : `关于组织申报2020年度常德市${kind}项目（${field}领域）的通知`,
    genre: '通知',
    keywords: ['项目申报', field],
    body: [
      '各区县市科技局，各有关单位：',
      `为深入实施创新驱动发展战略，推进创新型城市建设，根据年度工作安排，现就组织申报2020年度${kind}（${field}领域）的有关事项通知如下。`,
      '<h2>一、支持重点</h2>',
      `重点支持${field}领域的关键技术攻关、成果转化和平台建设，优先支持企业牵头、产学研联合申报，优先支持疫情防控急需的项目。`,
      '<h2>二、申报条件</h2>',
      '申报单位应当在本市注册，具有独立法人资格，科研诚信记录良好，无到期未验收的市级科技计划项目。',
      '<h2>三、申报程序</h2>',
      `申报单位登录市科技项目管理信息系统在线填报，经所在区县市科技局审核推荐后提交，截止时间为本通知发布之日（${letters(on)}）起第20个工作日17时。`,
      `联系科室：${by.pick(['综合规划科', '高新技术科', '农村科技科'])}，联系电话：0736-7256521。`,
    ],
  }
}

function notice(_: Day, by: Chance): Made {
  const kind = by.pick([...KINDS, ...PLATFORMS])
  const batch = by.pick(['第一批', '第二批', '第三批', '第四批'])
  const rows = Array.from({ length: by.between(4, 9) }, (_unused, index) => [
    String(index + 1),
    by.pick(TECHNOLOGIES),
    company(by),
    by.pick(PLACES),
  ])
  return {
    title: `关于2020年度${kind}${batch}拟立项名单的公示`,
    genre: '公告',
    keywords: ['立项公示', kind],
    body: [
      `根据《常德市科技计划项目管理办法》，经申报推荐、形式审查、专家评审和局长办公会研究，拟对以下项目予以立项，现予公示。公示期为5个工作日。`,
      tableHtml(['序号', '项目名称', '承担单位', '所在地'], rows),
      '对公示内容有异议的，请在公示期内以书面形式向我局反映，并提供必要的证明材料。单位反映情况须加盖公章，个人反映情况须签署真实姓名和联系方式。联系电话：0736-7256521。',
    ],
  }
}

function award(_: Day, by: Chance): Made {
  const kind = by.pick([...KINDS, ...PLATFORMS])
  const batch = by.pick(['第一批', '第二批', '第三批', '第四批'])
  const field = by.pick(FIELDS)
  return {
    title: `关于下达2020年度${kind}${batch}项目的通知（${field}）`,
    genre: '通知',
    keywords: ['项目下达', kind],
    body: [
      '各区县市科技局、财政局，各项目承担单位：',
      `2020年度${kind}${batch}项目（${field}）已经评审、公示和研究确定，现予下达，请认真组织实施。`,
      '一、项目承担单位应当在本通知下达之日起20个工作日内签订任务合同书，明确考核指标和完成时限。',
      '二、专项经费实行专款专用、单独核算，按照合同约定的开支范围使用，接受财政、审计部门监督。',
      '三、各推荐单位要加强项目日常管理，每半年报送一次执行情况；项目完成后及时申请验收。',
    ],
  }
}

function acceptance(_: Day, by: Chance): Made {
  const technology = by.pick(TECHNOLOGIES)
  const holder = company(by)
  return {
    title: `关于“${technology}”项目验收结果的公告（${holder}）`,
    genre: '公告',
    keywords: ['项目验收'],
    body: [
      `${OFFICE}组织专家对${holder}承担的“${technology}”项目进行了验收。专家组由${person(by)}等5人组成，听取了项目汇报，查阅了技术资料和财务审计报告，并进行了质询。`,
      `专家组认为：项目完成了合同规定的研究内容和考核指标，申请专利${by.between(1, 6)}件，形成技术规程${by.between(1, 3)}项，经费使用基本规范，一致同意通过验收。`,
      '项目承担单位应当按照科技报告制度的要求，在验收通过后30日内提交科技报告，并做好成果登记。',
    ],
  }
}

function fund(on: Day, by: Chance): Made {
  const topic = by.pick([
    '研发奖补资金',
    '高新技术企业认定奖补',
    '科技创新券兑付',
    '创新平台建设补助',
    '科技特派员工作经费',
    '技术合同交易奖励',
    '应急科研攻关专项经费',
  ])
  const place = by.pick(PLACES)
  const amount = by.between(12, 180)
  return {
    title: `2020年${Number(on.slice(5, 7))}月科技专项资金安排情况公示（${topic}·${place}）`,
    genre: '公告',
    keywords: ['科技专项资金', topic],
    body: [
      `根据科技专项资金管理的有关规定，现将${place}${topic}安排情况公示如下：本次共安排资金${amount}万元，支持单位${by.between(2, 12)}家。`,
      '资金由财政部门按国库集中支付有关规定拨付。获得资金的单位应当专款专用，自觉接受绩效评价和监督检查。',
      '公示期为5个工作日。对公示内容有异议的，请在公示期内向我局反映。联系电话：0736-7256521。',
    ],
  }
}
