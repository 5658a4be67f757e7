import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, QRCode } from 'antd'
import { useState } from 'react'
import {
  disableSecondFactorMutation,
  enableSecondFactorMutation,
  findSessionOptions,
  offerSecondFactorMutation,
  renewRecoveryCodesMutation,
} from '#console/api/@tanstack/react-query.gen.ts'
import type { OfferSecondFactorResponse } from '#console/api/types.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { PasswordDialog } from './password-dialog.tsx'

type Step = 'none' | 'offer' | 'disable' | 'renew'

/** The authenticator's codes beside the password: switch on, new recovery codes, switch off. */
export function SecondFactor() {
  const { account } = useSession()
  const [step, setStep] = useState<Step>('none')
  const [offered, setOffered] = useState<OfferSecondFactorResponse | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const offer = useMutation(offerSecondFactorMutation())
  const disable = useMutation(disableSecondFactorMutation())
  const renew = useMutation(renewRecoveryCodesMutation())
  const refresh = useRefreshSession()
  const { message } = App.useApp()
  const close = () => setStep('none')

  async function handlePassword(password: string) {
    if (step === 'offer') setOffered(await offer.mutateAsync({ body: { password } }))
    if (step === 'renew') setCodes((await renew.mutateAsync({ body: { password } })).recoveryCodes)
    if (step === 'disable') {
      await disable.mutateAsync({ body: { password } })
      void message.success('动态码已停用')
      await refresh()
    }
  }

  return (
    <section className="block">
      <div className="block-head">
        <h2>动态码（双因素登录）</h2>
        {account.secondFactor ? <Mark tone="good">已启用</Mark> : <Mark tone="soon">未启用</Mark>}
      </div>
      <p className="quiet">启用后，登录时除密码外还要输入手机验证器显示的 6 位数字，密码泄露也不能冒用。</p>
      <p className="page-acts">
        {account.secondFactor ? (
          <>
            <Button onClick={() => setStep('renew')}>重新生成恢复码</Button>
            <Button danger onClick={() => setStep('disable')}>
              停用动态码
            </Button>
          </>
        ) : (
          <Button onClick={() => setStep('offer')}>启用动态码</Button>
        )}
      </p>
      {step !== 'none' && <PasswordDialog title={TITLES[step]} onPassword={handlePassword} onClose={close} />}
      {offered && (
        <EnrolDialog
          offer={offered}
          onClose={() => setOffered(null)}
          onEnabled={async () => {
            setCodes(offered.recoveryCodes)
            setOffered(null)
            await refresh()
          }}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </section>
  )
}

const TITLES = { offer: '启用动态码', disable: '停用动态码', renew: '重新生成恢复码' } as const

/** Scan or type the secret, then prove it by a first code. Nothing is switched on before that. */
function EnrolDialog(props: { offer: OfferSecondFactorResponse; onEnabled: () => Promise<void>; onClose: () => void }) {
  const { offer, onEnabled, onClose } = props
  const [form] = Form.useForm<{ code: string }>()
  const enable = useMutation({ ...enableSecondFactorMutation(), onSuccess: onEnabled })
  return (
    <Modal
      open
      title="启用动态码"
      okText="启用"
      cancelText="不启用"
      confirmLoading={enable.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={enable.error} />
        <p>一、用手机上支持 TOTP 的验证器扫描：</p>
        <div>
          <span className="qr-sheet" aria-hidden="true">
            <QRCode type="svg" value={offer.uri} size={200} bordered={false} color="#000" bgColor="#fff" />
          </span>
        </div>
        <p>
          不能扫描时，手工输入密钥：<span className="secret-text">{offer.secret}</span>
        </p>
        <Form<{ code: string }>
          name="enrol"
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => enable.mutate({ body: values })}
        >
          <Form.Item
            label="二、输入验证器现在显示的 6 位数字"
            name="code"
            rules={[{ required: true, pattern: /^\d{6}$/, message: '请输入 6 位数字' }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus className="figures" />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  )
}

/** Ten codes for the day the telephone is lost, shown this once. */
function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  return (
    <Modal
      open
      title="请抄下恢复码"
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          已经抄下
        </Button>
      }
    >
      <div className="dialog-body">
        <p>手机不在身边时，用一个恢复码代替动态码登录。每个只能用一次，只显示这一次，请与手机分开保管。</p>
        <ul className="recovery-codes">
          {codes.map((code) => (
            <li key={code} className="secret-text">
              {code}
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}

function useRefreshSession() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: findSessionOptions().queryKey })
}
