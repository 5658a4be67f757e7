import zhCN from 'antd/es/locale/zh_CN.js'

/** The component library's Chinese. Type checker and bundler disagree on where its module keeps the default. */
export const chinese = 'default' in zhCN ? zhCN.default : zhCN
