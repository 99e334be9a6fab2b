import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import type { Kernel } from '../../kernel/service'
import type { Forecourt } from '../forecourt'
import { startForecourt, TestCloud } from '../testing/cloud'

let kernel: Kernel
let forecourt: Forecourt
let cloud: TestCloud
beforeEach(async () => {
  cloud = new TestCloud()
  await cloud.listen()
  ;({ kernel, forecourt } = startForecourt(cloud))
})
afterEach(async () => {
  await forecourt.close?.()
  await cloud.close()
})

const fault = (kind: string) => {
  kernel.faults.add({ point: 'forecourt', subject: 'batch', kind })
}
const completed = () => cloud.events('saleCompleted').map((event) => event.sequence)

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10))
  expect(holds()).toBe(true)
}

test('events go up by themselves, signed, in rising numbers', async () => {
  forecourt.fill(1, { volumeMl: 1_000 })
  await until(() => completed().length === 1)
  forecourt.fill(1, { volumeMl: 1_000 })
  await until(() => completed().length === 2)
  const sequences = cloud.batches.map((batch) => batch.sequence)
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
  expect(cloud.refused).toEqual([])
})

test('without events the controller asks again when the cloud said', async () => {
  await forecourt.settle()
  const before = cloud.batches.length
  kernel.clock.advance(9_000)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(cloud.batches).toHaveLength(before)
  kernel.clock.advance(2_000)
  await until(() => cloud.batches.length === before + 1)
  expect(cloud.batches.at(-1)?.events).toEqual([])
})

test('a batch whose reply was lost goes again with number and bytes, and counts once', async () => {
  await forecourt.settle()
  fault('lostReply')
  forecourt.fill(1, { volumeMl: 1_000 })
  expect(await forecourt.exchange()).toMatchObject({ ok: false })
  forecourt.fill(1, { volumeMl: 2_000 })
  await forecourt.settle()
  expect(completed()).toEqual([1, 2])
})

test.each(['lose', 'double', 'delay'])('a batch under %s arrives in the end, once', async (kind) => {
  await forecourt.settle()
  fault(kind)
  forecourt.fill(1, { volumeMl: 1_000 })
  await forecourt.exchange()
  kernel.clock.advance(31_000)
  await forecourt.settle()
  expect(completed()).toEqual([1])
})

test('a forged batch and a late one are refused, and the journal says so', async () => {
  await forecourt.settle()
  forecourt.fill(1, { volumeMl: 1_000 })
  fault('forge')
  await forecourt.settle()
  forecourt.fill(1, { volumeMl: 1_000 })
  fault('reorder')
  await forecourt.settle()
  expect(cloud.refused).toEqual(['signature', 'sequence'])
  expect(completed()).toEqual([1, 2])
  expect(kernel.journal.list({ kind: 'forecourt' }).map((entry) => entry.title)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^forged batch .* refused/),
      expect.stringMatching(/^late batch .* refused/),
    ]),
  )
})

test('a station without a line goes on, and tells everything in order afterwards', async () => {
  await forecourt.settle()
  forecourt.setOnline(false)
  for (const nozzle of [1, 2, 3]) forecourt.fill(nozzle, { volumeMl: 1_000 })
  forecourt.payAtTill('fp1', 1)
  forecourt.fill(1, { volumeMl: 3_000 })
  expect(cloud.events('saleCompleted')).toEqual([])
  forecourt.setOnline(true)
  await forecourt.settle()
  expect(cloud.events('saleCompleted').map((event) => [event.fuellingPointId, event.sequence])).toEqual([
    ['fp1', 1],
    ['fp1', 2],
    ['fp2', 1],
    ['fp1', 3],
  ])
})

test('running numbers are reported while fuel flows, and replace each other while they wait', async () => {
  await forecourt.settle()
  forecourt.lift(1)
  forecourt.fuel(1, { volumeMl: 60_000 }, 1_000)
  await forecourt.settle()
  kernel.clock.advance(5_000)
  await until(() => (cloud.events('nozzleState').at(-1)?.volumeMl ?? 0) >= 5_000)
  // What is still under way waits beside what replaces it.
  await forecourt.settle()
  forecourt.setOnline(false)
  for (let turn = 0; turn < 5; turn += 1) {
    kernel.clock.advance(3_000)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(forecourt.state().outbox.filter((event) => event['state'] === 'fuelling')).toHaveLength(1)
})

test('state outlives a restart: sales, totalizers, what was not told yet', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'forecourt-'))
  const before = startForecourt(undefined, {}, stateDir).forecourt
  before.fill(1, { volumeMl: 1_500 })
  await before.close?.()
  const after = startForecourt(cloud, {}, stateDir).forecourt
  expect(after.state().points[0]?.nozzles[0]?.totalizerMl).toBe(1_001_500)
  await after.settle()
  expect(completed()).toEqual([1])
  await after.reset?.()
  expect(after.state().sales).toEqual([])
  await after.close?.()
  rmSync(stateDir, { recursive: true })
})

test('hands at the nozzles over HTTP', async () => {
  const app = fastify()
  await forecourt.routes?.(app)
  const post = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/local/forecourt/${path}`, payload })
  await post('lift', { nozzle: 1 })
  await post('fuel', { nozzle: 1, amountFen: 10_000, flowMlPerS: 0 })
  const hung = await post('hangUp', { nozzle: 1 })
  expect(hung.json()).toMatchObject({ sale: { amountFen: 10_000, sequence: 1 } })
  expect((await post('fill', { nozzle: 3, volumeMl: 5_000 })).json()).toMatchObject({
    sale: { volumeMl: 5_000 },
  })
  expect((await post('till', { pointId: 'fp2', sequence: 1 })).json()).toMatchObject({
    sale: { state: 'Cleared' },
  })
  expect((await post('hangUp', { nozzle: 1 })).statusCode).toBe(409)
  expect((await post('lift', { nozzle: 'one' })).statusCode).toBe(400)
  expect((await post('fuel', { nozzle: 1, volumeMl: 1, amountFen: 1 })).statusCode).toBe(409)
  const state = await app.inject({ method: 'GET', url: '/local/forecourt/state' })
  expect(state.json<{ sales: unknown[] }>().sales).toHaveLength(2)
  await app.close()
})
