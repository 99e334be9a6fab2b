import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoForecourt } from '../../local/demo/dispensers'
import { DemoService } from '../../local/demo/demoService'
import { tellStory } from '../../local/demo/story/story'
import type { Forecourt } from '../../local/forecourt'
import { createLocalMachine, type LocalMachine } from '../../local/machine'

const SEED = 3
const DAYS = 4
const DRIVERS = ['oLiQiang', 'oWangGuofu', 'oGaoFei', 'oWuGang']

interface Opened {
  readonly machine: LocalMachine
  readonly forecourt: Forecourt
  readonly demo: DemoService
  readonly percentages: number[]
}

async function open(stateDir: string): Promise<Opened> {
  const percentages: number[] = []
  let parts: Pick<Opened, 'forecourt' | 'demo'> | undefined
  const machine = await createLocalMachine({
    stateDir,
    timers: false,
    services: (made) => {
      const forecourt = demoForecourt(made.kernel)
      const demo = new DemoService(made, forecourt, {
        seed: SEED,
        days: DAYS,
        openids: DRIVERS,
        onChange: (_state, percent) => percentages.push(percent),
      })
      parts = { forecourt, demo }
      return [forecourt, demo]
    },
    seedDemo: async () => parts?.demo.make(),
  })
  if (parts === undefined) throw new Error('the machine asked for no services')
  return { machine, percentages, ...parts }
}

describe('the demo', () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'demo-'))
  let opened: Opened

  beforeAll(async () => {
    opened = await open(stateDir)
    await opened.demo.makeWhenMissing()
  }, 180_000)
  afterAll(() => opened.machine.close())

  const ask = async (openid: string, functionName: string, action: string, input = {}): Promise<unknown> => {
    const answer = await opened.machine.call(functionName, { action, input }, { openid })
    return 'result' in answer ? answer.result : answer
  }

  it('is made through the acts of the product, with clean books at the end', () => {
    expect(opened.demo.problem).toBeNull()
    expect(opened.demo.state).toBe('made')
    expect(opened.percentages.at(-1)).toBe(100)
    expect(opened.percentages).toEqual([...opened.percentages].sort((a, b) => a - b))
  })

  it('has exactly the deliveries that the story tells', () => {
    const story = tellStory({ now: Date.now(), seed: SEED, days: DAYS, openids: DRIVERS })
    const told = story.flatMap((step) =>
      step.kind === 'fuel' && 'amountFen' in step.filling ? [step.filling.amountFen] : [],
    )
    const sales = opened.machine.database.dump('sales')
    expect(sales.map((sale) => sale['amountFen'])).toEqual(expect.arrayContaining(told))
    expect(sales.filter((sale) => sale['state'] === 'driveOff')).toHaveLength(1)
    const orders = opened.machine.database.dump('orders')
    const paid = story.filter((step) => step.kind === 'fuel' || step.kind === 'prepay')
    expect(orders).toHaveLength(paid.length)
    expect(orders.filter((order) => !['settled', 'voided'].includes(String(order['state'])))).toEqual([])
  })

  it('raised the lorry by what it paid, and lets everybody go on from there', async () => {
    expect(await ask('oWangGuofu', 'member', 'profile')).toMatchObject({
      ok: true,
      data: { member: { nickname: '王国富', tier: { code: 'silver' } } },
    })
    expect(await ask('oOwner', 'staff', 'openSales', { stationId: 'binhe' })).toMatchObject({
      ok: true,
      data: { sales: [{ nozzleNumber: 3, amountFen: 20_000, state: 'payable' }] },
    })
  })

  it('leaves the clock at real time', () => {
    expect(Math.abs(opened.machine.clock.offsetMs())).toBeLessThan(1_000)
  })

  it('is there at once when the machine starts again, and gone when it is emptied', async () => {
    await opened.machine.close()
    opened = await open(stateDir)
    await opened.demo.makeWhenMissing()
    expect(opened.percentages).toEqual([])
    expect(opened.machine.database.dump('members')).toHaveLength(DRIVERS.length)
    await opened.machine.reset()
    expect(opened.demo.state).toBe('none')
    await opened.machine.close()
    opened = await open(stateDir)
    await opened.demo.makeWhenMissing()
    expect(opened.machine.database.dump('members')).toEqual([])
  }, 30_000)
})
