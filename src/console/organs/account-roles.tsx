import { useMutation } from '@tanstack/react-query'
import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { ROLES, roleNames, type Role } from '#domain/organs/roles.ts'
import { grantRoleMutation, revokeRoleMutation } from '#console/api/@tanstack/react-query.gen.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { AccountRow } from './account-forms.tsx'

const DUTIES: Record<Role, string> = {
  drafter: '起草信息、选择公开属性',
  'section-head': '审核本科室的信息',
  'secrecy-reviewer': '逐条进行保密审查并留下记录',
  approver: '审签后方可发布',
  'disclosure-officer': '发布、维护栏目、登记台账',
  'disclosure-head': '管理公开工作，提交年度报告',
  statistician: '登记台账、核对统计数据',
  supervisor: '查看所属机构的工作和操作日志',
  administrator: '管理人员、科室和日历',
}

/** Which roles a person holds; each tick is saved at once and counts from the person's next step. */
export function AccountRolesDialog(props: { account: AccountRow; onChanged: () => void; onClose: () => void }) {
  const { account, onChanged, onClose } = props
  const [held, setHeld] = useState<readonly Role[]>(account.roles)
  const grant = useMutation(grantRoleMutation())
  const revoke = useMutation(revokeRoleMutation())

  async function handleToggle(role: Role, on: boolean) {
    grant.reset()
    revoke.reset()
    const asked = { path: { id: account.id, role } }
    await (on ? grant.mutateAsync(asked) : revoke.mutateAsync(asked))
    setHeld(on ? [...held, role] : held.filter((other) => other !== role))
    onChanged()
  }

  return (
    <Modal open title={`“${account.name}”的角色`} footer={null} onCancel={onClose}>
      <div className="dialog-body">
        <p>勾选后立即生效，每次变更都记入操作日志。</p>
        <ProblemAlert error={grant.error ?? revoke.error} />
        <ul className="role-list">
          {ROLES.map((role) => (
            <li key={role}>
              <Checkbox
                checked={held.includes(role)}
                disabled={grant.isPending || revoke.isPending}
                onChange={(event) => void handleToggle(role, event.target.checked).catch(() => {})}
              >
                {roleNames[role]}
                <span className="quiet">　{DUTIES[role]}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}
