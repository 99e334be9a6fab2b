import type { file } from '../../core/contracts/file'
import { serve } from '../common/runtime/serve'
import { temporaryUrls } from './actions/temporaryUrls'
import { uploadTicket } from './actions/uploadTicket'

export const main = serve<typeof file>('file', { uploadTicket, temporaryUrls })
