import type { Catalogue } from '../../entry'

/** Words of the page with the driver's own figures. */
export const statsTexts = {
  'stats.title': { zh: '我的用油', en: 'My fuel' },
  'stats.year': { zh: '近 12 个月', en: 'Last 12 months' },
  'stats.fuellings': { zh: '{int:count} 次', en: '{int:count} fuelling{s:count}' },
  'stats.volume': { zh: '升', en: 'litres' },
  'stats.paid': { zh: '实付', en: 'paid' },
  'stats.saved': { zh: '已省', en: 'saved' },
  'stats.byVolume': { zh: '看油量', en: 'Litres' },
  'stats.byPaid': { zh: '看花费', en: 'Spending' },
  'stats.chart': { zh: '近 12 个月逐月', en: 'Month by month' },
  'stats.month': { zh: '{year} 年 {month} 月', en: '{month}/{year}' },
  'stats.monthSaid': {
    zh: '{month}，{litres} 升，{fen:paid} 元，{int:count} 次',
    en: '{month}: {litres} litres, {fen:paid} yuan, {int:count} fuelling{s:count}',
  },
  'stats.rowHint': { zh: '{litres} 升 · {int:count} 次', en: '{litres} L · {int:count} fuelling{s:count}' },
  'stats.litres': { zh: '{litres} 升', en: '{litres} L' },
  'stats.products': { zh: '按油品', en: 'By fuel' },
  'stats.stations': { zh: '按油站', en: 'By station' },
  'stats.vehicles': { zh: '按车辆', en: 'By vehicle' },
  'stats.otherVehicle': { zh: '未选车辆', en: 'No vehicle chosen' },
  'stats.per100': { zh: '百公里 {litres} 升 · 按 {km} 公里计', en: '{litres} L/100 km over {km} km' },
  'stats.needTwo': {
    zh: '记两次里程，就能算出百公里油耗和花费。',
    en: 'Note the odometer twice to see the cost of 100 km.',
  },
  'stats.needOne': {
    zh: '再记一次里程，就能算出百公里油耗和花费。',
    en: 'Note it once more to see the cost of 100 km.',
  },
  'stats.serviceAhead': {
    zh: '下次保养：{int:at} 公里，还有约 {int:left} 公里[，预计 {day:on}]',
    en: 'Next service at {int:at} km, about {int:left} km to go[, around {day:on}]',
  },
  'stats.serviceSoon': {
    zh: '快到保养了：还有约 {int:left} 公里到 {int:at} 公里[，预计 {day:on}]',
    en: 'Service soon: about {int:left} km to {int:at} km[, around {day:on}]',
  },
  'stats.serviceNow': {
    zh: '已到 {int:at} 公里保养里程，请安排保养。',
    en: 'The {int:at} km service is due. Please book it.',
  },
  'stats.serviceByLitres': {
    zh: '近 12 个月约行驶 {int:km} 公里，建议保养一次。记里程后提醒更准。',
    en: 'About {int:km} km in 12 months: a service is advisable. Note the odometer for a closer hint.',
  },
  'stats.serviceOwn': {
    zh: '按每 {int:every} 公里一次、本车百公里 {litres} 升估算，以车辆手册为准。',
    en: "Estimated at one per {int:every} km and this vehicle's {litres} L/100 km. The manual decides.",
  },
  'stats.serviceUsual': {
    zh: '按每 {int:every} 公里一次、百公里 {litres} 升估算，以车辆手册为准。',
    en: 'Estimated at one per {int:every} km and {litres} L/100 km. The manual decides.',
  },
  'stats.noVehicle': {
    zh: '付款时选好车辆，就能按车看花费和百公里油耗。',
    en: 'Choose the vehicle when you pay to see spending and consumption of each.',
  },
  'stats.addVehicle': { zh: '我的车辆', en: 'My vehicles' },
  'stats.note': { zh: '记里程', en: 'Odometer' },
  'stats.noteHint': {
    zh: '加油时仪表盘上的总里程，每次记最准。',
    en: 'What the dashboard showed at each fuelling.',
  },
  'stats.odometer': { zh: '填总里程（公里）', en: 'Total km' },
  'stats.km': { zh: '{km} 公里', en: '{km} km' },
  'stats.kmWrong': { zh: '请填整数公里。', en: 'Whole kilometres, please.' },
  'stats.cheaper': { zh: '怎样更省', en: 'How to pay less' },
  'stats.cheaperHint': {
    zh: '近 90 天的油如果都在这些日子加，还能省：',
    en: 'Had the fuel of the last 90 days been bought on these days, you would have saved:',
  },
  'stats.cheaperDay': { zh: '{days} · 每升省 {fen:off} 元', en: '{days} · ¥{fen:off}/L off' },
  'stats.monthDays': { zh: '每月 {days} 日', en: 'day {days} of the month' },
  'stats.everyDay': { zh: '每天', en: 'every day' },
  'stats.empty': { zh: '还没有加油记录', en: 'No fuellings yet' },
  'stats.emptyHint': {
    zh: '加过油后，这里按月显示油量和花费。',
    en: 'After a fuelling this page shows litres and spending by month.',
  },
} as const satisfies Catalogue
