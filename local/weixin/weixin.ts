import type { Kernel, LocalService } from '../kernel/service'
import { WeixinAccount } from './account'
import { AccessTokens } from './server/accessTokens'
import { weixinRoutes } from './server/routes'
import type { MessageTemplate } from './templates'

export { WeixinAccount } from './account'
export type { ServiceNotification } from './phone'
export type { MessageTemplate } from './templates'

export interface WeixinOptions {
  /** The app's secret, as the functions know it; asked late. */
  secret(): string
  /** Templates the account has from the beginning. */
  readonly templates?: readonly MessageTemplate[]
}

export interface Weixin extends LocalService {
  readonly account: WeixinAccount
}

/** WeChat itself: the account's state, and its HTTPS server API under `/weixin`. */
export function createWeixin(kernel: Kernel, options: WeixinOptions): Weixin {
  const account = new WeixinAccount(kernel, options.templates)
  const tokens = new AccessTokens(
    () => kernel.clock.now(),
    kernel.appId,
    () => options.secret(),
  )
  return {
    name: 'weixin',
    account,
    routes: (app) => {
      weixinRoutes(app, account, tokens)
    },
    reset: () => {
      account.reset()
      tokens.reset()
    },
  }
}
