import type { vehicle } from '../../core/contracts/vehicle'
import { serve } from '../common/runtime/serve'
import { list } from './actions/list'
import { remove } from './actions/remove'
import { save } from './actions/save'
import { setDefault } from './actions/setDefault'

export const main = serve<typeof vehicle>('vehicle', { list, save, remove, setDefault })
