import { seal } from '../../cloudfunctions/common/runtime/sealing'
import { defaultCouponTemplates } from '../../core/domain/coupons/defaults'
import { insert, type Change } from '../../core/domain/decision'
import { defaultLitreCampaigns, defaultRules, defaultTiers } from '../../core/domain/pricing/defaults'
import type { Pricing } from '../../core/domain/pricing/records'
import { defaultServiceSettings } from '../../core/domain/system/defaults'
import { businessDay } from '../../core/domain/units/time'
import type { SetupDescription, StationDescription } from './description'

/** The first records of an environment, keys sealed. */
export function firstRecords(description: SetupDescription, now: number): Change[] {
  const at = description.at ?? now
  return [
    wechatSettings(description.wechat),
    insert('settings', { ...defaultServiceSettings, ...description.service }),
    ...description.merchants.map(merchant),
    ...description.stations.flatMap((station) => stationRecords(station, at)),
    ...description.people.map((person) => identity(person, at)),
    ...[
      ...defaultCouponTemplates,
      ...description.couponTemplates.map((template) => ({ ...template, schema: 1 })),
    ].map((template) => insert('couponTemplates', template)),
    ...(description.offers ?? []).map((offer) => insert('offers', { ...offer, schema: 1 })),
  ]
}

function wechatSettings({
  appId,
  appSecret,
  miniprogramState,
  templates,
}: SetupDescription['wechat']): Change {
  const sealedAppSecret = seal(appSecret, 'settings/wechat/appSecret')
  return insert('settings', { _id: 'wechat', schema: 1, appId, sealedAppSecret, miniprogramState, templates })
}

function merchant(given: SetupDescription['merchants'][number]): Change {
  return insert('merchants', {
    _id: given.merchantId,
    schema: 1,
    certificateSerial: given.certificateSerial,
    sealedPrivateKey: seal(given.privateKey, `merchants/${given.merchantId}/privateKey`),
    sealedApiV3Key: seal(given.apiV3Key, `merchants/${given.merchantId}/apiV3Key`),
    platformKeys: given.platformKeys,
  })
}

function stationRecords(given: StationDescription, at: number): Change[] {
  const { stationId, name, address, phone, location, openingHours, legalEntity, merchantId } = given
  const { hours, facilities } = given
  const businessDate = businessDay(at)
  const shiftId = `${stationId}:${at}`
  const pricing = firstPricing(given, at)
  return [
    insert('stations', {
      _id: stationId,
      schema: 1,
      name,
      address,
      phone,
      location,
      openingHours,
      ...(hours === undefined ? {} : { hours }),
      ...(facilities === undefined ? {} : { facilities }),
      legalEntity,
      merchantId,
      status: 'open',
      openShift: { shiftId, businessDate, openedAt: at },
      nozzles: given.nozzles.map(({ productId, ...nozzle }) => ({
        ...nozzle,
        products: [{ productId, validFrom: 0 }],
      })),
    }),
    insert('shifts', {
      _id: shiftId,
      schema: 1,
      stationId,
      businessDate,
      openedAt: at,
      openedBy: 'setup',
      closedAt: null,
      closedBy: null,
    }),
    insert('stationAgents', {
      _id: stationId,
      schema: 1,
      enabled: true,
      sealedSecret: seal(given.agentSecret, `stationAgents/${stationId}/secret`),
    }),
    insert('pricings', { ...pricing, _id: `${stationId}:1` }),
    insert('pricings', pricing),
  ]
}

function firstPricing({ stationId, products }: StationDescription, at: number): Pricing {
  const diesels = products.filter(({ kind }) => kind === 'diesel').map(({ productId }) => productId)
  return {
    _id: `${stationId}:current`,
    schema: 1,
    stationId,
    version: 1,
    publishedAt: at,
    publishedBy: 'setup',
    products: products.map(({ priceFenPerL, ...product }) => ({
      ...product,
      prices: [{ effectiveAt: at, priceFenPerL, announcedAt: at }],
    })),
    tiers: [...defaultTiers],
    litreCampaigns: defaultLitreCampaigns(diesels, at),
    ...defaultRules,
  }
}

function identity(
  { openid, name, roles, stationIds }: SetupDescription['people'][number],
  at: number,
): Change {
  return insert('identities', {
    _id: openid,
    schema: 1,
    memberId: null,
    roles,
    staff: { name, stationIds },
    createdAt: at,
  })
}
