import { resolvePath } from './resolve'

describe('a path in a file of the mini-program', () => {
  const resolve = (from: string, name: string, ...files: readonly string[]) =>
    resolvePath(from, name, (path) => files.includes(path))

  it('is looked for beside the file, from the root, and in the packages above', () => {
    expect(resolve('pages/a/a.json', './b', 'pages/a/b')).toBe('pages/a/b')
    expect(resolve('pages/a/a.json', '../../c/c', 'c/c')).toBe('c/c')
    expect(resolve('pages/a/a.json', '/c/c', 'c/c')).toBe('c/c')
    expect(resolve('pages/a/a.json', 'c/c', 'c/c')).toBe('c/c')
    expect(resolve('pages/a/a.json', 'lib/x', 'miniprogram_npm/lib/x')).toBe('miniprogram_npm/lib/x')
    expect(resolve('sub/a/a.json', 'lib/x', 'sub/miniprogram_npm/lib/x')).toBe('sub/miniprogram_npm/lib/x')
  })

  it('is the nearest of several', () => {
    expect(resolve('a/a.json', 'b/b', 'a/b/b', 'b/b', 'miniprogram_npm/b/b')).toBe('a/b/b')
    expect(resolve('a/a.json', 'b/b', 'b/b', 'miniprogram_npm/b/b')).toBe('b/b')
  })

  it('is not there when nothing is', () => {
    expect(resolve('a/a.json', '/b/b', 'a/b/b')).toBeUndefined()
    expect(resolve('a/a.json', './lib', 'miniprogram_npm/lib')).toBeUndefined()
  })
})
