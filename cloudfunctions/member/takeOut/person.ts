import type { Member } from '../../../core/domain/members/records'
import type { Database } from '../../common/data/database'
import { open } from '../../common/runtime/sealing'
import { phoneOf } from '../phone'
import type { Row } from './records'

/** What is kept of the member himself, in clear. */
export function ownProfile(member: Member): Row {
  const { openid, profile, createdAt, locale, tier, growth, points, fuelling } = member
  return {
    memberId: member._id,
    wechatId: openid,
    memberSince: new Date(createdAt).toISOString(),
    nickname: profile.nickname,
    avatar: profile.avatarFileId,
    birthday: profile.birthday,
    phone: phoneOf(member),
    locale,
    preferences: member.preferences,
    notifications: member.notifications,
    tier: tier.code,
    growth,
    points: { available: points.available, lots: points.lots },
    fuelling: { count: fuelling.count, firstAt: fuelling.firstAt, lastAt: fuelling.lastAt },
  }
}

/** The member's vehicles, plates in clear. */
export async function ownVehicles(db: Database, { vehicles }: Member): Promise<Row[]> {
  if (vehicles.length === 0) return []
  const kept = await db.vehicles.find({
    where: { _id: { in: vehicles.map(({ vehicleId }) => vehicleId) } },
    limit: vehicles.length,
  })
  return kept.map(({ _id, sealedPlate, plateKind, name, productId, tankLitres }) => ({
    plate: open(sealedPlate, `vehicles/${_id}/plate`),
    plateKind,
    name,
    productId,
    tankLitres,
  }))
}
