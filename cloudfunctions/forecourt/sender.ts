import { DomainError } from '../../core/contracts/errors'
import type { StationAgent } from '../../core/domain/system/records'
import type { Database } from '../common/data/database'
import { signedHeaders, verifySignature, type SignedHeaders } from '../common/gateways/forecourt/signature'
import type { HttpRequest } from '../common/runtime/serveHttp'
import { open } from '../common/runtime/sealing'

const keepMs = 60_000
const kept = new Map<string, { readonly agent: StationAgent; readonly readAt: number }>()

/** Who sent a batch: a station's controller, by its signature. @throws DomainError SIGNATURE_REFUSED */
export async function senderOf(db: Database, request: HttpRequest, now: number): Promise<SignedHeaders> {
  const signed = signedHeaders(request.headers)
  const agent = await agentOf(db, signed.stationId, now)
  if (agent?.enabled !== true) throw new DomainError('SIGNATURE_REFUSED', { why: 'unknown station' })
  verifySignature(signed, request.rawBody, open(agent.sealedSecret, `stationAgents/${agent._id}/secret`), now)
  return signed
}

/** Controllers speak every second at times: their record is kept for a minute. */
async function agentOf(db: Database, stationId: string, now: number): Promise<StationAgent | null> {
  const found = kept.get(stationId)
  if (found !== undefined && now >= found.readAt && now - found.readAt < keepMs) return found.agent
  const agent = await db.stationAgents.get(stationId)
  if (agent !== null) kept.set(stationId, { agent, readAt: now })
  return agent
}
