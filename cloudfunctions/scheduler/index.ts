import { serveTimer } from '../common/runtime/serveTimer'
import { closeMemberships } from './jobs/closeMemberships'
import { expireLocks } from './jobs/expireLocks'
import { pollInvoices } from './jobs/pollInvoices'
import { sweepOutbox } from './jobs/sweepOutbox'
import { awaitPayments, sweepPayments } from './jobs/sweepPayments'
import { sweepRefunds } from './jobs/sweepRefunds'
import { tendPrepaid } from './jobs/tendPrepaid'

/**
 * Every minute: what other calls began and nobody came back to finish. Payments come first, so that nothing slow holds them
 * up, and once more at the end, when the rest of the minute may be spent waiting for them. Messages go out with
 * priceChangePush.
 */
export const main = serveTimer(
  'scheduler',
  [
    sweepPayments,
    expireLocks,
    tendPrepaid,
    sweepOutbox,
    sweepRefunds,
    pollInvoices,
    closeMemberships,
    awaitPayments,
  ],
  { budgetMs: 50_000 },
)
