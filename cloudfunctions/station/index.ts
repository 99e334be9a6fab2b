import type { station } from '../../core/contracts/station'
import { serve } from '../common/runtime/serve'
import { compare } from './actions/compare'
import { detail } from './actions/detail'
import { fuels } from './actions/fuels'
import { list } from './actions/list'
import { live } from './actions/live'
import { offer } from './actions/offer'
import { queue } from './actions/queue'

export const main = serve<typeof station>('station', { list, detail, live, compare, fuels, offer, queue })
