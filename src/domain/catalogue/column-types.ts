/** 栏目类别 of the page tags (国办发〔2017〕47号, ColumnType); 其他 where none of the named ones fits. */
export const COLUMN_TYPES = [
  '概况信息',
  '机构职能',
  '领导信息',
  '动态要闻',
  '政策文件',
  '政策解读',
  '通知公告',
  '办事服务',
  '互动交流',
  '信息公开',
  '其他',
] as const

export type ColumnType = (typeof COLUMN_TYPES)[number]
