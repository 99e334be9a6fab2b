/** Lengths of inline styles: 100 rpx are one rem, as in the built style sheets. */
export function convertInline(style: string): string {
  return style
    .replace(
      /(-?\d*\.?\d+)rpx\b/g,
      (_all, number: string) => `${Number((Number(number) / 100).toFixed(5))}rem`,
    )
    .replace(/(-?\d*\.?\d+)vh\b/g, 'calc(var(--page-vh, 1vh) * $1)')
    .replace(
      /(-?\d*\.?\d+)vw\b/g,
      (_all, number: string) => `${Number((Number(number) * 0.075).toFixed(5))}rem`,
    )
    .replace(/\b(?:env|constant)\(\s*(safe-area-inset-\w+)/g, 'var(--$1')
}
