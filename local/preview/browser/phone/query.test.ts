import { readQuery } from './query'

describe('the address of a phone', () => {
  it('says who holds it, and the rest is as phones are by default', () => {
    expect(readQuery('?openid=oWang')).toEqual({
      openid: 'oWang',
      theme: 'light',
      language: 'zh_CN',
      scale: 1,
      path: undefined,
      scene: 1001,
    })
  })

  it('says how it is set and where the app starts', () => {
    const query = readQuery(
      '?openid=o&theme=dark&language=en&scale=1.25&scene=1047&path=pages%2Fa%2Fa%3Fid%3D1',
    )
    expect(query).toMatchObject({
      theme: 'dark',
      language: 'en',
      scale: 1.25,
      path: 'pages/a/a?id=1',
      scene: 1047,
    })
  })

  it('refuses a phone that nobody holds', () => {
    expect(() => readQuery('?theme=dark')).toThrow('openid')
  })
})
