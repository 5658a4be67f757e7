/** Why a file cannot be read as an annual report: one sentence for whoever brought it, and what to do about it. */
export const readingProblems = {
  'report-file-empty': '文件是空的，请重新选择文件。',
  'report-file-too-large': '文件超过20MB，不像一份年度报告。请只上传报告本身，不要带图片和附件。',
  'report-file-type':
    '认不出这个文件的格式。可以检查 JSON 报告文件、HTML 网页、Word 文档（.docx）、Excel 工作簿（.xlsx）和带文字的 PDF。',
  'report-file-old-office':
    '这是旧版 Office 文件（.doc、.xls）或者加了密码的文件。请去掉密码，另存为 .docx 或 .xlsx 后再试。',
  'report-file-web-archive': '这是“单个文件网页”（.mht）。请在浏览器里改存为“仅 HTML 网页”后再试。',
  'report-file-encrypted': '文件加了密码，打不开。请去掉密码后再试。',
  'report-file-broken': '文件已经损坏或者不完整，打不开。请重新下载或者另存后再试。',
  'report-file-unpacks-too-large': '文件解开后大得不正常，没有继续读取。请用办公软件打开、另存后再试。',
  'report-file-too-slow': '文件太复杂，在限定的时间和内存里读不完。请只保留报告正文后再试。',
  'report-file-too-long': '文件太长，不像一份年度报告。请只保留报告正文后再试。',
  'report-json-broken': 'JSON 写法有误，读不下去。请检查括号、引号和逗号。',
  'report-json-shape': 'JSON 不是报告文件：',
  'report-pdf-without-text': '这份 PDF 没有文字，多半是扫描件。请提供由文字处理软件导出的 PDF，或者 Word、网页版本。',
  'report-pdf-without-lines': '这份 PDF 的表格没有框线，分不清各格的数字。请提供 Word 或网页版本。',
  'report-not-a-report': '没有找到政府信息公开工作年度报告的表格。请确认这是年度报告，并且表格是文字而不是图片。',
  'report-two-reports': '文件里有不止一份年度报告。请拆开，一份一份地检查。',
  'report-without-title': '没有找到“……年政府信息公开工作年度报告”这样的标题，无法确定是哪个机关、哪一年的报告。',
  'report-form-unknown': '2019年以前没有全国统一的报告格式，无法按勾稽关系检查。',
  'report-without-table2': '没有找到第二部分的表格（第二十条第（一）项……）。请确认报告完整，表格是文字而不是图片。',
  'report-without-table3':
    '没有找到第三部分的表格（本年新收政府信息公开申请数量……）。请确认报告完整，表格是文字而不是图片。',
  'report-without-table4': '没有找到第四部分的表格（行政复议、行政诉讼……）。请确认报告完整，表格是文字而不是图片。',
  'report-check-busy': '正在检查的文件太多，请过一会儿再试。',
  'report-file-missing': '没有选择文件，请选择要检查的年度报告。',
  'report-table-unclear': '找到了表格，但认不出它的行和列：',
} as const

export type ReadingProblem = keyof typeof readingProblems

/** The file cannot be read as a report; the message is the whole sentence. */
export class UnreadableReport extends Error {
  readonly code: ReadingProblem

  constructor(code: ReadingProblem, detail = '') {
    super(readingProblems[code] + detail)
    this.name = 'UnreadableReport'
    this.code = code
  }
}
