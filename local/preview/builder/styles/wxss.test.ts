import { writeApp } from '../../testing/writeApp'
import type { BuildError } from '../problem'
import { Sources } from '../sources'
import { compileWxss, type StyleTarget } from './wxss'

const compile = (css: string, target: StyleTarget = {}, others: Readonly<Record<string, string>> = {}) =>
  compileWxss(new Sources(writeApp({ 'pages/a/a.wxss': css, ...others })), 'pages/a/a.wxss', target)

const compact = (css: string) => css.replace(/\s+/g, ' ').trim()

describe('a style sheet', () => {
  it('measures in shares of the width of the phone', () => {
    expect(compact(compile('.a { width: 32rpx; margin: -8rpx auto 0.5rpx; padding: 1rem 10vw }'))).toBe(
      '.a { width: 0.32rem; margin: -0.08rem auto 0.005rem; padding: 0.375rem 0.75rem }',
    )
  })

  it('leaves what is no length alone', () => {
    const css = ".a { background: url('a32rpx.png'); content: '32rpx' }"
    expect(compact(compile(css))).toBe(css)
  })

  it("takes a page's own height for the window's, and the safe area from the phone", () => {
    expect(compact(compile('.a { height: calc(100vh - env(safe-area-inset-bottom)) }'))).toBe(
      '.a { height: calc(calc(var(--page-vh, 1vh) * 100) - var(--safe-area-inset-bottom)) }',
    )
  })

  it('names the elements that the engine makes', () => {
    expect(compact(compile('page view, button:active > .a::after {}'))).toBe(
      'wx-page wx-view, wx-button:active > .a::after {}',
    )
  })

  it("gives a component's classes its scope", () => {
    expect(compact(compile('.a.b:not(.c) > .d, :host(.e), :host {}', { scope: 's' }))).toContain(
      '.s--a.s--b:not(.s--c) > .s--d',
    )
    expect(compact(compile(':host {}', { scope: 's' }))).toBe('[wx-host=s] {}')
  })

  it('leaves keyframes as they are', () => {
    const css = '@keyframes x { from { left: 1rpx } 50% { left: 2rpx } }'
    expect(compact(compile(css, { scope: 's' }))).toBe(
      '@keyframes x { from { left: 0.01rem } 50% { left: 0.02rem } }',
    )
  })

  it('holds on its page only', () => {
    const css = compact(compile('@keyframes x { to { left: 0 } } .a { left: 0 }', { page: 'pages/a/a' }))
    expect(css).toBe(
      '@keyframes x { to { left: 0 } } @scope (wx-page[data-path="pages/a/a"]) { .a { left: 0 } }',
    )
  })

  it('has the rules of what it imports in the place of the import, once each', () => {
    const css = compile(
      "@import '../../b.wxss';\n.a { left: 0 }",
      {},
      {
        'b.wxss': "@import '/pages/a/a.wxss';\n@import url(c.wxss);\n.b { left: 0 }",
        'c.wxss': '.c { left: 0 }',
      },
    )
    expect([...css.matchAll(/\.(\w) \{/g)].map(([, name]) => name)).toEqual(['c', 'b', 'a'])
  })

  it.each([
    ['.a { left: 0', 1, 1, 'Unclosed block'],
    ['.a {}\n.b { left }', 2, 6, 'Unknown word'],
    ["\n@import 'none.wxss';", 2, 1, 'none.wxss is not there'],
    ['.a {}\n.b:: {}', 2, 1, '.b::'],
  ])('says where it is wrong: %j', (css, line, column, text) => {
    let problem
    try {
      compile(css)
    } catch (error) {
      problem = (error as BuildError).problem
    }
    expect(problem).toMatchObject({ file: 'pages/a/a.wxss', line, column, severity: 'error' })
    expect(problem?.text).toContain(text)
  })
})
