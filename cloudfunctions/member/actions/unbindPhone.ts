import { member as contract } from '../../../core/contracts/member'
import { action } from '../../common/runtime/action'
import { changePhone } from '../phone'

/** Forgets the phone number, for who knows the digits that are hidden (A1, O8). */
export const unbindPhone = action(contract.unbindPhone, (context) =>
  changePhone(context, null, context.input.digits),
)
