import type { Language, Say } from '../../../web/browser/language'

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  delay: { zh: '延迟', en: 'late' },
  conflict: { zh: '写入冲突', en: 'in conflict' },
  timeout: { zh: '超时', en: 'no answer in time' },
  crash: { zh: '中途崩溃', en: 'crashes on the way' },
  lose: { zh: '丢失', en: 'lost' },
  error: { zh: '报错', en: 'an error' },
  double: { zh: '重复送达', en: 'comes twice' },
  reorder: { zh: '顺序颠倒', en: 'out of order' },
  forge: { zh: '伪造', en: 'forged' },
  probe: { zh: '探测', en: 'a probe' },
  fail: { zh: '失败', en: 'fails' },
  lostReply: { zh: '办成了但回复丢失', en: 'done, the reply is lost' },
  systemError: { zh: '系统错误', en: 'system error' },
  frequency: { zh: '太频繁被拒', en: 'refused: too often' },
  ignore: { zh: '不理指令', en: 'a command is ignored' },
  drift: { zh: '时间偏差', en: 'its clock is off' },
  overrun: { zh: '停不住，多加了', en: 'delivers too much' },
}

/** What a kind of fault means, its code beside it; one that nobody named shows its code alone. */
export function kindLabel(kind: string, say: Say): string {
  const known = kinds[kind]
  return known === undefined ? kind : `${say(known.zh, known.en)} ${kind}`
}
