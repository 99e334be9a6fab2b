import { serveTimer } from '../common/runtime/serveTimer'
import { auditBooks } from './auditBooks'

/** Every night: the books of every member are proved, and what does not hold is written down (G12, G14). */
export const main = serveTimer('audit', [auditBooks], { budgetMs: 50_000 })
