import type { Table3Row } from '../report-form.ts'

const REFUSED = '（三）不予公开'
const UNAVAILABLE = '（四）无法提供'
const NOT_PROCESSED = '（五）不予处理'
const OTHER = '（六）其他处理'

const result = (key: string, label: string, group: string | undefined, definition: string): Table3Row => ({
  key,
  label,
  part: 'result',
  definition: `{period}办结的申请中，${definition}的件数，以答复（办结）日期为准`,
  ...(group ? { group } : {}),
})

const received: Table3Row[] = [
  {
    key: 'newlyReceived',
    label: '一、本年新收政府信息公开申请数量',
    part: 'received',
    definition: '{period}收到的政府信息公开申请件数，以原收到日期为准，补正不改变年度',
  },
  {
    key: 'carriedIn',
    label: '二、上年结转政府信息公开申请数量',
    part: 'carried-in',
    definition: '上一年度报告第四项“结转下年度继续办理”的件数',
  },
]

/** （一） to （五）, the same in both forms. */
const results: Table3Row[] = [
  result('granted', '（一）予以公开', undefined, '全部予以公开（含告知已主动公开）'),
  result('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', undefined, '区分处理后部分公开'),
  result('refusedStateSecret', '1.属于国家秘密', REFUSED, '因属于国家秘密不予公开'),
  result('refusedForbiddenByLaw', '2.其他法律行政法规禁止公开', REFUSED, '因法律、行政法规禁止公开而不予公开'),
  result(
    'refusedSecurityAndStability',
    '3.危及“三安全一稳定”',
    REFUSED,
    '因可能危及国家安全、公共安全、经济安全、社会稳定不予公开',
  ),
  result(
    'refusedThirdPartyRights',
    '4.保护第三方合法权益',
    REFUSED,
    '因涉及商业秘密、个人隐私等第三方合法权益不予公开',
  ),
  result(
    'refusedInternalAffairs',
    '5.属于三类内部事务信息',
    REFUSED,
    '因属于人事管理、后勤管理、内部工作流程信息不予公开',
  ),
  result(
    'refusedProcessInformation',
    '6.属于四类过程性信息',
    REFUSED,
    '因属于讨论记录、过程稿、磋商信函、请示报告不予公开',
  ),
  result('refusedEnforcementFile', '7.属于行政执法案卷', REFUSED, '因属于行政执法案卷信息不予公开'),
  result(
    'refusedAdministrativeInquiry',
    '8.属于行政查询事项',
    REFUSED,
    '因属于工商登记、不动产登记等行政查询事项不予公开',
  ),
  result(
    'unavailableNotHeld',
    '1.本机关不掌握相关政府信息',
    UNAVAILABLE,
    '因信息不存在或者不由本机关负责公开而无法提供',
  ),
  result(
    'unavailableNeedsCreation',
    '2.没有现成信息需要另行制作',
    UNAVAILABLE,
    '因没有现成信息、需要加工分析而无法提供',
  ),
  result('unavailableStillUnclear', '3.补正后申请内容仍不明确', UNAVAILABLE, '因补正后申请内容仍不明确而无法提供'),
  result('notProcessedPetition', '1.信访举报投诉类申请', NOT_PROCESSED, '因属于信访、投诉、举报而不予处理'),
  result('notProcessedRepeat', '2.重复申请', NOT_PROCESSED, '因重复申请而不予处理'),
  result('notProcessedPublication', '3.要求提供公开出版物', NOT_PROCESSED, '因要求提供公开出版物而不予处理'),
  result('notProcessedExcessive', '4.无正当理由大量反复申请', NOT_PROCESSED, '因无正当理由大量反复申请而不予处理'),
  result(
    'notProcessedReconfirmation',
    '5.要求行政机关确认或重新出具已获取信息',
    NOT_PROCESSED,
    '因要求确认或者重新出具已获取的信息而不予处理',
  ),
]

const closing: Table3Row[] = [
  {
    key: 'total',
    label: '（七）总计',
    part: 'total',
    definition: '{period}办结的申请件数，等于（一）至（六）各行之和',
  },
  {
    key: 'carriedForward',
    label: '四、结转下年度继续办理',
    part: 'carried-forward',
    definition: '至{yearEnd}尚未办结、结转下年度继续办理的件数',
  },
]

/** Rows of table 3 of the 2019 form: （六） is a single row, 23 rows in all. */
export const AR2019_TABLE3: Table3Row[] = [
  ...received,
  ...results,
  result('otherHandling', OTHER, undefined, '以其他方式处理（含逾期不补正、撤回等）'),
  ...closing,
]

/** Rows of table 3 since the 2021 form: （六） has three rows, 25 rows in all. */
export const AR2021_TABLE3: Table3Row[] = [
  ...received,
  ...results,
  result(
    'otherNotCorrected',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    OTHER,
    '因申请人无正当理由逾期不补正而不再处理',
  ),
  result(
    'otherFeeUnpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    OTHER,
    '因申请人逾期未缴纳信息处理费而不再处理',
  ),
  result('otherRest', '3.其他', OTHER, '以其他方式处理（含撤回等）'),
  ...closing,
]
