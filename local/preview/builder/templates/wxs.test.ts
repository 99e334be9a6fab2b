import { requiredBy, rewriteWxs } from './wxs'

describe('WXS', () => {
  it('asks values for the name of their type', () => {
    expect(rewriteWxs("x.constructor === 'Array' && a.b.constructor == 'Date'")).toBe(
      "x.__wxsType === 'Array' && a.b.__wxsType == 'Date'",
    )
  })

  it('keeps the backslashes of an expression', () => {
    expect(rewriteWxs(String.raw`getRegExp('\d+\\s', 'g')`)).toBe(String.raw`getRegExp('\\d+\\s', 'g')`)
    expect(rewriteWxs(String.raw`getRegExp("a\"b")`)).toBe(String.raw`getRegExp("a\"b")`)
  })

  it('knows modules without their ending', () => {
    const source = rewriteWxs('var a = require(\'./a.wxs\'); var b = require("../b.wxs")')
    expect(source).toBe('var a = require(\'./a\'); var b = require("../b")')
    expect(requiredBy(source)).toEqual(['./a', '../b'])
  })
})
