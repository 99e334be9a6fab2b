import type { Words } from './stage'

/** Texts that several dialogs have. */
export const common = {
  allow: { zh: '允许', en: 'Allow' },
  back: { zh: '返回', en: 'Back' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  confirm: { zh: '确定', en: 'OK' },
  done: { zh: '完成', en: 'Done' },
  refuse: { zh: '拒绝', en: 'Reject' },
} as const satisfies Readonly<Record<string, Words>>
