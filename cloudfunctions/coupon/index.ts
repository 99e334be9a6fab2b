import type { coupon } from '../../core/contracts/coupon'
import { serve } from '../common/runtime/serve'
import { claim } from './actions/claim'
import { claimable } from './actions/claimable'
import { list } from './actions/list'

export const main = serve<typeof coupon>('coupon', { claimable, claim, list })
