import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { applicationForm } from './application-form.ts'

test('the form asks for what art. 29 names and never for the purpose of the application', async () => {
  const office = { name: '常德市科学技术局办公室', address: '武陵区', phone: '0736-7256521' }
  const buffer = await applicationForm('常德市科学技术局', office)
  const { value } = await mammoth.extractRawText({ buffer })
  for (const words of [
    '常德市科学技术局政府信息公开申请表',
    '姓　　名',
    '证件号码',
    '联系电话',
    '统一社会信用代码',
    '名称、文号或者其他特征性描述',
    '获取信息的方式',
    '信息的载体形式',
    '受理机构：常德市科学技术局办公室',
  ]) {
    expect(value).toContain(words)
  }
  expect(value).not.toContain('所需信息的用途')
  expect(value).toContain('不需要说明用途')
})
