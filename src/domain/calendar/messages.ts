/** What the calendar refuses, in words for the person at the screen. */
export const calendarMessages = {
  'schedule-empty':
    '文件里没有任何放假或调休日：该年度的安排可能尚未公布，没有导入。请在国务院办公厅通知发布后再导入。',
  'schedule-day-twice': '文件里有日期重复出现，没有导入。请核对后重新上传。',
  'schedule-day-of-another-year': '文件里有不属于该年度（及前后相邻年度）的日期，没有导入。请核对年份。',
  'schedule-announced-unknown': '无法从通知地址判断公布日期，没有导入。请填写通知的公布日期。',
  'schedule-known': '该年度内容相同的安排已经存在，没有重复导入。',
  'schedule-older': '该年度已有同日或更晚公布的安排，没有导入。如果这是新的调整，请填写通知的公布日期。',
  'local-day-known': '该日已有本地安排。请先撤销原安排，再重新添加。',
  'local-day-changes-nothing': '该日本来就是这样安排的，无需添加本地安排。',
} as const
