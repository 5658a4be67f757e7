import { competenceKindNames } from '#domain/organs/competence.ts'
import { roleNames } from '#domain/organs/roles.ts'

/** Areas of acts, for the filter. */
export const AUDIT_AREAS = [
  { value: 'accounts', label: '账号与登录' },
  { value: 'organs', label: '机构与权责' },
  { value: 'information', label: '政府信息' },
  { value: 'publishing', label: '发布' },
  { value: 'catalogue', label: '目录与栏目' },
  { value: 'ledger', label: '业务台账' },
  { value: 'imports', label: '导入' },
  { value: 'reports', label: '年度报告' },
  { value: 'calendar', label: '工作日' },
  { value: 'files', label: '附件' },
]

const ACT_NAMES: Record<string, string> = {
  'accounts.sign-in': '登录',
  'accounts.sign-out': '退出登录',
  'accounts.fail-sign-in': '登录失败',
  'accounts.change-password': '修改密码',
  'accounts.reset-password': '重置密码',
  'accounts.end-session': '结束会话',
  'accounts.enable-second-factor': '启用动态码',
  'accounts.disable-second-factor': '停用动态码',
  'accounts.reset-second-factor': '解除动态码',
  'accounts.renew-recovery-codes': '重新生成恢复码',
  'accounts.create': '新增人员',
  'accounts.change': '修改人员',
  'accounts.disable': '停用账号',
  'accounts.enable': '恢复账号',
  'accounts.grant-role': '增加角色',
  'accounts.revoke-role': '取消角色',
  'organs.create-organ': '增设机构',
  'organs.change-organ': '修改机构',
  'organs.create-section': '增设科室',
  'organs.change-section': '修改科室',
  'organs.create-competence': '登记权责事项',
  'organs.end-competence': '停止权责事项',
  'catalogue.add-column': '增设栏目',
  'catalogue.add-default-columns': '设置默认栏目',
  'catalogue.change-column': '修改栏目',
  'information.draft-item': '起草信息',
  'information.save-draft': '保存草稿',
  'information.change-attachments': '调整附件',
  'information.submit-draft': '提交审核',
  'information.recall-submission': '撤回提交',
  'information.review-edition': '审核',
  'information.begin-edition': '开始修订',
  'information.discard-draft': '作废草稿',
  'information.change-validity': '调整有效性',
  'publishing.publish-item': '发布信息',
  'publishing.record-publication': '登记发布情况',
  'publishing.void-publication': '撤销发布登记',
  'publishing.withdraw-item': '撤下信息',
  'ledger.record-entry': '登记台账',
  'ledger.correct-entry': '更正台账',
  'ledger.void-entry': '作废台账',
  'imports.preview': '预览导入文件',
  'imports.confirm': '确认导入',
  'imports.discard': '放弃导入',
  'reports.create-report': '建立年度报告',
  'reports.save-section': '编写年度报告',
  'reports.add-adjustment': '增加调整',
  'reports.withdraw-adjustment': '撤销调整',
  'reports.submit': '提交年度报告',
  'reports.review': '审核年度报告',
  'reports.return': '退回年度报告',
  'reports.approve': '审签年度报告',
  'reports.publish': '发布年度报告',
  'reports.record-published-report': '登记已发布年度报告',
  'calendar.add-local-day': '增加本地假日',
  'calendar.remove-local-day': '取消本地假日',
  'calendar.import-schedule': '导入放假安排',
  'files.upload': '上传附件',
  'samples.load': '装入示例数据',
  'files.refuse-classified': '拒收涉密标志文件',
}

/** An act in officials' words; one without words yet shows its code. */
export function actName(act: string): string {
  return ACT_NAMES[act] ?? act
}

const SUBJECT_NAMES: Record<string, string> = {
  account: '账号',
  organ: '机构',
  section: '科室',
  competence: '权责事项',
  column: '栏目',
  item: '信息',
  file: '文件',
  'import-batch': '导入批次',
  'ledger-entry': '台账',
  'local-day': '本地假日',
  report: '年度报告',
  'report-adjustment': '报告调整',
  session: '会话',
}

/** `item:9` as `信息 9`. */
export function subjectName(subject: string): string {
  const [type = '', id = ''] = subject.split(':')
  return `${SUBJECT_NAMES[type] ?? type} ${id}`
}

const FACT_NAMES: Record<string, string> = {
  edition: '版次',
  from: '自版次',
  step: '环节',
  outcome: '结果',
  kind: '类型',
  indexNo: '索引号',
  reason: '理由',
  channel: '渠道',
  version: '保存次数',
  reopened: '重新审核',
  role: '角色',
  roles: '角色',
  organId: '机构',
  sectionId: '科室',
  ended: '结束会话数',
  sessionsEnded: '结束会话数',
  name: '名称',
  slug: '地址',
  lastDay: '最后一天',
  year: '年度',
  form: '格式',
  section: '部分',
  cell: '单元格',
  amount: '数额',
  validity: '有效性',
  since: '自',
  added: '新增',
  on: '日期',
}

const FACT_VALUES: Record<string, string> = {
  ...roleNames,
  ...competenceKindNames,
  secrecy: '保密审查',
  approval: '审签',
  passed: '通过',
  returned: '退回',
  referred: '报请确定',
  first: '首次发布',
  correction: '更正',
  website: '网站',
  wechat: '微信',
  weibo: '微博',
}

/** The recorded facts as `名称：值`; the log keeps them as JSON. */
export function describeDetail(detail: string): string {
  const facts: unknown = JSON.parse(detail)
  if (typeof facts !== 'object' || facts === null) return ''
  return Object.entries(facts)
    .map(([name, value]) => `${FACT_NAMES[name] ?? name}：${describeValue(value)}`)
    .join('；')
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(describeValue).join('、')
  if (typeof value === 'string') return FACT_VALUES[value] ?? value
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === null ? '无' : JSON.stringify(value)
}
