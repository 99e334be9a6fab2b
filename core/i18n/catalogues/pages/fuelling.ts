import type { Catalogue } from '../../entry'

/** Words of the fuelling page up to an order: nozzles, deliveries, pre-payment. */
export const fuellingTexts = {
  'fuelling.isItYours': { zh: '是您的这一笔吗？', en: 'Is this one yours?' },
  'fuelling.mine': { zh: '这是我的，去确认', en: 'It is mine, go on' },
  'fuelling.noSale': {
    zh: '先加油，挂枪后这里会出现您的这一笔。',
    en: 'Fuel first. Your delivery shows here when the nozzle is back.',
  },
  'fuelling.taken': {
    zh: '{int:nozzle} 号枪的这一笔正由别人支付，您现在不能付。如果是您加的油，请联系加油员。',
    en: 'Somebody else is paying the delivery of nozzle {int:nozzle}, so you cannot pay it now. If the fuel is yours, ask the attendant.',
  },
  'fuelling.stationOffline': {
    zh: '油站现在离线，手机上看不到您的这一笔。加完油请到柜台支付。',
    en: 'The station is offline right now, so your delivery cannot show here. Pay at the till when you have fuelled.',
  },
  'fuelling.liveStale': {
    zh: '{time:at} 的读数，油站暂时联系不上',
    en: 'Reading of {time:at}. The station cannot be reached',
  },
  'fuelling.prepay': { zh: '先付款再加油', en: 'Pay before fuelling' },
  'fuelling.byAmount': { zh: '按金额', en: 'By amount' },
  'fuelling.byVolume': { zh: '按升数', en: 'By litres' },
  'fuelling.authorised': { zh: '已付款，请提 {int:nozzle} 号枪', en: 'Paid. Lift nozzle {int:nozzle}' },
  'fuelling.title': { zh: '加油', en: 'Fuelling' },
  'fuelling.pickHint': { zh: '点您的枪号', en: 'Tap your nozzle' },
  'fuelling.scan': { zh: '扫枪上二维码', en: "Scan the nozzle's code" },
  'fuelling.looking': { zh: '正在查看这把枪', en: 'Looking at this nozzle' },
  'fuelling.noNozzles': { zh: '油站还没有登记油枪', en: 'No nozzles here yet' },
  'fuelling.wait': {
    zh: '加完挂枪后，这里会出现您的订单。',
    en: 'Your order shows here when the nozzle is back.',
  },
  'fuelling.lookAgain': { zh: '再看一次', en: 'Look again' },
  'fuelling.endedAt': { zh: '{time:endedAt} 加完', en: 'done {time:endedAt}' },
  'fuelling.lockExpired': {
    zh: '保留时间已到，请重新选择这一笔。没有扣款。',
    en: 'The time is over. Pick it again. Nothing was charged.',
  },
  'fuelling.otherYuan': { zh: '输入金额（整元，10–5000）', en: 'Whole yuan, 10–5000' },
  'fuelling.otherLitres': { zh: '输入升数（整升，1–1000）', en: 'Whole litres, 1–1000' },
  'fuelling.yuanRange': { zh: '请填 10 到 5000 的整元数。', en: 'A whole number from 10 to 5000 yuan.' },
  'fuelling.litresRange': { zh: '请填 1 到 1000 的整升数。', en: 'A whole number from 1 to 1000 litres.' },
  'fuelling.prepaid': { zh: '已预付 ¥{fen:paid}', en: '¥{fen:paid} paid ahead' },
  'fuelling.chipYuan': { zh: '{int:yuan} 元', en: '¥{int:yuan}' },
  'fuelling.chipLitres': { zh: '{int:litres} 升', en: '{int:litres} L' },
  'fuelling.prepayHint': {
    zh: '多付的按实际加油量立即退回。',
    en: 'What you do not use is refunded at once.',
  },
  'fuelling.prepayGo': { zh: '下一步，看价格', en: 'Next: the price' },
  'fuelling.postPay': { zh: '先加油后付款', en: 'Fuel first' },
} as const satisfies Catalogue
