import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKernel } from '../../kernel/kernel'
import { createGateway } from '../gateway/gateway'
import { createStorage, type LocalStorage } from './storage'

describe('storage', () => {
  let stateDir: string
  beforeEach(() => {
    stateDir = mkdtempSync(join(tmpdir(), 'storage-'))
  })
  afterEach(() => {
    rmSync(stateDir, { recursive: true })
  })
  const start = (kept: boolean): LocalStorage => {
    const kernel = createKernel(kept ? { stateDir } : {})
    return createStorage(
      kernel,
      createGateway(kernel, () => undefined),
    )
  }

  it.each([true, false])('keeps files by path, and forgets them on reset (on disk: %s)', (kept) => {
    const storage = start(kept)
    const id = storage.write('发票/一.pdf', Buffer.from('one'))
    storage.write('发票/一.pdf', Buffer.from('second'))
    expect(storage.pathOf(id)).toBe('发票/一.pdf')
    expect(storage.pathOf('cloud://other.bucket/a')).toBeUndefined()
    expect(storage.list()).toMatchObject([
      { path: '发票/一.pdf', sizeBytes: 6, contentType: 'application/pdf' },
    ])
    expect(storage.read('发票/一.pdf')?.toString()).toBe('second')
    expect(start(kept).read('发票/一.pdf')?.toString()).toBe(kept ? 'second' : undefined)
    storage.reset()
    expect(storage.list()).toEqual([])
    expect(storage.read('发票/一.pdf')).toBeUndefined()
  })

  it.each(['', '/a', 'a//b', '../a', 'a/./b', 'a?b', 'a#b', 'a\\b', '长'.repeat(300)])(
    'refuses the path %j',
    (path) => {
      expect(() => start(false).write(path, Buffer.alloc(1))).toThrow('cloudPath is not allowed')
    },
  )
})
