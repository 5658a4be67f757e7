import { z } from 'zod'

/** What a person may be in an organ; one account may hold several. Art. 4 (工作机构), art. 17 (审查). */
export const ROLES = [
  'drafter',
  'section-head',
  'secrecy-reviewer',
  'approver',
  'disclosure-officer',
  'disclosure-head',
  'statistician',
  'supervisor',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

export const RoleSchema = z.enum(ROLES, '没有这个角色')

/** The officials' words for each role. */
export const roleNames = {
  drafter: '拟稿人',
  'section-head': '科室负责人',
  'secrecy-reviewer': '保密审查员',
  approver: '审签领导',
  'disclosure-officer': '公开工作机构经办人',
  'disclosure-head': '公开工作机构负责人',
  statistician: '统计员',
  supervisor: '监督员',
  administrator: '系统管理员',
} as const satisfies Record<Role, string>
