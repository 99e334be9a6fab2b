import type { Catalogue } from '../../entry'

/** Words of the member's vehicles. */
export const vehicleTexts = {
  'vehicles.title': { zh: '我的车辆', en: 'My vehicles' },
  'vehicles.empty': { zh: '还没有车辆', en: 'No vehicle yet' },
  'vehicles.emptyHint': {
    zh: '加上常开的车，订单会记下是哪辆，加错油时也能提醒您。',
    en: 'Add the one you drive: orders then say which vehicle, and a wrong fuel is noticed.',
  },
  'vehicles.add': { zh: '添加车辆', en: 'Add a vehicle' },
  'vehicles.room': {
    zh: '还可添加 {int:left} 辆',
    en: 'Room for {int:left} more',
  },
  'vehicles.full': { zh: '已满 {int:most} 辆', en: 'That is {int:most}, the most you can have' },
  'vehicles.usual': { zh: '常用', en: 'Usual' },
  'vehicles.makeUsual': { zh: '设为常用', en: 'Make usual' },
  'vehicles.edit': { zh: '修改', en: 'Edit' },
  'vehicles.tank': { zh: '油箱 {int:litres} 升', en: '{int:litres} L tank' },
  'vehicles.recognition': { zh: '到站识别车牌', en: 'Recognise my plate' },
  'vehicles.recognitionHint': {
    zh: '同意后，油站摄像头可用车牌认出您的车，用来对上预约和订单。默认不开，可随时关闭。',
    en: 'If you agree, cameras at the station may know your vehicle by its plate, to match bookings and orders. Off unless you turn it on.',
  },
  'vehicles.recognitionSince': { zh: '{day:at} 起同意', en: 'Agreed since {day:at}' },

  'vehicle.title': { zh: '车辆', en: 'Vehicle' },
  'vehicle.newTitle': { zh: '添加车辆', en: 'Add a vehicle' },
  'vehicle.plate': { zh: '车牌', en: 'Plate' },
  'vehicle.plateHint': { zh: '点方格输入车牌', en: 'Tap the boxes to type the plate' },
  'vehicle.delete': { zh: '退格，长按清空', en: 'Delete, hold to clear' },
  'vehicle.done': { zh: '完成', en: 'Done' },
  'vehicle.energy': { zh: '新能源', en: 'Green' },
  'vehicle.fromWechat': { zh: '从微信选车牌', en: 'Take it from WeChat' },
  'vehicle.name': { zh: '品牌型号', en: 'Make and model' },
  'vehicle.namePlaceholder': { zh: '如：大众 途观（选填）', en: 'Such as VW Tiguan (optional)' },
  'vehicle.product': { zh: '常加油品', en: 'Usual fuel' },
  'vehicle.productHint': { zh: '选错油枪时提醒您', en: 'You are told when you pick another nozzle' },
  'vehicle.tank': { zh: '油箱容量', en: 'Tank size' },
  'vehicle.tankPlaceholder': { zh: '选填', en: 'Optional' },
  'vehicle.litres': { zh: '升', en: 'L' },
  'vehicle.usual': { zh: '设为常用车辆', en: 'My usual vehicle' },
  'vehicle.save': { zh: '保存', en: 'Save' },
  'vehicle.remove': { zh: '删除这辆车', en: 'Remove this vehicle' },
  'vehicle.removeAsk': { zh: '删除这辆车？', en: 'Remove this vehicle?' },
  'vehicle.removeWhat': {
    zh: '车牌和型号会彻底删除，以前的订单不受影响。',
    en: 'Its plate and description are destroyed. Past orders stay as they are.',
  },
  'vehicle.cancel': { zh: '取消', en: 'Cancel' },
  'vehicle.incomplete': { zh: '车牌还没填完', en: 'The plate is not complete' },

  'plateGroup.blue': { zh: '蓝牌', en: 'Blue' },
  'plateGroup.green': { zh: '新能源', en: 'Green' },
  'plateGroup.yellow': { zh: '黄牌', en: 'Yellow' },
  'plateGroup.special': { zh: '特殊', en: 'Special' },
} as const satisfies Catalogue
