import { App, Button, Modal } from 'antd'

/** A generated password, shown this one time, to be handed over in person. */
export function PasswordOnce(props: { title: string; username: string; password: string; onClose: () => void }) {
  const { title, username, password, onClose } = props
  const { message } = App.useApp()

  async function handleCopy() {
    await navigator.clipboard.writeText(password)
    void message.success('密码已复制')
  }

  return (
    <Modal
      open
      title={title}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          <Button onClick={() => void handleCopy()}>复制密码</Button>
          <Button type="primary" onClick={onClose}>
            已经记下
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        <p>请当面交给本人。这个密码只显示这一次，首次登录后须由本人修改。</p>
        <dl className="facts">
          <dt>用户名</dt>
          <dd>{username}</dd>
          <dt>密码</dt>
          <dd className="secret-text">{password}</dd>
        </dl>
      </div>
    </Modal>
  )
}
