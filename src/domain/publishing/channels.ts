/** Ways of going public named in art. 23 of the Regulation, and the new media of 国办发〔2018〕123号. */
export const CHANNELS = [
  'website',
  'wechat',
  'weibo',
  'gazette',
  'press-conference',
  'newspaper',
  'radio',
  'television',
  'other',
] as const
export type Channel = (typeof CHANNELS)[number]

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  website: '政府网站',
  wechat: '政务微信公众号',
  weibo: '政务微博',
  gazette: '政府公报',
  'press-conference': '新闻发布会',
  newspaper: '报刊',
  radio: '广播',
  television: '电视',
  other: '其他方式',
}

/** The website publishes itself; on every other channel a person publishes and records it here. */
export function isRecordedByHand(channel: Channel): boolean {
  return channel !== 'website'
}

export const PUBLICATION_STATES = ['queued', 'sent', 'confirmed', 'failed'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

/** Only `first` is counted: a correction is the same information once more. */
export const PUBLICATION_KINDS = ['first', 'correction'] as const
export type PublicationKind = (typeof PUBLICATION_KINDS)[number]
