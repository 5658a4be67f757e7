import { day, type Day } from '#domain/calendar/day.ts'
import { chance, type Chance } from './chance.ts'
import { clock, letters, month, publishedAfter, spread } from './days.ts'
import type { SampleItem } from './item.ts'
import { company, FIELDS, OFFICE, person, PLACES } from './words.ts'

type Made = Pick<SampleItem, 'title' | 'body' | 'genre' | 'keywords'>
type Maker = (on: Day, by: Chance) => Made

/** Notices, interpretations, statistics, inspections and the other regular kinds. */
export function regular(taken: Set<string>): SampleItem[] {
  const by = chance(2020_40)
  const many = (column: string, days: readonly Day[], make: Maker) =>
    days.map((on) => {
      for (;;) {
        const made = make(on, by)
        if (taken.has(made.title)) continue
        taken.add(made.title)
        return { column, ...made, writtenOn: on, publishedOn: publishedAfter(on, by), at: clock(by) }
      }
    })
  return [
    ...many('notices', spread(84), notice),
    ...many('interpretations', spread(24, '2020-02-10'), interpretation),
    ...many('statistics', spread(20, '2020-01-14'), statistics),
    ...many('inspections', spread(14, '2020-03-02'), inspection),
    ...many('emergencies', spread(10, '2020-01-28', '2020-11-20'), emergency),
    ...many('recruitment', spread(8, '2020-05-06', '2020-12-11'), recruitment),
    ...many('other-documents', spread(18, '2020-01-13'), otherDocument),
    ...proposals(by),
  ]
}

const TOPICS = [
  '2020年度高新技术企业认定',
  '科技型中小企业评价入库',
  '研发费用加计扣除政策落实',
  '企业研发准备金备案',
  '技术合同认定登记',
  '科技成果登记',
  '科技奖励推荐',
  '科技特派员选派',
  '外国专家项目',
  '科技企业孵化器年度评价',
  '众创空间绩效评价',
  '科研诚信承诺',
  '科技报告提交',
  '实验动物使用管理',
  '科技活动周',
  '全国科普日',
  '创新创业大赛常德赛区',
  '科普基地命名',
  '企业技术需求征集',
  '疫情防控期间网上办事',
] as const

const notice: Maker = (on, by) => {
  const topic = by.pick(TOPICS)
  const act = by.pick(['做好', '开展', '规范', '进一步做好', '调整'])
  const place = by.pick([...PLACES, '市直有关单位', '各科技型企业'])
  return {
    title: `关于${act}${topic}有关工作的通知（${place}）`,
    genre: '通知',
    keywords: [topic],
    body: [
      `${place}：`,
      `为做好${topic}工作，现就有关事项通知如下。`,
      `一、明确责任。请指定专人负责，于${letters(on)}起组织实施，确保政策传达到每一家符合条件的单位。`,
      '二、优化服务。能够网上办理的一律网上办理，减少材料和跑动次数；遇到问题及时与我局相关科室联系。',
      '三、按时报送。有关情况和统计表请按规定的时间报送，逾期不报的予以通报。联系电话：0736-7256521。',
    ],
  }
}

const interpretation: Maker = (_, by) => {
  const topic = by.pick(TOPICS)
  const way = by.pick(['图解', '问答解读', '政策解读', '专家解读'])
  return {
    title: `${way}：${topic}政策要点`,
    genre: '其他',
    keywords: ['政策解读', topic],
    body: [
      '<h2>一、出台背景</h2>',
      `为帮助企业和科研人员准确理解${topic}的有关规定，现作如下解读。`,
      '<h2>二、适用对象</h2>',
      '在本市依法登记的企业、高校、科研院所和其他组织，以及符合条件的个人。',
      '<h2>三、主要内容</h2>',
      '明确了条件、标准、程序和时限，强调“材料简化、网上办理、限时办结”，对弄虚作假的依法依规处理。',
      '<h2>四、如何办理</h2>',
      '可以登录“湖南一件事一次办”平台，也可以到市政务服务中心科技窗口办理，咨询电话：0736-7256521。',
    ],
  }
}

const statistics: Maker = (on, by) => {
  const what = by.pick(['技术合同认定登记', '高新技术企业', '科技型中小企业', '研发投入', '高新技术产业增加值'])
  return {
    title: `2020年${month(on)}月${what}统计数据`,
    genre: '其他',
    keywords: ['科技统计', what],
    body: [
      `2020年1—${month(on)}月，全市${what}统计工作有序推进，累计完成年度目标任务的${Math.min(100, month(on) * 8 + by.between(0, 6))}%。`,
      '数据来源于部门统计报表，为初步统计数，最终数据以统计部门发布的为准。',
    ],
  }
}

const inspection: Maker = (_, by) => {
  const what = by.pick([
    '科技计划项目专项资金使用',
    '科研诚信',
    '科技企业孵化器运行',
    '实验室生物安全',
    '科普经费使用',
    '安全生产',
  ])
  const place = by.pick(PLACES)
  return {
    title: `${place}${what}“双随机、一公开”检查结果`,
    genre: '公告',
    keywords: ['双随机', '监督检查'],
    body: [
      `根据年度抽查计划，我局随机抽取检查对象${by.between(3, 9)}家，随机选派执法检查人员${by.between(2, 6)}名，对${place}${what}情况进行了检查。`,
      `检查发现的问题主要是台账不够完整、资料归档不及时。已要求${company(by)}等单位限期整改，整改情况将进行复查。`,
    ],
  }
}

const emergency: Maker = (on, by) => {
  const what = by.pick([
    '新冠肺炎疫情防控科技攻关',
    '科研场所疫情防控',
    '汛期安全生产',
    '实验室安全',
    '网络安全',
    '科技企业复工复产防疫',
  ])
  return {
    title: `关于做好${what}应急工作的情况通报（2020年${month(on)}月）`,
    genre: '通报',
    keywords: ['应急管理', what],
    body: [
      `按照市委、市政府统一部署，我局认真做好${what}工作，落实值班值守和信息报告制度。`,
      `组织${FIELDS[by.between(0, FIELDS.length - 1)]}等领域企业和科研单位开展应急科研攻关，协调解决物资、设备和技术难题。`,
      '请各单位继续压实责任，完善应急预案，发现情况第一时间报告。',
    ],
  }
}

const recruitment: Maker = (_, by) => {
  const unit = by.pick(['局机关', '市科技信息研究所', '市生产力促进中心', '市科技成果转化中心'])
  const step = by.pick(['公开招聘公告', '资格审查公告', '面试公告', '体检公告', '拟聘用人员公示', '岗位计划表'])
  return {
    title: `${unit}2020年工作人员${step}`,
    genre: '公告',
    keywords: ['人事招考'],
    body: [
      `根据事业单位公开招聘和公务员招录的有关规定，现将${unit}2020年工作人员${step}的有关事项公布如下。`,
      `涉及考生${by.between(2, 9)}人（${person(by)}等），姓名和准考证号按规定作了处理。监督电话：0736-7256521。`,
    ],
  }
}

const otherDocument: Maker = (on, by) => {
  const what = by.pick([
    '科技特派员工作先进单位',
    '高新技术企业培育目标任务',
    '科技项目管理系统使用',
    '市级科技专家库入库专家',
    '科技信息宣传工作',
    '机关节约用能',
    '科普作品征集',
    '科技创新平台名单',
    '年度科研诚信建设',
  ])
  const act = by.pick(['通报', '印发', '公布', '转发'])
  return {
    title: `${OFFICE}关于${act}${what}有关文件的通知（${month(on)}月）`,
    genre: '通知',
    keywords: [what],
    body: [
      '各区县市科技局，局机关各科室、局属各单位：',
      `现将${what}有关文件${act}给你们，请结合实际认真贯彻执行。`,
      '执行中遇到的问题，请及时向我局反映。',
    ],
  }
}

/** One 人大建议 and eight 政协提案 of the year, and the summary of how they were handled. */
function proposals(by: Chance): SampleItem[] {
  const subjects = [
    '加快高新技术企业培育',
    '推进产学研深度融合',
    '完善科技特派员制度',
    '支持企业建设研发平台',
    '引进高层次科技人才',
    '发展科技金融',
    '加强农业科技推广',
    '促进科技成果转化',
    '提升科普服务能力',
  ]
  const replies = subjects.map((subject, index) => {
    const on = day(`2020-0${6 + (index % 3)}-${String(10 + index * 2).padStart(2, '0')}`)
    const source = index === 0 ? '市人大代表建议' : '市政协委员提案'
    return {
      column: 'proposals',
      title: `对${source}“关于${subject}的建议”的答复`,
      genre: '函',
      keywords: ['建议提案办理'],
      body: [
        '代表（委员）：',
        `您提出的“关于${subject}的建议”收悉。经研究，现答复如下：您的建议对推进我市科技创新具有重要参考价值，我局已经采纳。`,
        `近年来，我局围绕${subject}做了一些工作，但与您的要求和群众的期盼还有差距。下一步将完善政策、加大投入、优化服务，逐项抓好落实。`,
        '感谢您对科技工作的关心和支持！',
      ],
      writtenOn: on,
      publishedOn: publishedAfter(on, by),
      at: clock(by),
    }
  })
  const on = day('2020-11-18')
  const summary: SampleItem = {
    column: 'proposals',
    title: '关于2020年人大代表建议和政协委员提案办理情况的报告',
    genre: '报告',
    keywords: ['建议提案办理'],
    body: [
      '2020年，我局共承办市人大代表建议1件、市政协委员提案8件，全部在规定时限内办结，见面率、答复率均为100%。办理结果已经逐件公开。',
    ],
    writtenOn: on,
    publishedOn: on,
    at: clock(by),
  }
  return [...replies, summary]
}
