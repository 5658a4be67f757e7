/** What each refusal of an upload says: what happened, what was kept, what to do. */
export const filesMessages = {
  'no-file': '没有收到文件。请选择文件后重新上传。',
  'file-empty': '文件是空的，没有保存。请检查文件后重新上传。',
  'file-too-large': '文件超过50MB，没有保存。请压缩或者拆分后重新上传。',
  'file-type-not-allowed':
    '不支持这种文件，没有保存。可以上传 PDF、OFD、Word、Excel、图片（PNG、JPG、GIF）和文本（TXT、CSV）；压缩包请解压后逐个上传。',
  'file-is-encrypted': '文件设有打开密码或者已损坏，无法检查内容，没有保存。请取消密码后重新上传。',
  'file-bears-secrecy-mark':
    '文件中有密级标志，已拒绝上传，系统没有保存该文件，并记录了这次操作。涉密文件不得在本系统处理；确已解密的，请去除标志并保留解密依据。',
} as const

export type FilesRefusal = keyof typeof filesMessages
