import type { coupon } from '../../core/contracts/coupon'
import { serve } from '../common/runtime/serve'
import { claim } from './actions/claim'
import { claimable } from './actions/claimable'
import { list } from './actions/list'
import { open } from './actions/open'

export const main = serve<typeof coupon>('coupon', { open, claimable, claim, list })
