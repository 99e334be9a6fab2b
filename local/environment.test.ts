import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEnvironment } from './environment'
import { createKernel } from './kernel/kernel'

const baseUrl = (): string => 'http://127.0.0.1:7070'

describe('environment variables of the functions', () => {
  it('draws a key of 32 bytes and keeps it with the state', () => {
    const stateDir = mkdtempSync(join(tmpdir(), 'environment-'))
    const first = createEnvironment(createKernel({ stateDir, baseUrl }))()
    const [id, key] = first['KEY_ENCRYPTION_KEYS']?.split(':') ?? []
    expect(id).toBe('k1')
    expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32)
    expect(createEnvironment(createKernel({ stateDir, baseUrl }))()).toEqual(first)
    expect(statSync(join(stateDir, 'environment.json')).mode & 0o077).toBe(0)
  })

  it('draws new keys for every ephemeral machine', () => {
    const draw = (): string | undefined =>
      createEnvironment(createKernel({ baseUrl }))()['KEY_ENCRYPTION_KEYS']
    expect(draw()).not.toBe(draw())
  })

  it('says where the services of this machine are', () => {
    expect(createEnvironment(createKernel({ baseUrl }))()).toMatchObject({
      WECHATPAY_BASE_URL: 'http://127.0.0.1:7070/wechatpay',
      WEIXIN_API_BASE_URL: 'http://127.0.0.1:7070/weixin',
      PUBLIC_BASE_URL: 'http://127.0.0.1:7070/http',
      INVOICE_BASE_URL: 'http://127.0.0.1:7070/invoicing',
    })
  })
})
