import { serveTimer } from '../common/runtime/serveTimer'
import { expireAuthorisations } from './jobs/expireAuthorisations'
import { expireLocks } from './jobs/expireLocks'
import { finishPrepaidSales } from './jobs/finishPrepaidSales'
import { pollInvoices } from './jobs/pollInvoices'
import { pushMessages } from './jobs/pushMessages'
import { sweepOutbox } from './jobs/sweepOutbox'
import { sweepPayments } from './jobs/sweepPayments'
import { sweepRefunds } from './jobs/sweepRefunds'

/** Every minute: what other calls began and nobody came back to finish. Payments come last, since they may wait. */
export const main = serveTimer(
  'scheduler',
  [
    expireLocks,
    expireAuthorisations,
    finishPrepaidSales,
    sweepOutbox,
    sweepRefunds,
    pollInvoices,
    pushMessages,
    sweepPayments,
  ],
  { budgetMs: 50_000 },
)
