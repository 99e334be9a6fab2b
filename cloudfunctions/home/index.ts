import type { home } from '../../core/contracts/home'
import { serve } from '../common/runtime/serve'
import { open } from './actions/open'

export const main = serve<typeof home>('home', { open })
