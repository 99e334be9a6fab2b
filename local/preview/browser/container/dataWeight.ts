/** WeChat's base library warns of a `setData` that is larger (developers.weixin.qq.com, "合理使用 setData"). */
const WARNED_BYTES = 256 * 1024

/**
 * Weighs what a page hands to its view with each `setData`, as the JSON that WeChat carries between its two threads.
 * @param warn called with the bytes of one that WeChat would complain of
 * @returns the bytes of each so far, growing
 */
export function weighData(page: Record<string, unknown>, warn: (bytes: number) => void): readonly number[] {
  const weights: number[] = []
  const setData = page['setData']
  if (typeof setData !== 'function') throw new Error('a page without setData')
  page['setData'] = (data: unknown, ...rest: readonly unknown[]): unknown => {
    const bytes = new TextEncoder().encode(JSON.stringify(data)).length
    weights.push(bytes)
    if (bytes > WARNED_BYTES) warn(bytes)
    return Reflect.apply(setData, page, [data, ...rest]) as unknown
  }
  return weights
}
