import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { createKernel } from '../kernel/kernel'
import { createInvoicing } from './invoicing'

const reference = 'invoice:order1:1:1'
const path = `/invoicing/applications/${encodeURIComponent(reference)}`
const order = {
  reference,
  seller: { name: '示范石油有限公司', taxNumber: '91330100MA00000000' },
  buyer: { type: 'personal', name: '张三', taxNumber: null, email: null },
  item: {
    taxCode: '1070101010100000000',
    goodsName: '*汽油*95#',
    unit: '升',
    volumeMl: 40_000,
    taxPercent: 13,
  },
  amountFen: 31_200,
}

describe('the invoicing service', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'invoicing-'))
  const kernel = createKernel({ stateDir })
  let app: FastifyInstance

  beforeEach(async () => {
    kernel.faults.reset()
    const invoicing = createInvoicing(kernel)
    await invoicing.reset?.()
    app = Fastify()
    await invoicing.routes?.(app)
  })
  afterEach(() => app.close())

  const call = async (method: 'GET' | 'POST', url: string, payload?: object): Promise<unknown> => {
    const reply = await app.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
    return reply.statusCode === 200 ? reply.json() : reply.statusCode
  }

  it('accepts, issues a minute later, and reverses what is issued', async () => {
    expect(await call('POST', path, order)).toEqual({ state: 'accepted' })
    expect(await call('POST', `${path}/reverse`, {})).toEqual({ state: 'accepted' })
    kernel.clock.advance(60_000)
    const issued = { state: 'issued', number: expect.stringMatching(/^\d{20}$/) as string }
    expect(await call('GET', path)).toEqual(issued)
    expect(await call('POST', path, order)).toEqual(issued)
    expect(await call('POST', `${path}/reverse`, {})).toEqual({ state: 'reversed' })
    expect(await call('GET', path)).toEqual({ state: 'reversed' })
  })

  it('remembers its applications across a restart', async () => {
    await call('POST', path, order)
    expect(createInvoicing(kernel).applications.list()).toMatchObject([{ order: { reference } }])
  })

  it('refuses what it cannot issue and what it does not know', async () => {
    expect(await call('POST', path, { ...order, amountFen: 0 })).toBe(400)
    expect(await call('POST', `${path}2`, order)).toBe(400)
    expect(await call('GET', path)).toBe(404)
  })

  it('fails, goes silent and loses answers when it is told to', async () => {
    const plan = (kind: string): void => {
      kernel.faults.add({ point: 'openapi', subject: 'invoicing', kind })
    }
    plan('error')
    expect(await call('POST', path, order)).toBe(503)
    expect(await call('GET', path)).toBe(404)
    plan('lose')
    expect(await call('POST', path, order)).toBe(503)
    expect(await call('GET', path)).toEqual({ state: 'accepted' })
    plan('fail')
    const second = `${path}x`
    expect(await call('POST', second, { ...order, reference: `${reference}x` })).toMatchObject({
      state: 'failed',
    })
    expect(await call('GET', second)).toEqual({ state: 'failed', problem: '购方税号不存在' })
  })
})
