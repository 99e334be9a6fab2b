import type { Job } from '../../common/runtime/serveTimer'
import { sweepOutbox as deliverDue } from '../../common/services/outbox/sweepOutbox'

/** What acts left to be done after their commit. */
export const sweepOutbox: Job = { name: 'sweepOutbox', run: deliverDue }
