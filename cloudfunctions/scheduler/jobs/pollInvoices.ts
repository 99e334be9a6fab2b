import type { Job } from '../../common/runtime/serveTimer'
import { pollInvoices as pollDue } from '../../common/services/invoicing'

/** Invoices that were asked for and are not issued yet (D13). */
export const pollInvoices: Job = { name: 'pollInvoices', run: pollDue }
