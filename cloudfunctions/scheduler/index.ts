import { serveTimer } from '../common/runtime/serveTimer'
import { expireLocks } from './jobs/expireLocks'
import { pollInvoices } from './jobs/pollInvoices'
import { pushMessages } from './jobs/pushMessages'
import { sweepOutbox } from './jobs/sweepOutbox'
import { sweepPayments } from './jobs/sweepPayments'
import { sweepRefunds } from './jobs/sweepRefunds'
import { tendPrepaid } from './jobs/tendPrepaid'

/** Every minute: what other calls began and nobody came back to finish. Payments come last, since they may wait. */
export const main = serveTimer(
  'scheduler',
  [expireLocks, tendPrepaid, sweepOutbox, sweepRefunds, pollInvoices, pushMessages, sweepPayments],
  { budgetMs: 50_000 },
)
