import { BuiltIn } from './builtIn'
import { phoneHost } from './context'
import { installHover } from './hover'

const CALLS: Readonly<Record<string, string>> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
  exit: 'exitMiniProgram',
}

export class WxNavigator extends BuiltIn {
  protected override begin(): void {
    this.setRole('link')
    installHover(this, { startMs: 50, stayMs: 600, defaultClass: 'navigator-hover' })
    this.onTap(() => {
      const name =
        this.text('target') === 'miniProgram'
          ? 'navigateToMiniProgram'
          : (CALLS[this.text('openType', 'navigate')] ?? '')
      const call = phoneHost().wx()[name]
      if (typeof call !== 'function') return
      Reflect.apply(call, undefined, [
        {
          url: this.text('url'),
          delta: this.number('delta', 1),
          appId: this.text('appId'),
          path: this.text('path'),
          success: (result: unknown) => {
            this.emit('success', result)
          },
          fail: (result: unknown) => {
            this.emit('fail', result)
          },
          complete: (result: unknown) => {
            this.emit('complete', result)
          },
        },
      ])
    })
  }
}
