import type { Catalogue } from '../../entry'

/** Words of the member code. */
export const memberCodeTexts = {
  'memberCode.title': { zh: '会员码', en: 'Member code' },
  'memberCode.label': { zh: '会员二维码', en: 'Member QR code' },
  'memberCode.show': { zh: '请出示给工作人员扫描', en: 'Show this to the staff' },
  'memberCode.refreshes': {
    zh: '会自动更新，截图无效',
    en: 'Renewed by itself; a screenshot does not work',
  },
  'memberCode.bright': {
    zh: '扫不出来时，请调高屏幕亮度',
    en: 'If it does not scan, turn up the brightness',
  },
  'memberCode.expired': { zh: '会员码已过期', en: 'The code has expired' },
  'memberCode.renew': { zh: '点这里更新', en: 'Tap to renew' },
} as const satisfies Catalogue
