import type { Chance } from './chance.ts'

export const OFFICE = '常德市科学技术局'

/** Counties, districts and zones of the city. */
export const PLACES = [
  '武陵区',
  '鼎城区',
  '安乡县',
  '汉寿县',
  '澧县',
  '临澧县',
  '桃源县',
  '石门县',
  '津市市',
  '常德经开区',
  '柳叶湖旅游度假区',
  '西湖管理区',
  '西洞庭管理区',
  '桃花源旅游管理区',
] as const

/** Fields of the city's industry that its science plan supports. */
export const FIELDS = [
  '生物医药与健康食品',
  '装备制造与军民融合',
  '新材料',
  '新一代信息技术',
  '烟草配套',
  '现代农业',
  '节能环保',
  '纺织新材料',
] as const

export const SECTIONS = [
  '办公室',
  '综合规划科',
  '高新技术科',
  '农村科技科',
  '成果转化与引智科',
  '社会发展科技科',
] as const

const NAMES = [
  '沅澧',
  '洞庭',
  '德山',
  '柳叶',
  '金健',
  '星德',
  '鼎新',
  '桃花',
  '澧阳',
  '朗州',
  '兰江',
  '沧浪',
  '白鹤',
  '楚源',
] as const
const TRADES = [
  '生物科技',
  '新材料',
  '智能装备',
  '农业科技',
  '环保科技',
  '信息技术',
  '医药',
  '食品科技',
  '纺织',
  '机械制造',
] as const

/** An invented company: no such company is meant. */
export function company(by: Chance): string {
  return `湖南${by.pick(NAMES)}某${by.pick(TRADES)}有限公司`
}

const SURNAMES = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
  '何',
] as const

/** A natural person, masked. */
export function person(by: Chance): string {
  return `${by.pick(SURNAMES)}某某`
}

export const CROPS = ['水稻', '油菜', '柑橘', '茶叶', '葡萄', '甲鱼', '稻虾', '蔬菜', '中药材', '食用菌'] as const

export const TECHNOLOGIES = [
  '优质稻绿色高效栽培技术',
  '智能化精密铸造工艺',
  '高性能铝材表面处理技术',
  '中药材规范化种植与提取技术',
  '畜禽粪污资源化利用技术',
  '工业废水深度处理技术',
  '冷链食品保鲜加工技术',
  '工程机械液压元件关键技术',
  '烟机零部件智能检测技术',
  '医用防护材料制备技术',
  '新能源汽车电驱动部件',
  '柑橘采后商品化处理技术',
] as const
