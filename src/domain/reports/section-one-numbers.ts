/** The channels a publication is counted under, in the order the report names them. */
export const REPORT_CHANNELS = [
  { key: 'website', label: '政府网站', phrase: '通过政府网站公开' },
  { key: 'wechat', label: '微信公众号', phrase: '通过微信公众号发布' },
  { key: 'weibo', label: '微博', phrase: '通过微博发布' },
  { key: 'gazette', label: '政府公报', phrase: '通过政府公报公开' },
  { key: 'press-conference', label: '新闻发布会', phrase: '通过新闻发布会公开' },
  { key: 'newspaper', label: '报刊', phrase: '通过报刊公开' },
  { key: 'radio', label: '广播', phrase: '通过广播公开' },
  { key: 'television', label: '电视', phrase: '通过电视公开' },
  { key: 'other', label: '其他渠道', phrase: '通过其他渠道公开' },
] as const

const ONCE = '每条信息在每个渠道只计首次发布，更正不重复计，误录作废的不计；年内发布后又撤下的仍计入'

/** The numbers that section one is written with. Each channel counts once per item; `items.total` counts items. */
export const SECTION_ONE_NUMBERS: { key: string; label: string; definition: string }[] = [
  {
    key: 'publications.total',
    label: '主动公开政府信息（各渠道合计）',
    definition: `{period}通过各渠道主动公开的政府信息条数，等于各渠道之和。${ONCE}`,
  },
  ...REPORT_CHANNELS.map((channel) => ({
    key: `publications.${channel.key}`,
    label: channel.label,
    definition: `{period}在${channel.label}首次发布的政府信息条数，以发布日期为准。${ONCE}`,
  })),
  {
    key: 'items.total',
    label: '主动公开政府信息（不重复计）',
    definition: '{period}首次公开的政府信息件数：同一信息无论经几个渠道发布，只计一次',
  },
]
