import { ApiError, call, CALL_TIMEOUT_MS } from '../../miniprogram/api/client'
import { newRequestId, RequestIds } from '../../miniprogram/api/requestId'
import { offline, Refusal } from './support/cloud'
import { homeAnswer } from './support/samples'
import { FakeWx } from './support/wx'

const weixin = new FakeWx().install()

afterEach(() => {
  jest.useRealTimers()
})

async function failure(answer: Promise<unknown>): Promise<ApiError> {
  try {
    await answer
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
  throw new Error('the call did not fail')
}

test('answers the data of a reply', async () => {
  weixin.cloud.on('home', 'open', () => homeAnswer())
  await expect(call('home', 'open', {})).resolves.toMatchObject({ station: { stationId: 's1' } })
})

test('throws the code and details of a refusal', async () => {
  weixin.cloud.on('home', 'open', () => {
    throw new Refusal('NOT_FOUND', { stationId: 's9' })
  })
  const error = await failure(call('home', 'open', { stationId: 's9' }))
  expect(error).toMatchObject({
    code: 'NOT_FOUND',
    details: { stationId: 's9' },
    retryable: false,
    unanswered: false,
  })
})

test.each([
  [offline, 'OFFLINE'],
  [
    { errMsg: 'cloud.callFunction:fail Error: errCode: -504003 functions time limit exceeded | errMsg: …' },
    'TIMEOUT',
  ],
  [{ errMsg: 'cloud.callFunction:fail Error: errCode: -501004 exceed concurrent request limit' }, 'BUSY'],
  [{ errMsg: 'cloud.callFunction:fail Error: errCode: -504002 functions execute fail' }, 'INTERNAL'],
])('words %j as %s, to be tried again', async (thrown, code) => {
  weixin.cloud.on('home', 'open', () => {
    throw thrown as unknown as Error
  })
  expect(await failure(call('home', 'open', {}))).toMatchObject({ code, retryable: true })
})

test('gives up waiting, leaving open what became of the call', async () => {
  jest.useFakeTimers()
  weixin.cloud.on('home', 'open', () => new Promise(() => undefined))
  const failed = failure(call('home', 'open', {}))
  await jest.advanceTimersByTimeAsync(CALL_TIMEOUT_MS)
  expect(await failed).toMatchObject({ code: 'TIMEOUT', unanswered: true })
})

test('a request id fits the contract and stays while the act is the same', () => {
  expect(newRequestId()).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  const ids = new RequestIds()
  const first = ids.for('200 yuan')
  expect(ids.for('200 yuan')).toBe(first)
  expect(ids.for('300 yuan')).not.toBe(first)
  const again = ids.for('200 yuan')
  ids.done()
  expect(ids.for('200 yuan')).not.toBe(again)
})
