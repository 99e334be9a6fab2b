import { convertInline } from './units'
import { forTheme } from './sheets'

describe('the colour scheme of a sheet', () => {
  const css =
    '@media (prefers-color-scheme: dark) and (min-width: 10px) {} @media not (prefers-color-scheme:light) {}'

  it("follows the phone's theme, not the browser's", () => {
    expect(forTheme(css, 'dark')).toBe(
      '@media (min-width: 0px) and (min-width: 10px) {} @media not (max-width: 0px) {}',
    )
    expect(forTheme(css, 'light')).toBe(
      '@media (max-width: 0px) and (min-width: 10px) {} @media not (min-width: 0px) {}',
    )
  })
})

describe('an inline style', () => {
  it('measures as style sheets do', () => {
    expect(convertInline('width: 100rpx; top: -50vh; left: 10vw; bottom: env(safe-area-inset-bottom)')).toBe(
      'width: 1rem; top: calc(var(--page-vh, 1vh) * -50); left: 0.75rem; bottom: var(--safe-area-inset-bottom)',
    )
  })
})
