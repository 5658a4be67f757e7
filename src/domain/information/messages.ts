import type { DraftingRefusal } from './decide-drafting.ts'
import type { ReviewRefusal } from './decide-review.ts'
import type { SecrecyRecordProblem } from './secrecy-record.ts'
import type { ValidityRefusal } from './validity.ts'

type Code =
  | DraftingRefusal
  | ReviewRefusal
  | ValidityRefusal
  | SecrecyRecordProblem['code']
  | 'not-public'
  | 'saved-by-someone-else'
  | 'already-moved-on'
  | 'column-not-found'
  | 'successor-not-found'
  | 'attachment-not-found'
  | 'file-not-found'
  | 'too-many-attachments'
  | 'nothing-to-compare'
  | 'secrecy-record-not-for-this-step'

/** What each refusal of this area says to the person: what happened, what was kept, what to do. */
export const informationMessages = {
  'of-another-organ': '这是其他机关的信息，只能查看，不能办理。',
  'not-the-drafter': '只有本稿的拟稿人可以修改、送审、撤回送审。如需接手，请另起新版本。',
  'role-missing': '您没有办理这一步所需的角色。请联系系统管理员核对角色设置。',
  'edition-not-in-draft': '本稿已送审，内容不能再修改。需要修改的，请先撤回送审或者另起新版本。',
  'not-under-review': '本稿不在审核中，不能撤回送审。',
  'edition-in-drafting': '该信息已有一个正在起草的版本。请在那个版本上修改，或者先废弃它。',
  'edition-in-review': '该信息有版本正在审核。请等审核结束，或者由拟稿人撤回送审后再修改。',
  'item-discarded': '该信息已废弃，不能再起草新版本。请新建一条信息。',
  'requirements-not-met': '还有必填内容没有完成，不能送审。请按提示补充，已填内容已经保存。',
  'not-awaiting-review': '本稿当前不在审核环节。请刷新页面查看最新状态。',
  'other-step-awaited': '本稿已经流转到其他审核环节。请刷新页面查看最新状态。',
  'of-another-section': '这是其他科室的信息，应由该科室负责人审核。',
  'drafter-cannot-review': '拟稿人不能审核自己起草的信息（三审须由不同人员办理）。请由其他有审核角色的人员办理。',
  'already-reviewed-by-same-person':
    '您已办理过本稿的另一道审核。三审须由不同人员办理，请由其他有该审核角色的人员办理。',
  'opinion-missing': '退回或者报请确定，必须写明意见。',
  'only-secrecy-review-refers': '只有保密审查环节可以报主管部门或者保密行政管理部门确定。',
  'secrecy-record-missing': '保密审查须逐项填写审查记录后才能通过。',
  'secrecy-record-not-for-this-step': '审查记录只在保密审查环节填写。',
  'not-lawful': '合法性审查结论为不符合，不能通过。请退回并写明意见。',
  'not-accurate': '准确性审查结论为不符合，不能通过。请退回并写明意见。',
  'not-disclosable': '可公开性审查结论为不宜公开，不能按主动公开通过。请退回拟稿人改选公开属性。',
  'not-free-of-secrets':
    '保密性审查结论为涉密，且没有解密依据，不能通过。请退回；难以确定的，报主管部门或者保密行政管理部门确定。',
  'withheld-basis-missing': '请在审查记录中写明不予公开的理由和依据。',
  'validity-unchanged': '有效性没有变化，无需登记。',
  'validity-day-in-future': '日期晚于今天。有效性变更应在生效后登记。',
  'validity-before-made': '日期早于成文日期，请核对。',
  'successor-missing': '登记为“已修改”时，请选择修改它的文件。',
  'successor-is-itself': '不能把文件自身登记为替代它的文件。',
  'successor-not-found': '没有找到替代文件，它可能属于其他机关。请重新选择。',
  'not-public': '该信息尚未公开或者已经撤回，不能办理这一事项。',
  'saved-by-someone-else': '这份稿件在您打开之后已在别处保存过。您填写的内容没有丢失，请对照最新版本后再保存。',
  'already-moved-on': '本稿刚刚被其他人办理，状态已经改变。请刷新页面查看。',
  'column-not-found': '没有找到所选栏目，它可能已被调整。请重新选择栏目。',
  'attachment-not-found': '没有找到该附件，它可能已被移除。请刷新页面。',
  'file-not-found': '没有找到上传的文件，请重新上传。',
  'too-many-attachments': '每个版本最多100个附件。请合并文件，或者拆分为多条信息。',
  'nothing-to-compare': '没有找到要对比的版本。',
} as const satisfies Record<Code, string>

/** The same refusals when a database trigger raises them: the last wall behind the rules. */
export const informationGuardMessages = {
  'append-only': '审核记录、审查记录和有效性记录只能增加，不能修改或者删除。',
  'index-number-is-permanent': '索引号一经生成永不改变。',
  'first-publication-is-permanent': '首次发布时间一经记录永不改变。',
  'edition-is-immutable': '已送审的版本不能再修改。请另起新版本。',
  'same-person': '拟稿人不能审核自己起草的信息，请由其他人员办理。',
  'item-origin-is-permanent': '信息的来源（自建或者导入）不能改变。',
} as const
