import type { ApiFamily, Host } from '../host'
import { askPlace, showPlace } from '../sheets/places'
import { stageOf } from '../sheets/stage'
import { asynchronous } from './support/asynchronous'
import { numberOf, textOr } from './support/options'
import { places, whereabouts } from './support/places'
import { requirePrivacy } from './support/privacyState'
import { cancelled, Refusal } from './support/refusal'
import { requireScope, type Scope } from './support/scopes'

const FUZZY_DEGREES = 0.01

/** Where the phone is, as the person allows the app to know. */
export const location: ApiFamily = (host) =>
  asynchronous(host.phone, {
    getLocation: async () => {
      await allow(host, 'getLocation', 'scope.userLocation')
      const { latitude, longitude } = whereabouts(host).read()
      const exact = { accuracy: 30, horizontalAccuracy: 30, verticalAccuracy: 30, altitude: 0, speed: -1 }
      return { latitude, longitude, ...exact }
    },
    getFuzzyLocation: async () => {
      await allow(host, 'getFuzzyLocation', 'scope.userFuzzyLocation')
      const { latitude, longitude } = whereabouts(host).read()
      return { latitude: blur(latitude), longitude: blur(longitude) }
    },
    chooseLocation: async () => {
      await allow(host, 'chooseLocation', undefined)
      const place = await askPlace(stageOf(host), places)
      if (place === undefined) throw cancelled()
      return { ...place }
    },
    openLocation: (options) => {
      const place = {
        latitude: numberOf(options, 'latitude'),
        longitude: numberOf(options, 'longitude'),
        name: textOr(options, 'name', ''),
        address: textOr(options, 'address', ''),
      }
      void showPlace(stageOf(host), place)
    },
  })

const blur = (degrees: number): number => Math.round(degrees / FUZZY_DEGREES) * FUZZY_DEGREES

/** Declared in app.json, agreed to in the privacy guide, allowed by the person: in this order. */
async function allow(host: Host, api: string, scope: Scope | undefined): Promise<void> {
  if (!host.app.config().requiredPrivateInfos.includes(api))
    throw new Refusal('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json', {
      errno: 112,
    })
  await requirePrivacy(host, api)
  if (scope !== undefined) await requireScope(host, scope)
}
