import type { Container } from '../container/container'
import { CallFailure, wxCall, type Options } from './call'

/** The bar above the page in front. */
export function navigationBar({ stack }: Container): Record<string, unknown> {
  const loading = (name: string, shown: boolean): unknown =>
    wxCall(name, () => {
      stack.front.frame.bar.setLoading(shown)
      return undefined
    })
  return {
    setNavigationBarTitle: wxCall('setNavigationBarTitle', (options) => {
      stack.front.restyle({ navigationBarTitleText: text(options, 'title') })
      return undefined
    }),
    setNavigationBarColor: wxCall('setNavigationBarColor', (options) => {
      stack.front.restyle({
        navigationBarTextStyle: text(options, 'frontColor').toLowerCase() === '#ffffff' ? 'white' : 'black',
        navigationBarBackgroundColor: text(options, 'backgroundColor'),
      })
      return undefined
    }),
    setBackgroundColor: wxCall('setBackgroundColor', (options) => {
      stack.front.restyle({ backgroundColor: text(options, 'backgroundColor') })
      return undefined
    }),
    setBackgroundTextStyle: wxCall('setBackgroundTextStyle', (options) => {
      stack.front.restyle({ backgroundTextStyle: text(options, 'textStyle') })
      return undefined
    }),
    showNavigationBarLoading: loading('showNavigationBarLoading', true),
    hideNavigationBarLoading: loading('hideNavigationBarLoading', false),
    hideHomeButton: wxCall('hideHomeButton', () => {
      stack.front.frame.bar.setLeft('none')
      return undefined
    }),
  }
}

function text(options: Options, name: string): string {
  const value = options[name]
  if (typeof value === 'string') return value
  throw new CallFailure(`parameter error: parameter.${name} should be String`)
}
