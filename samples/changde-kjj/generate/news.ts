import { chance } from './chance.ts'
import { clock, letters, month, spread } from './days.ts'
import type { SampleItem } from './item.ts'
import { CROPS, FIELDS, OFFICE, PLACES, SECTIONS, TECHNOLOGIES, company } from './words.ts'

/** What one piece of news is made from. */
type Slots = {
  place: string
  field: string
  crop: string
  technology: string
  company: string
  section: string
  count: number
}

type Story = {
  title(slots: Slots): string
  body(slots: Slots): readonly string[]
  keywords: readonly string[]
  months?: readonly [number, number]
}

const STORIES: readonly Story[] = [
  {
    title: ({ place, field }) => `市科技局到${place}调研${field}产业科技创新工作`,
    body: ({ place, field, company, count }) => [
      `市科技局调研组到${place}，实地走访${company}等${count}家企业，了解${field}领域企业的研发投入、平台建设和人才引进情况。`,
      `调研组指出，企业是技术创新的主体，要围绕产业链部署创新链，用好研发费用加计扣除、科技创新券等政策，尽快把技术优势转化为市场优势。`,
      `座谈中，企业就科技项目申报、关键技术攻关和科技金融等方面提出了意见建议，调研组逐一作了回应，并明确由相关科室跟踪办理。`,
    ],
    keywords: ['调研', '科技创新'],
  },
  {
    title: ({ crop, place }) => `科技特派员深入${place}开展${crop}生产技术服务`,
    body: ({ crop, place, count }) => [
      `近日，市科技局组织科技特派员服务团到${place}，为种养大户和合作社开展${crop}生产技术指导，现场培训${count * 12}人次。`,
      `特派员们走进田间地头，查看${crop}长势，讲解品种选择、病虫害绿色防控和水肥管理要点，并发放技术资料。`,
      `截至目前，全市科技特派员已覆盖所有贫困村，带动农户应用新品种、新技术增收。下一步将继续完善“一村一名科技特派员”服务机制。`,
    ],
    keywords: ['科技特派员', '科技扶贫'],
  },
  {
    title: ({ company, technology }) => `${company}“${technology}”项目取得阶段性进展`,
    body: ({ company, technology, section }) => [
      `${company}承担的市级重点研发项目“${technology}”近期完成中试，主要技术指标达到任务书要求。`,
      `项目实施以来，市科技局${section}定期跟踪进度，协调高校专家到企业会诊，帮助解决工艺稳定性等难题。`,
      `企业表示，将加快产业化步伐，力争年内形成批量生产能力。`,
    ],
    keywords: ['重点研发', '成果转化'],
  },
  {
    title: ({ place }) => `${place}召开高新技术企业培育工作推进会`,
    body: ({ place, count }) => [
      `${place}召开高新技术企业培育工作推进会，市科技局派员到会辅导，${count * 3}家后备企业负责人参加会议。`,
      `会上对高新技术企业认定条件、知识产权布局、研发费用归集和申报材料编制进行了讲解，并结合常见问题现场答疑。`,
      `会议要求，建立后备企业清单，分类指导、逐户帮扶，确保完成全年培育任务。`,
    ],
    keywords: ['高新技术企业', '培育'],
    months: [3, 10],
  },
  {
    title: ({ section }) => `市科技局${section}党员开展主题党日活动`,
    body: ({ section, count }) => [
      `市科技局${section}党员开展主题党日活动，集中学习有关文件精神，重温入党誓词，${count}名党员参加。`,
      `大家结合岗位实际谈体会、找差距，表示要把学习成果转化为服务企业、服务基层的实际行动。`,
    ],
    keywords: ['机关党建'],
  },
  {
    title: ({ technology, place }) => `“${technology}”成果对接会在${place}举行`,
    body: ({ technology, place, count }) => [
      `由市科技局主办的“${technology}”科技成果对接会在${place}举行，省内高校院所专家和${count * 2}家企业代表参加。`,
      `会上发布了可转化的科技成果${count}项、企业技术需求${count + 4}项，部分企业与高校达成初步合作意向。`,
      `市科技局将对达成意向的项目逐一建档，推动技术合同尽快签订、尽快登记。`,
    ],
    keywords: ['成果转化', '产学研'],
  },
  {
    title: ({ place, count }) => `${place}新增科技型中小企业${count}家`,
    body: ({ place, count, field }) => [
      `经企业自主评价、形式审查和公示，${place}本批次新增科技型中小企业${count}家，主要分布在${field}等领域。`,
      `入库企业可以按规定享受研发费用加计扣除比例提高等政策。市科技局提醒企业及时完成年度信息更新。`,
    ],
    keywords: ['科技型中小企业'],
  },
  {
    title: ({ company }) => `市领导到${company}调研科技创新和复工复产工作`,
    body: ({ company, count }) => [
      `市领导到${company}调研，察看生产车间和研发中心，详细了解防疫措施落实、原材料供应和新产品开发情况。`,
      `市领导强调，要统筹抓好疫情防控和经济社会发展，落实好各项惠企政策，支持企业稳岗位、保生产、抓创新。`,
      `据了解，该企业员工返岗率达${80 + (count % 18)}%，研发团队已全面恢复工作。市科技局有关负责人参加调研。`,
    ],
    keywords: ['复工复产', '科技创新'],
    months: [2, 5],
  },
  {
    title: ({ section, place }) => `市科技局${section}到${place}督导科技项目实施`,
    body: ({ section, place, count }) => [
      `市科技局${section}到${place}，对在研的${count}个市级科技计划项目进行中期检查，查看项目现场、查阅台账和经费使用凭证。`,
      `检查组要求项目承担单位严格按任务书组织实施，专项经费专款专用，按时提交年度执行情况报告。`,
    ],
    keywords: ['项目管理', '中期检查'],
  },
  {
    title: ({ field, count }) => `全市${field}领域${count}名青年科技人才参加能力提升培训`,
    body: ({ field, count }) => [
      `为加强青年科技人才队伍建设，市科技局举办${field}领域能力提升培训班，${count}名一线科研人员参加。`,
      `培训采取专题讲座、现场教学和案例研讨相结合的方式，内容包括科研项目申报、知识产权保护、科研诚信等。`,
    ],
    keywords: ['科技人才', '培训'],
    months: [5, 11],
  },
  {
    title: ({ place, crop }) => `${place}${crop}产业科技示范基地通过现场考察`,
    body: ({ place, crop }) => [
      `市科技局组织专家对${place}${crop}产业科技示范基地进行现场考察，听取建设情况汇报，察看示范片和加工车间。`,
      `专家组认为，基地技术依托明确、示范带动作用明显，建议进一步完善标准化生产规程，扩大新品种示范面积。`,
    ],
    keywords: ['农业科技', '示范基地'],
    months: [4, 11],
  },
  {
    title: ({ place, count }) => `市科技局驻${place}帮扶工作队走访慰问${count}户群众`,
    body: ({ place, count }) => [
      `市科技局驻${place}帮扶工作队走访慰问${count}户困难群众，详细了解家庭收入、子女就学和产业发展情况，送去慰问物资。`,
      `工作队与村支两委商量产业帮扶计划，邀请科技特派员上门指导，帮助群众解决种养技术难题。`,
    ],
    keywords: ['驻村帮扶'],
  },
  {
    title: ({ company, place }) => `高校专家走进${place}${company}开展技术诊断`,
    body: ({ company, technology }) => [
      `应企业邀请，市科技局组织高校专家到${company}，围绕“${technology}”开展技术诊断。`,
      `专家查看了生产线，与技术人员深入交流，提出了工艺改进和设备选型建议，并就共建研发平台交换了意见。`,
    ],
    keywords: ['产学研', '企业服务'],
  },
  {
    title: ({ section }) => `市科技局${section}开展“送政策上门”服务活动`,
    body: ({ section, count, company }) => [
      `市科技局${section}到${company}等${count}家企业开展“送政策上门”服务，面对面讲解研发奖补、科技创新券、技术合同登记等政策。`,
      `工作人员现场指导企业网上填报，收集企业困难和诉求${count + 2}条，能够当场答复的当场答复，其余列入清单限时办理。`,
    ],
    keywords: ['企业服务', '政策宣传'],
  },
  {
    title: ({ field, place }) => `${place}${field}产业技术创新战略联盟召开年度会议`,
    body: ({ field, place, count }) => [
      `${place}${field}产业技术创新战略联盟召开年度会议，${count}家成员单位代表参加，市科技局派员到会指导。`,
      `会议总结了联盟工作，讨论了共性技术攻关清单和资源共享办法，吸收了新的成员单位。`,
    ],
    keywords: ['创新联盟'],
    months: [6, 12],
  },
]

/** `count` pieces of news over the year; no title twice. */
export function news(count: number, taken: Set<string>): SampleItem[] {
  const by = chance(2020_01)
  return spread(count).map((on) => {
    const fitting = STORIES.filter(({ months }) => !months || (month(on) >= months[0] && month(on) <= months[1]))
    for (;;) {
      const story = by.pick(fitting)
      const slots: Slots = {
        place: by.pick(PLACES),
        field: by.pick(FIELDS),
        crop: by.pick(CROPS),
        technology: by.pick(TECHNOLOGIES),
        company: company(by),
        section: by.pick(SECTIONS),
        count: by.between(6, 28),
      }
      const title = story.title(slots)
      if (taken.has(title)) continue
      taken.add(title)
      return {
        column: 'news',
        title,
        genre: '其他',
        keywords: story.keywords,
        body: [...story.body(slots), `（${OFFICE}，${letters(on)}）`],
        writtenOn: on,
        publishedOn: on,
        at: clock(by),
      }
    }
  })
}
