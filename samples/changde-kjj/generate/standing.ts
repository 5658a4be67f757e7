import { day } from '#domain/calendar/day.ts'
import { chance } from './chance.ts'
import { clock, publishedAfter } from './days.ts'
import type { SampleItem } from './item.ts'
import { money, purchasing, type Plain } from './money.ts'
import { OFFICE, SECTIONS } from './words.ts'

const DUTIES: Readonly<Record<string, string>> = {
  办公室: '负责机关日常运转、政务公开、保密、信访、建议提案办理和财务工作，是本机关政府信息公开工作机构',
  综合规划科: '编制科技创新规划和年度计划，统筹科技计划项目和专项资金管理，负责科技统计和科研诚信建设',
  高新技术科: '负责高新技术企业培育、工业领域科技攻关和高新技术产业统计分析',
  农村科技科: '负责农业农村领域科技创新、科技特派员和星创天地建设',
  成果转化与引智科: '负责技术市场、技术合同认定登记、科技成果转化、外国人来华工作许可和引进国外智力',
  社会发展科技科: '负责医疗卫生、生态环境、公共安全等领域科技创新和科学普及',
}

const KEYWORDS: Readonly<Record<string, string>> = {
  about: '机构职能',
  sections: '内设机构',
  institutions: '直属单位',
  leaders: '领导信息',
  enforcement: '行政处罚',
  fees: '行政事业性收费',
  rules: '政府信息公开制度',
  laws: '履职依据',
  'innovation-plans': '科技创新规划',
  'yearly-plans': '年度计划总结',
  'procurement-intentions': '政府采购',
  'procurement-notices': '政府采购',
  'procurement-results': '政府采购',
}

/** What an organ says about itself once, its rules, laws it works under, plans and money: the standing part. */
export function standing(): SampleItem[] {
  const by = chance(2020_30)
  return [...aboutOffice(), ...rules(), ...laws(), ...plans(), ...money(), ...purchasing()].map((plain) => {
    const on = day(plain.on)
    return {
      column: plain.column,
      title: plain.title,
      genre: plain.genre ?? '其他',
      keywords: plain.keywords ?? [KEYWORDS[plain.column] ?? '政府信息公开'],
      body: plain.body,
      writtenOn: on,
      publishedOn: publishedAfter(on, by),
      at: clock(by),
    }
  })
}

function aboutOffice(): Plain[] {
  const institutions = [
    '常德市科技信息研究所',
    '常德市生产力促进中心',
    '常德市科技成果转化中心',
    '常德市高新技术创业服务中心',
    '常德市科学技术普及服务站',
  ]
  const leaders = [
    '党组书记、局长',
    '党组成员、副局长（分管规划与高新技术）',
    '党组成员、副局长（分管成果转化与引智）',
    '党组成员、副局长（分管农村与社会发展）',
    '派驻纪检监察组组长',
    '四级调研员',
  ]
  return [
    {
      column: 'about',
      title: `${OFFICE}机构简介`,
      on: '2020-01-06',
      body: [
        `${OFFICE}是市人民政府工作部门，为正处级，贯彻落实党中央关于科技创新工作的方针政策和决策部署，推动创新型城市建设。`,
        '办公地址：湖南省常德市武陵区；办公时间：工作日8:00—12:00，15:00—18:00；联系电话：0736-7256521。',
      ],
    },
    {
      column: 'about',
      title: `${OFFICE}主要职责`,
      on: '2020-01-06',
      body: [
        '（一）拟订全市创新驱动发展战略以及科技发展、引进国外智力规划和政策并组织实施。',
        '（二）统筹推进创新体系建设和科技体制改革，会同有关部门健全技术创新激励机制。',
        '（三）组织实施市级科技计划，监督专项资金使用；推动高新技术发展及产业化、农业农村和社会发展领域科技进步。',
        '（四）指导技术转移体系建设，负责技术合同认定登记和科技成果登记；负责外国人来华工作许可。',
      ],
    },
    ...SECTIONS.map((section) => ({
      column: 'sections',
      title: `内设机构：${section}`,
      on: '2020-01-07',
      body: [`${section}：${DUTIES[section] ?? ''}。联系电话：0736-7256521。`],
    })),
    ...institutions.map((name) => ({
      column: 'institutions',
      title: `直属单位：${name}`,
      on: '2020-01-08',
      body: [`${name}是${OFFICE}所属公益性事业单位，主要承担与名称相应的科技服务工作。办公时间与局机关一致。`],
    })),
    ...leaders.map((post) => ({
      column: 'leaders',
      title: `领导信息：${post}`,
      on: '2020-01-09',
      body: [
        `姓名：某某某（示例数据中姓名已作处理）。职务：${post}。分工按照局党组会议研究确定的内容执行，工作变动时及时更新。`,
      ],
    })),
    {
      column: 'enforcement',
      title: '2020年行政处罚和行政强制实施情况说明',
      on: '2020-12-30',
      body: ['本机关没有行政处罚和行政强制事项，2020年没有作出行政处罚决定和行政强制决定。'],
    },
    {
      column: 'fees',
      title: '行政事业性收费情况说明',
      on: '2020-01-10',
      body: ['本机关没有行政事业性收费项目。办理各类事项均不收费，如有违反，请拨打0736-7256521反映。'],
    },
  ]
}

function rules(): Plain[] {
  const systems = [
    '政府信息公开审查制度',
    '政府信息发布协调制度',
    '政府信息依申请公开工作制度',
    '政府信息公开保密审查制度',
    '政府信息公开考核制度',
    '政府信息公开社会评议制度',
    '政府信息公开责任追究制度',
    '政府信息公开举报受理制度',
    '重大舆情报告和回应制度',
    '政府信息公开通报制度',
  ]
  return [
    {
      column: 'rules',
      title: '中华人民共和国政府信息公开条例（国务院令第711号）',
      on: '2020-01-02',
      keywords: ['政府信息公开条例'],
      body: [
        '《中华人民共和国政府信息公开条例》已经2019年4月3日国务院令第711号修订公布，自2019年5月15日起施行。全文请在中国政府网查阅。本机关依照条例开展政府信息公开工作。',
      ],
    },
    ...systems.map((name, index) => ({
      column: 'rules',
      title: `${OFFICE}${name}`,
      on: `2020-03-${String(10 + index).padStart(2, '0')}`,
      body: [
        `第一条　为了规范本机关政府信息公开工作，根据《中华人民共和国政府信息公开条例》，制定本制度。`,
        `第二条　${name.replace('政府信息', '').replace('制度', '')}工作坚持“谁公开、谁审查”和“一事一审”，由办公室牵头，各科室按照职责分工落实。`,
        '第三条　科室拟稿时明确公开属性；科室负责人初审；保密审查员逐件审查并填写审查记录；局领导审签后由办公室发布。',
        '第四条　未按本制度执行造成不良影响的，依法依规追究责任。',
        '第五条　本制度自印发之日起执行。',
      ],
    })),
  ]
}

function laws(): Plain[] {
  return [
    '中华人民共和国科学技术进步法',
    '中华人民共和国促进科技成果转化法',
    '中华人民共和国科学技术普及法',
    '中华人民共和国技术合同相关规定（民法典合同编节选）',
    '外国人在中国就业管理的有关规定',
    '技术合同认定登记管理办法',
    '高新技术企业认定管理办法',
    '科技型中小企业评价办法',
    '湖南省高新技术发展条例',
    '国家科学技术奖励条例',
  ].map((name, index) => ({
    column: 'laws',
    title: `履职依据：${name}`,
    on: `2020-0${1 + (index % 6)}-1${4 + (index % 3)}`,
    body: [
      `${name}是本机关履行职责的依据之一。现行文本以国家法律法规数据库和发布机关公布的为准，本页只提供目录信息和查阅途径。`,
    ],
  }))
}

function plans(): Plain[] {
  return [
    {
      column: 'innovation-plans',
      title: '常德市科技创新“十三五”规划实施情况评估摘要',
      on: '2020-05-12',
      body: [
        '对照规划目标，研发投入强度、高新技术企业数量、技术合同成交额等主要指标进展总体符合预期；平台建设和人才引进仍需加力。',
      ],
    },
    {
      column: 'innovation-plans',
      title: '关于公开征集常德市科技创新“十四五”规划编制建议的公告',
      on: '2020-06-09',
      genre: '公告',
      body: [
        '为提高规划编制的科学性和社会参与度，现向社会公开征集意见建议，征集时间为30天，可以通过信函、电子邮件或者到我局办公室当面提出。',
      ],
    },
    {
      column: 'innovation-plans',
      title: '建设创新型城市2020年度重点任务清单',
      on: '2020-03-24',
      body: [
        '本年度围绕企业培育、平台建设、成果转化、人才引进和创新环境等五个方面，安排重点任务，逐项明确责任科室和完成时限。',
      ],
    },
    {
      column: 'innovation-plans',
      title: '科技领域改革任务2020年度台账',
      on: '2020-04-15',
      body: ['本年度承担的科技领域改革任务包括项目管理改革、科研诚信建设、科技评价改革等，按季度更新进展。'],
    },
    {
      column: 'yearly-plans',
      title: `${OFFICE}2019年工作总结`,
      on: '2020-01-15',
      body: ['2019年，本机关围绕创新型城市建设，推动高新技术企业培育、科技成果转化和科技惠民，各项任务基本完成。'],
    },
    {
      column: 'yearly-plans',
      title: `${OFFICE}2020年工作要点`,
      on: '2020-02-21',
      body: [
        '2020年工作的总体要求是：统筹疫情防控和科技创新，强化企业创新主体地位，推进产学研深度融合，优化创新生态。',
      ],
    },
    ...['第一季度', '上半年', '前三季度', '全年'].map((term, index) => ({
      column: 'yearly-plans',
      title: `2020年${term}重点工作进展情况`,
      on: ['2020-04-13', '2020-07-13', '2020-10-14', '2020-12-29'][index] ?? '2020-12-29',
      body: [
        `2020年${term}，各项重点工作按计划推进。企业培育、项目实施、技术合同登记和科技特派员服务等工作进展情况详见附表，存在的困难已经列入下一阶段工作安排。`,
      ],
    })),
  ]
}
