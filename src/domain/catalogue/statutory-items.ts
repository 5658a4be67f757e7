/**
 * What must be disclosed proactively (Regulation arts. 20 and 21). `item` is the number of the item in
 * art. 20; 21 stands for art. 21, which adds to the list for city and county governments and their departments.
 */
export const STATUTORY_ITEMS = [
  { item: 1, article: '第二十条第（一）项', name: '行政法规、规章和规范性文件' },
  {
    item: 2,
    article: '第二十条第（二）项',
    name: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  },
  { item: 3, article: '第二十条第（三）项', name: '国民经济和社会发展规划、专项规划、区域规划及相关政策' },
  { item: 4, article: '第二十条第（四）项', name: '国民经济和社会发展统计信息' },
  {
    item: 5,
    article: '第二十条第（五）项',
    name: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  },
  {
    item: 6,
    article: '第二十条第（六）项',
    name: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
  },
  { item: 7, article: '第二十条第（七）项', name: '财政预算、决算信息' },
  { item: 8, article: '第二十条第（八）项', name: '行政事业性收费项目及其依据、标准' },
  { item: 9, article: '第二十条第（九）项', name: '政府集中采购项目的目录、标准及实施情况' },
  { item: 10, article: '第二十条第（十）项', name: '重大建设项目的批准和实施情况' },
  {
    item: 11,
    article: '第二十条第（十一）项',
    name: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  },
  { item: 12, article: '第二十条第（十二）项', name: '突发公共事件的应急预案、预警信息及应对情况' },
  {
    item: 13,
    article: '第二十条第（十三）项',
    name: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  },
  { item: 14, article: '第二十条第（十四）项', name: '公务员招考的职位、名额、报考条件等事项以及录用结果' },
  {
    item: 15,
    article: '第二十条第（十五）项',
    name: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
  },
  {
    item: 21,
    article: '第二十一条',
    name: '市政建设、公共服务、公益事业、土地征收、房屋征收、治安管理、社会救助等方面的政府信息',
  },
] as const

export type StatutoryItem = (typeof STATUTORY_ITEMS)[number]['item']

/** Zod-ready list of the numbers. */
export const STATUTORY_ITEM_NUMBERS = STATUTORY_ITEMS.map((statutory) => statutory.item)

/** `第二十条第（七）项`, or undefined for a number that neither article has. */
export function articleOf(item: number): string | undefined {
  return STATUTORY_ITEMS.find((statutory) => statutory.item === item)?.article
}
