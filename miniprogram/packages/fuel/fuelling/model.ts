import { failureText, words } from '../../../text/text'
import { barView } from './views/bar'
import { pickView } from './views/pick'
import { couponChoices, priceView } from './views/price'
import { pumpView } from './views/pump'
import { vehicleChoices, vehicleRow } from './views/vehicle'
import type { FuellingState } from './state'

export function fuellingWords() {
  return words({
    loading: 'common.loading',
    scan: 'fuelling.scan',
    pick: 'fuelling.pickHint',
    noNozzles: 'fuelling.noNozzles',
    isItYours: 'fuelling.isItYours',
    looking: 'fuelling.looking',
    wait: 'fuelling.wait',
    litres: 'common.litres',
    byAmount: 'fuelling.byAmount',
    byVolume: 'fuelling.byVolume',
    prepay: 'fuelling.prepay',
    prepayHint: 'fuelling.prepayHint',
    goOn: 'openOrder.goOn',
    guide: 'guide.title',
    step1: 'guide.fuel',
    step2: 'guide.pick',
    step3: 'guide.pay',
    gotIt: 'guide.gotIt',
    vehicle: 'fuelVehicle.label',
    addVehicle: 'fuelVehicle.add',
    report: 'wrongFuel.report',
    why: 'quotePage.why',
    coupon: 'quotePage.coupon',
    points: 'quotePage.usePoints',
    claim: 'quotePage.claim',
    close: 'common.close',
    confirming: 'result.confirming',
    stalled: 'confirming.stalled',
    kept: 'common.offline',
  })
}

/** What the page shows of its state, part by part; the running numbers are told apart (views/running.ts). */
export function fuellingView(state: FuellingState) {
  const { phase, failure, notice, signIn, busy, sheet } = state
  return {
    phase,
    failure: failure === null ? null : failureText(failure),
    notice,
    signIn,
    busy,
    quoting: state.quoting,
    offline: state.offline,
    stalled: state.stalled,
    sheet,
    pick: phase === 'pick' ? pickView(state) : null,
    vehicle: vehicleRow(state),
    price: priceView(state),
    pump: pumpView(state),
    choices: sheet === 'coupons' ? couponChoices(state) : sheet === 'vehicles' ? vehicleChoices(state) : [],
    bar: barView(state),
  }
}
export type FuellingView = ReturnType<typeof fuellingView>
