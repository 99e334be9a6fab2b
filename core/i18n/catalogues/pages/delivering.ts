import type { Catalogue } from '../../entry'

/** Words of finding one's delivery: scanner, steps for newcomers, running numbers, the paid pump, the vehicle. */
export const deliveringTexts = {
  'scan.refused': {
    zh: '没有相机权限。请直接点枪号，或到手机设置里允许微信使用相机。',
    en: "No access to the camera. Tap the nozzle's number, or allow the camera in the phone's settings.",
  },
  'scan.declined': {
    zh: '未同意隐私保护指引，不能扫码。可以直接点枪号。',
    en: "No scanning without agreeing to the privacy guide. Tap the nozzle's number instead.",
  },
  'scan.failed': { zh: '没有扫到，请再试，或直接点枪号。', en: 'Not read. Try again, or tap the number.' },
  'scan.foreign': {
    zh: '这不是油枪上的码。请扫枪旁的码，或直接点枪号。',
    en: "This is not a nozzle's code. Scan the one beside the nozzle, or tap its number.",
  },
  'scan.member': {
    zh: '这是会员码，给收银员扫的。付油款请扫枪旁的码。',
    en: 'This is a member code, for the till. To pay for fuel, scan the one beside the nozzle.',
  },
  'scan.noSuchNozzle': {
    zh: '本站没有 {int:nozzle} 号枪，请看枪身上的号码。',
    en: 'There is no nozzle {int:nozzle} here. Look at the number on the nozzle.',
  },
  'scan.onlyStation': {
    zh: '这是油站的码，请再点您的枪号。',
    en: "This is the station's code. Now tap your nozzle.",
  },
  'scan.notYourOrder': { zh: '这不是您的订单。', en: 'This is not your order.' },
  'scan.unknownStation': { zh: '这不是我们油站的码。', en: 'This code is not of one of our stations.' },
  'scan.elsewhere': { zh: '这是另一座油站', en: 'Another station' },
  'scan.ofNozzle': {
    zh: '这是{station}的枪，切换到该站？',
    en: 'This nozzle is at {station}. Go there?',
  },
  'scan.ofStation': { zh: '这是{station}的码，切换到该站？', en: 'This code is of {station}. Go there?' },
  'scan.switch': { zh: '切换', en: 'Go there' },
  'scan.stay': { zh: '不切换', en: 'Stay here' },

  'guide.title': { zh: '第一次来，三步就好', en: 'New here? Three steps' },
  'guide.fuel': { zh: '先加油，加完把枪挂回去', en: 'Fuel first, then hang the nozzle up' },
  'guide.pick': { zh: '在车里扫枪旁的码，或点枪号', en: 'In the car, scan its code or tap its number' },
  'guide.pay': { zh: '核对升数和金额，点一下付款', en: 'Check litres and amount, pay with one tap' },
  'guide.gotIt': { zh: '知道了', en: 'Got it' },

  'openOrder.unpaid': { zh: '还有一笔未付', en: 'Not paid yet' },
  'openOrder.paid': { zh: '已付款，等您提枪', en: 'Paid, waiting for you' },
  'openOrder.goOn': { zh: '继续', en: 'Go on' },

  'running.title': { zh: '{int:nozzle} 号枪 · {grade}', en: 'Nozzle {int:nozzle} · {grade}' },
  'running.leftSeconds': { zh: '预计还要约 {int:seconds} 秒', en: 'about {int:seconds} s to go' },
  'running.leftMinutes': { zh: '预计还要约 {int:minutes} 分钟', en: 'about {int:minutes} min to go' },
  'running.nearlyThere': { zh: '马上加满', en: 'nearly there' },

  'pump.calling': { zh: '已付款，正在通知 {int:nozzle} 号枪', en: 'Paid. Calling nozzle {int:nozzle}' },
  'pump.until': { zh: '请在 {time:until} 前提枪', en: 'Lift it before {time:until}' },
  'pump.unused': { zh: '没有加油会自动全额退回。', en: 'Unused, all of it is refunded by itself.' },
  'pump.rest': { zh: '加完挂枪，多付的立即退回。', en: 'Hang up when done; the rest is refunded at once.' },
  'pump.cancel': { zh: '不加了，取消并退款', en: 'Cancel and refund' },
  'pump.cancelTitle': { zh: '取消这笔预付？', en: 'Cancel this prepayment?' },
  'pump.cancelWhat': {
    zh: '油机确认没有出油后，¥{fen:amount} 全额原路退回。',
    en: 'Once the pump confirms that nothing has flowed, all of the ¥{fen:amount} goes back.',
  },
  'pump.cancelYes': { zh: '取消预付', en: 'Cancel it' },
  'pump.cancelNo': { zh: '继续加油', en: 'Keep it' },
  'pump.cancelling': { zh: '正在取消，等油机确认', en: 'Cancelling. Waiting for the pump' },
  'pump.cancelHint': {
    zh: '确认没有出油后全额退回。请不要再提枪。',
    en: 'All of it goes back once nothing has flowed. Do not lift the nozzle now.',
  },
  'pump.silent': {
    zh: '油站暂时联系不上。钱已为您保留，没有加油会退回。',
    en: 'The station cannot be reached. Your money is safe and refunded if unused.',
  },

  'fuelVehicle.label': { zh: '车辆', en: 'Vehicle' },
  'fuelVehicle.none': { zh: '不指定车辆', en: 'No vehicle' },
  'fuelVehicle.usual': { zh: '常用', en: 'usual' },
  'fuelVehicle.add': { zh: '添加车辆，防止加错油', en: 'Add your vehicle against wrong fuel' },
  'wrongFuel.nozzle': {
    zh: '您的车加 {usual}，这把枪是 {grade}。加错会损坏发动机。',
    en: 'Your vehicle takes {usual}, this nozzle has {grade}. The wrong fuel harms the engine.',
  },
  'wrongFuel.delivered': {
    zh: '您的车加 {usual}，这一笔是 {grade}。若已加错，请不要启动发动机，马上找工作人员。',
    en: 'Your vehicle takes {usual}, this is {grade}. If it is in the tank, do not start the engine; call the staff.',
  },
  'wrongFuel.grade': {
    zh: '您的车常加 {usual}，这里是 {grade}。',
    en: 'Your vehicle usually takes {usual}; this is {grade}.',
  },
  'wrongFuel.report': { zh: '报告加错油', en: 'Report wrong fuel' },
} as const satisfies Catalogue
