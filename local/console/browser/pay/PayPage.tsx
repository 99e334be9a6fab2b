import { Skeleton, Tabs } from 'antd'
import type { ReactElement } from 'react'
import { useSay } from '../../../web/browser/language'
import { useAsk } from '../../../web/browser/useAsk'
import { Page } from '../Page'
import { Callbacks } from './Callbacks'
import { MerchantFunds } from './MerchantFunds'
import { Orders } from './Orders'
import { Refunds } from './Refunds'
import type { PayState } from './shapes'

const EVERY_MS = 3_000

/** The merchant's side of WeChat Pay: payments, refunds, callbacks, money. */
export function PayPage(): ReactElement {
  const say = useSay()
  const { value, problem, refresh } = useAsk<PayState>('/local/wechatpay/state', EVERY_MS)
  if (value === undefined)
    return (
      <Page title={say('微信支付', 'WeChat Pay')} problem={problem}>
        {problem === undefined ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      </Page>
    )
  const { orders, refunds, notifications, merchants } = value
  return (
    <Page title={say('微信支付', 'WeChat Pay')} problem={problem}>
      <Tabs
        items={[
          {
            key: 'orders',
            label: `${say('支付单', 'Payments')} ${orders.length}`,
            children: <Orders orders={orders} />,
          },
          {
            key: 'refunds',
            label: `${say('退款', 'Refunds')} ${refunds.length}`,
            children: <Refunds refunds={refunds} onChanged={refresh} />,
          },
          {
            key: 'callbacks',
            label: `${say('回调', 'Callbacks')} ${notifications.length}`,
            children: <Callbacks notifications={notifications} onChanged={refresh} />,
          },
          {
            key: 'funds',
            label: say('商户资金', 'Money'),
            children: <MerchantFunds merchants={merchants} onChanged={refresh} />,
          },
        ]}
      />
    </Page>
  )
}
