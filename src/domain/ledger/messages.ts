/** What the ledger refuses, in words for the person at the screen. */
export const ledgerMessages = {
  'entry-voided': '这条台账已经作废，不能再更正或作废。',
  'document-number-taken': '这个文书号在同类台账中已有有效记录，本次没有保存。请核对文书号，或先作废原记录。',
  'correction-changes-nothing': '更正后的内容与原记录相同，没有保存。',
} as const
