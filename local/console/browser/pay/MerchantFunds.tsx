import { Button, Descriptions, Form, InputNumber } from 'antd'
import type { ReactElement } from 'react'
import { yuan } from '../../../web/browser/format'
import { useSay } from '../../../web/browser/language'
import { ask } from '../../../web/browser/machine'
import { useAct } from '../../../web/browser/useAct'
import type { Merchant } from './shapes'

interface MerchantFundsProps {
  readonly merchants: readonly Merchant[]
  readonly onChanged: () => Promise<void>
}

/** A merchant's money: what refunds are paid from can be set, so that it may be too little. */
export function MerchantFunds({ merchants, onChanged }: MerchantFundsProps): ReactElement {
  const say = useSay()
  const [run, busy] = useAct()
  return (
    <>
      {merchants.map(({ mchid, appid, mode, funds }) => (
        <section key={mchid}>
          <Descriptions
            size="small"
            bordered
            column={1}
            items={[
              { key: 'mchid', label: say('商户号', 'Merchant'), children: mchid },
              { key: 'appid', label: 'AppID', children: appid },
              { key: 'mode', label: say('模式', 'Mode'), children: mode },
              {
                key: 'unsettled',
                label: say('未结算资金', 'Unsettled'),
                children: `¥${yuan(funds.unsettledFen)}`,
              },
              { key: 'basic', label: say('基本账户', 'Basic account'), children: `¥${yuan(funds.basicFen)}` },
            ]}
          />
          <Form<{ availableYuan?: number; basicYuan?: number }>
            layout="inline"
            className="plan"
            onFinish={({ availableYuan, basicYuan }) => {
              run(async () => {
                await ask('POST', '/local/wechatpay/funds', {
                  mchid,
                  ...(typeof availableYuan === 'number'
                    ? { availableFen: Math.round(availableYuan * 100) }
                    : {}),
                  ...(typeof basicYuan === 'number' ? { basicFen: Math.round(basicYuan * 100) } : {}),
                })
                await onChanged()
              })
            }}
          >
            <Form.Item name="availableYuan" label={say('未结算 元', 'Unsettled ¥')}>
              <InputNumber min={0} />
            </Form.Item>
            <Form.Item name="basicYuan" label={say('基本账户 元', 'Basic ¥')}>
              <InputNumber min={0} />
            </Form.Item>
            <Button htmlType="submit" disabled={busy}>
              {say('改成这样', 'Set')}
            </Button>
          </Form>
        </section>
      ))}
    </>
  )
}
