import type { Job } from '../../common/runtime/serveTimer'
import { pushDueMessages } from '../../common/services/notify'

/** Messages whose reader has not come to the app to have them sent (K1). */
export const pushMessages: Job = { name: 'pushMessages', run: pushDueMessages }
