import { App, Button, Empty, Popconfirm, Tag } from 'antd'
import type { ReactElement } from 'react'
import { litres, timeOfDay, yuan } from '../../../web/browser/format'
import { useSay } from '../../../web/browser/language'
import { useAct } from '../../../web/browser/useAct'
import { useStation } from '../station'
import { payAtTill } from './acts'
import { nozzleName } from './names'
import { saleKey } from './reading'
import type { Sale } from './shapes'

interface OpenSalesProps {
  readonly sales: readonly Sale[]
  readonly onChoose: (number: number) => void
}

/** What was delivered and is not paid; the till takes what nobody is paying on a phone. */
export function OpenSales({ sales, onChoose }: OpenSalesProps): ReactElement {
  const say = useSay()
  return (
    <section className="open-sales">
      <h3>
        {say('待付油单', 'Unpaid sales')}
        <span className="count">{sales.length}</span>
      </h3>
      {sales.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say('没有待付的油单', 'Every sale is paid')}
        />
      ) : (
        <ul>
          {[...sales].reverse().map((sale) => (
            <Line key={saleKey(sale)} sale={sale} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface LineProps {
  readonly sale: Sale
  readonly onChoose: (number: number) => void
}

function Line({ sale, onChoose }: LineProps): ReactElement {
  const say = useSay()
  const { refresh } = useStation()
  const { message } = App.useApp()
  const [run, busy] = useAct()
  const name = nozzleName(sale.nozzleNumber, say)
  const amount = yuan(sale.amountFen)
  return (
    <li>
      <button
        type="button"
        className="sale"
        onClick={() => {
          onChoose(sale.nozzleNumber)
        }}
      >
        <strong>¥{amount}</strong>
        <span>
          {name} · {litres(sale.volumeMl)} {say('升', 'L')} · {timeOfDay(sale.endedAt).slice(0, 5)}
        </span>
      </button>
      {sale.state === 'Locked' ? (
        <Tag color="processing" variant="filled">
          {say('手机支付中', 'On a phone')}
        </Tag>
      ) : (
        <Popconfirm
          title={say(`收银台收下 ¥${amount}？`, `Take ¥${amount} at the till?`)}
          description={say(
            '车主不用手机付，油单当场结清，不能撤销。',
            'The driver does not pay by phone: the sale is settled at once and cannot be undone.',
          )}
          okText={say('收款', 'Take it')}
          cancelText={say('不了', 'Not now')}
          onConfirm={() => {
            run(async () => {
              await payAtTill(sale.pointId, sale.sequence)
              await refresh()
              void message.success(
                say(
                  `收银台已收 ¥${amount}，${name} 的油单已结清`,
                  `The till took ¥${amount}; the sale of ${name} is settled`,
                ),
                6,
              )
            })
          }}
        >
          <Button size="small" disabled={busy}>
            {say('到收银台付', 'Pay at the till')}
          </Button>
        </Popconfirm>
      )}
    </li>
  )
}
