import type { Output } from '../../../miniprogram/api/client'
import { memberStanding, NOW } from './samples'

type Own = Output<'member', 'profile'>
type Garage = Output<'vehicle', 'list'>

/** A member who has told everything, as his own pages get him. */
export function ownAnswer(
  change: { member?: Partial<Own['member']>; account?: Partial<Own['account']>; avatarUrl?: string } = {},
): Own {
  const { tier, points } = memberStanding
  return {
    member: {
      memberId: 'm1',
      nickname: '王芳',
      avatarFileId: null,
      birthday: { month: 2, day: 3, year: null },
      locale: 'zh-CN',
      tier,
      points,
      notifications: { mutedKinds: [], quietFromMinute: 1320, quietUntilMinute: 480 },
      ...change.member,
    },
    account: {
      memberSince: NOW - 86_400_000 * 100,
      phone: { hint: '138****1234', boundAt: NOW },
      vehicles: 1,
      preferences: { language: 'auto', typeSize: 'auto', stationId: null, productId: null },
      consents: [{ kind: 'privacy', policyVersion: '1.0', at: NOW }],
      birthdayFixedUntil: null,
      gaps: [],
      closesAt: null,
      ...change.account,
    },
    avatarUrl: change.avatarUrl ?? null,
  }
}

/** The page of settings of the same member. */
export function settingsAnswer(): Output<'member', 'settings'> {
  return {
    preferences: ownAnswer().account.preferences,
    stations: [
      { stationId: 'binhe', name: { zh: '滨河站', en: 'Riverside' } },
      { stationId: 'jinnan', name: { zh: '津南站', en: 'Jinnan' } },
    ],
    products: [{ productId: '95', grade: '95#' }],
  }
}

export function garageAnswer(change: Partial<Garage> = {}): Garage {
  return {
    vehicles: [
      {
        vehicleId: 'v1',
        plate: '京A12345',
        plateHint: '京A··345',
        plateKind: 'blue',
        name: '大众 途观',
        productId: '95',
        tankLitres: 60,
        isDefault: true,
      },
    ],
    most: 5,
    products: [{ productId: '95', grade: '95#', name: { zh: '95 号汽油', en: 'Petrol 95' } }],
    plateRecognitionAt: null,
    ...change,
  }
}
