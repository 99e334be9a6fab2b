import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeApp, writeAppFile } from '../testing/writeApp'
import { KeptWhileSame } from './stamp'

describe('what is made of a folder', () => {
  it('is kept until a file there changes, comes or goes', async () => {
    const folder = writeApp({ 'a/a.txt': 'a' })
    let count = 0
    const kept = new KeptWhileSame(folder, () => (count += 1))
    expect([await kept.get(), await kept.get()]).toEqual([1, 1])
    writeAppFile(folder, 'b.txt', 'b')
    expect(await kept.get()).toBe(2)
    rmSync(join(folder, 'a'), { recursive: true })
    expect([await kept.get(), await kept.get()]).toEqual([3, 3])
  })

  it('is tried again when it failed', async () => {
    let fails = true
    const kept = new KeptWhileSame(writeApp({ 'a.txt': 'a' }), () => {
      if (fails) throw new Error('not now')
      return 'made'
    })
    await expect(kept.get()).rejects.toThrow('not now')
    fails = false
    expect(await kept.get()).toBe('made')
  })
})
