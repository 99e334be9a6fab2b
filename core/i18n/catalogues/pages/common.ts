import type { Catalogue } from '../../entry'

/** Words that several pages share: states of a screen, days, deliveries. */
export const commonTexts = {
  'common.litres': { zh: '升', en: 'L' },
  'common.close': { zh: '关闭', en: 'Close' },
  'common.yuanPerLitre': { zh: '元/升', en: '¥/L' },
  'common.retry': { zh: '再试一次', en: 'Try again' },
  'common.done': { zh: '完成', en: 'Done' },
  'common.save': { zh: '保存', en: 'Save' },
  'common.comma': { zh: '、', en: ', ' },
  'common.signIn': { zh: '登录', en: 'Sign in' },
  'common.today': { zh: '今天', en: 'Today' },
  'common.loading': { zh: '正在读取', en: 'Loading' },
  'common.offline': {
    zh: '网络不稳，已为您保留这笔订单，恢复后自动继续。',
    en: 'The connection is unsteady. Your order is kept and goes on by itself.',
  },

  'state.offline': { zh: '网络不可用', en: 'No connection' },
  'state.gone': { zh: '没有找到', en: 'Not found' },
  'state.goneHint': {
    zh: '可能已经不在了，请返回后重新选择。',
    en: 'It may be gone. Go back and choose again.',
  },
  'state.guest': { zh: '登录后可用', en: 'Sign in to use this' },
  'state.error': { zh: '暂时打不开', en: 'Not available right now' },

  'failure.offline': { zh: '网络不稳，请检查后再试。', en: 'Check your connection and try again.' },
  'failure.timeout': { zh: '等了很久没有回应，请再试一次。', en: 'No answer for a while. Try again.' },

  'when.today': { zh: '今天 {time}', en: 'today {time}' },
  'when.tonight': { zh: '今晚 24:00', en: 'midnight tonight' },
  'when.tomorrow': { zh: '明天 {time}', en: 'tomorrow {time}' },
  'when.yesterday': { zh: '昨天 {time}', en: 'yesterday {time}' },
  'when.day': { zh: '{day} {time}', en: '{day} {time}' },

  'delivery.metered': {
    zh: '{int:nozzle} 号枪 · {grade} · {ml:volume} 升',
    en: 'Nozzle {int:nozzle} · {grade} · {ml:volume} L',
  },
  'delivery.byAmount': {
    zh: '{int:nozzle} 号枪 · {grade} · 加 {fen:amount} 元',
    en: 'Nozzle {int:nozzle} · {grade} · ¥{fen:amount} of fuel',
  },
  'delivery.byVolume': {
    zh: '{int:nozzle} 号枪 · {grade} · 加 {ml:volume} 升',
    en: 'Nozzle {int:nozzle} · {grade} · {ml:volume} L of fuel',
  },
} as const satisfies Catalogue
