import { parseUrl, writeQuery } from './route'

describe('the address of a page', () => {
  it('begins at the root or in the folder of the page in front', () => {
    expect(parseUrl('/pages/a/a', 'pages/b/b').route).toBe('pages/a/a')
    expect(parseUrl('../a/a', 'pages/b/b').route).toBe('pages/a/a')
    expect(parseUrl('c', 'pages/b/b').route).toBe('pages/b/c')
  })

  it('has its query as written: nothing is decoded', () => {
    const { query } = parseUrl('/a?id=1&name=%E6%B2%B9&url=a%3Fb=c&flag', 'b')
    expect(query).toEqual({ id: '1', name: '%E6%B2%B9', url: 'a%3Fb=c', flag: '' })
    expect(writeQuery(query)).toBe('?id=1&name=%E6%B2%B9&url=a%3Fb=c&flag=')
    expect(writeQuery({})).toBe('')
  })
})
