import { proceedTo } from './caller'
import { button, byId, element } from './dom'
import { choosePerson } from './people'
import { on, store } from './store'
import { currentLanguage, text } from './texts'

/** Where the demo leaves a sale to be paid. */
const GUIDED_NOZZLE = 3

interface Stop {
  readonly zh: string
  readonly en: string
  readonly openid: string
  readonly functionName: string
  readonly action: string
}

const stop = (zh: string, en: string, openid: string, call: `${string}.${string}`): Stop => {
  const [functionName = '', action = ''] = call.split('.')
  return { zh, en, openid, functionName, action }
}

/** Each stop picks the person, the action and an input made of what the last answer brought. */
const stops: readonly Stop[] = [
  stop(
    '3 号枪刚加完 200 元，查一下这笔待付的油单',
    'Nozzle 3 has delivered 200 yuan: see it',
    'oZhouMin',
    'order.payableSales',
  ),
  stop(
    '周敏认下这一笔（今天她生日）',
    'Zhou Min locks the sale; today is her birthday',
    'oZhouMin',
    'order.lockSale',
  ),
  stop(
    '逐行看价格，最划算的券已选好',
    'The price line by line, best coupon chosen',
    'oZhouMin',
    'order.quote',
  ),
  stop('确认，然后在结果里点“付款”', 'Confirm, then press Pay in the result', 'oZhouMin', 'order.confirm'),
  stop('向微信支付查询结果，订单完成', 'Ask WeChat Pay; the order is done', 'oZhouMin', 'order.payStatus'),
  stop('李师傅给这一单退款', 'The attendant refunds it', 'oStaffLi', 'staff.refund'),
  stop(
    '站长宣布新油价，再把时间拨过去',
    'The owner announces a price; then move the clock',
    'oOwner',
    'staff.announcePrice',
  ),
]

/** What to try first, in order. */
export function startGuide(): void {
  on(['language', 'demo'], render)
  render()
}

function render(): void {
  const ready = store.demo?.state !== 'making'
  byId('guide-list').replaceChildren(
    ...stops.map((each) =>
      element(
        'li',
        {},
        button(
          each[currentLanguage()],
          () => {
            choosePerson(each.openid)
            store.nozzle = GUIDED_NOZZLE
            proceedTo(each.functionName, each.action)
          },
          { class: 'step', title: `${each.functionName}.${each.action}`, disabled: !ready },
        ),
      ),
    ),
  )
  byId('guide-title').textContent = text('guide')
  byId('guide-hint').textContent = text('guideHint')
}
