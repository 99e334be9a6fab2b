import { member as contract } from '../../../core/contracts/member'
import { action } from '../../common/runtime/action'
import { phoneNumberOf } from '../../common/gateways/weixin/phoneNumber'
import { changePhone } from '../phone'

/** Binds the phone number that WeChat vouches for, once the member has tapped for it (A1). */
export const bindPhone = action(contract.bindPhone, async (context) => {
  const { code, digits } = context.input
  return changePhone(context, await phoneNumberOf(code), digits)
})
