import type { home } from '../../core/contracts/home'
import { serve } from '../common/runtime/serve'
import { growth } from './actions/growth'
import { me } from './actions/me'
import { open } from './actions/open'

export const main = serve<typeof home>('home', { open, me, growth })
