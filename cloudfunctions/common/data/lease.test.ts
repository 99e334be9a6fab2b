import type { Lease } from '../../../core/domain/system/records'
import type { Database } from './database'
import { DuplicateKeyError } from './errors'
import { takeLease } from './lease'

const taking = (transaction: () => Promise<Lease | null>) =>
  takeLease({ transaction } as unknown as Database, 'nightly', 'me', 1_000, 2_000)

describe('a lease', () => {
  it('is somebody else’s when both took the very first one at once', async () => {
    expect(await taking(() => Promise.reject(new DuplicateKeyError('leases')))).toBeNull()
  })

  it('that cannot be taken for another reason says so', async () => {
    await expect(taking(() => Promise.reject(new Error('no line')))).rejects.toThrow('no line')
  })
})
