import parse from 'postcss-value-parser'

/** Hundred rpx are one rem here: the root's size follows the width of the phone, of which 750 rpx are the whole. */
const RPX_PER_REM = 100
/** In WeChat one rem is a twentieth of the width. */
const RPX_PER_WECHAT_REM = 37.5
const RPX_PER_VW = 7.5

/**
 * Turns lengths of the phone into lengths of the browser: rpx, rem and vw into rem, vh into a share of the page's
 * own height, and the safe area into variables that the phone sets.
 */
export function convertUnits(value: string): string {
  if (!/\d(?:rpx|rem|vw|vh)\b|env\(|constant\(/.test(value)) return value
  const parsed = parse(value)
  parsed.walk((node) => {
    if (node.type === 'function') {
      if (node.value === 'url') return false
      if (node.value === 'env' || node.value === 'constant') node.value = 'var'
      return undefined
    }
    if (node.type === 'word') node.value = convertWord(node.value)
    return undefined
  })
  return parse.stringify(parsed.nodes).replace(/var\((\s*)(safe-area-inset-\w+)/g, 'var($1--$2')
}

function convertWord(word: string): string {
  const dimension = parse.unit(word)
  if (dimension === false) return word
  const number = Number(dimension.number)
  if (dimension.unit === 'rpx') return rem(number)
  if (dimension.unit === 'rem') return rem(number * RPX_PER_WECHAT_REM)
  if (dimension.unit === 'vw') return rem(number * RPX_PER_VW)
  if (dimension.unit === 'vh') return `calc(var(--page-vh, 1vh) * ${number})`
  return word
}

function rem(rpx: number): string {
  return `${Number((rpx / RPX_PER_REM).toFixed(5))}rem`
}
