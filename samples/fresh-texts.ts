/** What a fresh item is drafted from; `daysAgo` is how long before the first start it was written. */
export type FreshText = {
  column: string
  title: string
  docNo?: string
  genre: 'notice' | 'announcement' | 'opinion' | 'other'
  keywords: readonly string[]
  summary: string
  body: readonly string[]
  daysAgo: number
}

const TO_COUNTIES = '各区县市科技局，各有关单位：'

/** The texts of the current year; invented, like the bureau's people. */
export function freshTexts(year: number) {
  return {
    call: {
      column: 'project-calls',
      title: `关于组织申报${year + 1}年度常德市科技计划项目的通知`,
      docNo: `常科发〔${year}〕36号`,
      genre: 'notice',
      keywords: ['科技计划', '项目申报'],
      summary: `部署${year + 1}年度市级科技计划项目申报工作，明确支持重点、申报条件、程序和时限。`,
      daysAgo: 4,
      body: [
        TO_COUNTIES,
        `为深入实施创新驱动发展战略，强化企业科技创新主体地位，现就组织申报${year + 1}年度常德市科技计划项目的有关事项通知如下。`,
        '<h2>一、支持重点</h2>',
        '围绕生物医药与健康食品、装备制造、新材料、新一代信息技术和现代农业等产业，支持企业牵头、产学研联合的关键技术攻关、成果转化和平台建设。',
        '<h2>二、申报条件</h2>',
        '申报单位在本市注册，具有独立法人资格，有与项目相适应的研发条件，科研诚信记录良好，没有到期未验收的市级科技计划项目。',
        '<h2>三、支持方式</h2>',
        '<table><tbody><tr><th>项目类别</th><th>支持强度</th><th>实施期限</th></tr><tr><td>重点研发</td><td>20万元至30万元</td><td>2年</td></tr><tr><td>成果转化</td><td>10万元至20万元</td><td>2年</td></tr><tr><td>创新环境建设</td><td>5万元至10万元</td><td>1年</td></tr></tbody></table>',
        '<h2>四、申报程序</h2>',
        '申报单位登录市科技项目管理信息系统在线填报，由所在区县市科技局审核推荐。网上申报自本通知发布之日起30日内截止，逾期不予受理。',
        '咨询电话：0736-7256521。',
      ],
    },
    interpretation: {
      column: 'interpretations',
      title: `${year + 1}年度市级科技计划项目申报通知解读`,
      genre: 'other',
      keywords: ['政策解读', '项目申报'],
      summary: '用问答的形式说明谁能申报、支持多少、怎样申报。',
      daysAgo: 3,
      body: [
        '<h2>谁可以申报？</h2>',
        '在本市注册的企业、高校、科研院所、医疗卫生机构和农民专业合作社等独立法人都可以申报，鼓励企业牵头、产学研联合。',
        '<h2>能支持多少？</h2>',
        '重点研发项目20万元至30万元，成果转化项目10万元至20万元，创新环境建设项目5万元至10万元。',
        '<h2>怎样申报？</h2>',
        '在线填报、逐级推荐，不需要提交纸质材料。审核结果在本网站公示。',
      ],
    },
    forum: {
      column: 'news',
      title: '市科技局召开高新技术企业培育座谈会',
      genre: 'other',
      keywords: ['高新技术企业', '座谈会'],
      summary: '听取后备企业意见，部署下一步培育工作。',
      daysAgo: 1,
      body: [
        '市科技局召开高新技术企业培育座谈会，听取后备企业对研发投入、知识产权和人才引进等方面的意见建议。',
        '会议指出，要建立“一企一策”的培育台账，把研发费用加计扣除、科技创新券等政策送到企业，帮助企业尽早达到认定条件。',
        '会议要求，对企业提出的困难逐条梳理、限时答复，能够当场解决的当场解决。',
      ],
    },
    corrected: {
      column: 'notices',
      title: `关于征集${year}年度企业技术需求的公告`,
      docNo: `常科公〔${year}〕18号`,
      genre: 'announcement',
      keywords: ['技术需求', '产学研'],
      summary: '面向全市企业征集技术需求，组织高校院所对接。',
      daysAgo: 6,
      body: [
        '为促进产学研深度融合，现面向全市企业征集技术需求。',
        '征集范围包括关键技术攻关、产品升级、工艺改进和人才引进等方面的需求。',
        '请企业于公告发布之日起10个工作日内，将需求表发送至受理邮箱。咨询电话：0736-7256512。',
      ],
    },
    correction: {
      from: '0736-7256512',
      to: '0736-7256521',
      note: '更正咨询电话：原公告中的0736-7256512应为0736-7256521。',
    },
    withdrawn: {
      column: 'project-notices',
      title: `关于${year}年度科技特派员拟选派名单的公示`,
      genre: 'announcement',
      keywords: ['科技特派员'],
      summary: '科技特派员拟选派名单公示。',
      daysAgo: 5,
      body: ['现将科技特派员拟选派名单予以公示，公示期为5个工作日。名单见附件。'],
    },
    successor: {
      column: 'rules',
      title: '常德市科学技术局政府信息公开通报办法',
      docNo: `常科办发〔${year}〕9号`,
      genre: 'notice',
      keywords: ['政府信息公开', '通报'],
      summary: '规定政府信息公开工作月度通报的内容、程序和结果运用。',
      daysAgo: 8,
      body: [
        '第一条　为了加强政府信息公开工作的日常监督，根据《中华人民共和国政府信息公开条例》，制定本办法。',
        '第二条　办公室每月对各科室、局属各单位政府信息公开情况进行通报，内容包括发布数量、及时率、更正和撤回情况。',
        '第三条　通报前应当征求被通报单位意见；有异议的，办公室核实后作出说明。',
        '第四条　通报结果纳入年度绩效考核。',
        '第五条　本办法自印发之日起施行，《常德市科学技术局政府信息公开通报制度》同时废止。',
      ],
    },
    repealedTitle: '常德市科学技术局政府信息公开通报制度',
    draft: {
      column: 'news',
      title: '科技特派员走进田间开展秋冬季技术服务（草稿）',
      genre: 'other',
      keywords: ['科技特派员'],
      summary: '',
      daysAgo: 0,
      body: ['科技特派员服务团走进田间地头，指导农户开展秋冬季生产。'],
    },
    awaitingHead: {
      column: 'notices',
      title: `关于开展${year}年度技术合同认定登记培训的通知`,
      genre: 'notice',
      keywords: ['技术合同', '培训'],
      summary: '部署技术合同认定登记业务培训。',
      daysAgo: 1,
      body: [TO_COUNTIES, '为提高技术合同认定登记质量，定于本月举办业务培训，请组织有关企业和科研院所参加。'],
    },
    awaitingApproval: {
      column: 'project-awards',
      title: `关于下达${year}年度第三批市级科技计划项目的通知`,
      docNo: `常科发〔${year}〕41号`,
      genre: 'notice',
      keywords: ['项目下达'],
      summary: '下达第三批市级科技计划项目。',
      daysAgo: 2,
      body: [TO_COUNTIES, '第三批市级科技计划项目已经评审、公示和研究确定，现予下达，请认真组织实施。'],
    },
  } as const satisfies Record<string, FreshText | string | { from: string; to: string; note: string }>
}
