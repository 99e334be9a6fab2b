const texts = {
  title: ['滨河加油站 · 本机', 'Riverside Station · local'],
  switchLanguage: ['EN', '中文'],
  guide: ['试一试', 'Try it'],
  people: ['以谁的身份', 'Who you are'],
  call: ['调用', 'Call'],
  forecourt: ['加油机', 'Forecourt'],
  phone: ['手机', 'Phone'],
  time: ['时间与定时', 'Time and timers'],
  journal: ['流水', 'Journal'],
  environment: ['环境', 'Environment'],
  guest: ['访客', 'Guest'],
  driver: ['车主', 'Driver'],
  staff: ['员工', 'Staff'],
  owner: ['站长', 'Owner'],
  action: ['功能', 'Action'],
  allowedRoles: ['可调用', 'For'],
  input: ['输入 (JSON)', 'Input (JSON)'],
  send: ['调用', 'Call'],
  prefill: ['填入示例', 'Fill in an example'],
  notJson: ['输入不是有效的 JSON', 'The input is not valid JSON'],
  result: ['结果', 'Result'],
  noResult: [
    '还没有调用。选一个人和一个功能，点“调用”。',
    'Nothing called yet. Pick a person and an action, then Call.',
  ],
  succeeded: ['成功', 'Done'],
  refused: ['拒绝', 'Refused'],
  platformError: ['平台错误', 'Platform error'],
  roundTrips: ['次数据库往返', 'database round trips'],
  pay: ['付款', 'Pay'],
  cancelPay: ['取消付款', 'Close the pay sheet'],
  paySheet: ['微信支付', 'WeChat Pay'],
  paid: ['手机已付款，接着查结果 payStatus', 'Paid on the phone; ask payStatus next'],
  payCancelled: ['已取消，订单还在', 'Closed; the order stays'],
  askStatus: ['查支付结果', 'Ask payStatus'],
  lift: ['提枪', 'Lift'],
  fuel: ['加油', 'Fuel'],
  hangUp: ['挂枪', 'Hang up'],
  litres: ['升', 'L'],
  yuan: ['元', 'yuan'],
  unpaid: ['待付', 'Unpaid'],
  noUnpaid: ['没有待付的油单', 'No unpaid sale'],
  amount: ['数量', 'Amount'],
  stateFDC_OFFLINE: ['断电', 'Offline'],
  stateFDC_READY: ['空闲', 'Ready'],
  stateFDC_CALLING: ['等待授权', 'Calling'],
  stateFDC_AUTHORISED: ['可加油', 'Authorised'],
  stateFDC_FUELLING: ['加油中', 'Fuelling'],
  stateFDC_SUSPENDED_FUELLING: ['已到限额', 'At its limit'],
  salePayable: ['待付', 'Payable'],
  saleLocked: ['支付中', 'Locked'],
  notifications: ['服务通知', 'Service notifications'],
  inbox: ['站内消息', 'Inbox'],
  noNotifications: ['还没有通知', 'No notification yet'],
  noInbox: ['还没有消息', 'No message yet'],
  notMember: ['还没入会，没有站内消息', 'Not a member yet: no inbox'],
  unread: ['未读', 'unread'],
  consent: ['允许接收', 'Accept messages'],
  refuseConsent: ['不允许', 'Refuse'],
  consentHint: ['点一次“允许”，每种消息可发一条', 'One tap lets one message of each kind through'],
  credits: ['可发', 'sends left'],
  realTime: ['真实时间', 'Real time'],
  moved: ['已拨动', 'Moved'],
  backToNow: ['回到真实时间', 'Back to real time'],
  minutes5: ['+5 分', '+5 min'],
  hour: ['+1 时', '+1 h'],
  day: ['+1 天', '+1 day'],
  fire: ['触发', 'Fire'],
  fired: ['已触发', 'Fired'],
  travelling: ['路上的定时任务会逐个执行', 'Timers on the way run one after the other'],
  all: ['全部', 'All'],
  noEntries: ['还没有记录', 'Nothing yet'],
  functions: ['云函数', 'Functions'],
  instances: ['进程', 'processes'],
  stateFolder: ['状态目录', 'State folder'],
  notKept: ['不保存', 'Not kept'],
  faults: ['计划中的故障', 'Planned faults'],
  remake: ['重新生成演示', 'Make the demo anew'],
  empty: ['清空', 'Empty it'],
  confirmRemake: [
    '会清空现有数据，再生成一个月的演示。继续？',
    'This empties everything and makes a month of demo. Go on?',
  ],
  confirmEmpty: ['会清空全部数据。继续？', 'This empties everything. Go on?'],
  makingDemo: ['正在生成演示数据', 'Making the demo'],
  demoFailed: ['演示数据没有生成', 'The demo could not be made'],
  demoNone: ['环境是空的，还没有站点和会员。', 'The environment is empty: no station, no members.'],
  unreachable: ['本机服务没有回应，正在重试。', 'The machine does not answer; trying again.'],
  notBuilt: ['功能清单还没有生成，请先构建。', 'The list of actions is not built yet.'],
  loading: ['载入中', 'Loading'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type TextKey = keyof typeof texts
export type Language = 'zh' | 'en'

const STORED = 'language'
let language: Language = localStorage.getItem(STORED) === 'en' ? 'en' : 'zh'

export const currentLanguage = (): Language => language

export function switchLanguage(): void {
  language = language === 'zh' ? 'en' : 'zh'
  localStorage.setItem(STORED, language)
}

export function text(key: TextKey): string {
  return texts[key][language === 'zh' ? 0 : 1]
}

export const isTextKey = (key: string): key is TextKey => key in texts
