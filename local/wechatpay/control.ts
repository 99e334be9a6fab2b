import type { FastifyInstance } from 'fastify'
import { PayError } from './errors'
import { Fields } from './fields'
import type { MerchantRegistry } from './merchants/registry'
import type { RefundOutcome, Rules } from './model'
import type { PaymentRequest } from './phone/payments'
import type { WechatPay } from './wechatpay'

/** `/local/wechatpay/*`: what a hand on a phone or in the merchant's console would do. */
export async function controlRoutes(
  app: FastifyInstance,
  service: WechatPay,
  merchants: MerchantRegistry,
): Promise<void> {
  await app.register(
    (scope) => {
      scope.setErrorHandler((error, _request, reply) => {
        if (!(error instanceof PayError)) throw error
        return reply.code(error.status).send(error.body())
      })
      phoneRoutes(scope, service)
      consoleRoutes(scope, service, merchants)
    },
    { prefix: '/local/wechatpay' },
  )
}

function phoneRoutes(scope: FastifyInstance, service: WechatPay): void {
  scope.post('/sheet', (request) => service.payments.sheet(request.body as PaymentRequest))
  scope.post('/pay', (request) => service.payments.pay(request.body as PaymentRequest))
  scope.post('/cancel', (request) => service.payments.cancel(request.body as PaymentRequest))
}

const OUTCOME = { max: 16, pattern: /^(SUCCESS|ABNORMAL|CLOSED)$/ }

function consoleRoutes(scope: FastifyInstance, service: WechatPay, merchants: MerchantRegistry): void {
  const merchantOf = (fields: Fields): string =>
    merchants.require(fields.optionalText('mchid', { max: 32 }) ?? merchants.all()[0]?.mchid ?? '').mchid

  scope.get('/state', () => ({
    orders: service.ledger.orders(),
    refunds: service.ledger.refunds(),
    notifications: service.notifications(),
    merchants: merchants.all().map(({ mchid, appid, mode }) => ({
      mchid,
      appid,
      mode,
      funds: service.ledger.funds(mchid),
    })),
    rules: service.rules,
  }))
  scope.post('/funds', (request) => {
    const fields = new Fields(request.body)
    const mchid = merchantOf(fields)
    const now = service.ledger.funds(mchid)
    service.ledger.saveFunds(mchid, {
      unsettledFen: fields.has('availableFen') ? fields.integer('availableFen', 0) : now.unsettledFen,
      basicFen: fields.has('basicFen') ? fields.integer('basicFen', 0) : now.basicFen,
    })
    return service.ledger.funds(mchid)
  })
  scope.post('/refund-outcome', (request) => {
    const fields = new Fields(request.body)
    const status = fields.text('status', OUTCOME) as RefundOutcome
    service.refundResults.plan(merchantOf(fields), status, fields.optionalText('outRefundNo', { max: 64 }))
    return { status }
  })
  scope.post('/notify/resend', (request) => {
    const fields = new Fields(request.body)
    const id = fields.optionalText('id', { max: 64 })
    const outTradeNo = fields.optionalText('outTradeNo', { max: 32 })
    const found = service.notifications().filter((each) => each.id === id || each.outTradeNo === outTradeNo)
    for (const notification of found) service.resend(notification)
    return { resent: found.map((notification) => notification.id) }
  })
  scope.post('/rules', (request) => Object.assign(service.rules, readRules(new Fields(request.body))))
}

const SPANS = ['refundSpacingMs', 'refundSettleMs', 'firstNotifyMs', 'notifyTimeoutMs'] as const

/** Spans in milliseconds; `ladderPercent` shortens the retry ladder, 100 being the documented one. */
const readRules = (fields: Fields): Partial<Rules> => ({
  ...Object.fromEntries(
    SPANS.filter((name) => fields.has(name)).map((name) => [name, fields.integer(name, 0)]),
  ),
  ...(fields.has('ladderPercent') ? { ladderScale: fields.integer('ladderPercent', 0) / 100 } : {}),
})
