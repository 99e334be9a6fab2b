import type { Output } from '../../../api/client'
import { benefitText } from '../../../text/benefit'
import { named, text, words } from '../../../text/text'

export type OfferAnswer = Output<'station', 'offer'>
type Coupon = NonNullable<OfferAnswer['coupon']>

/** An offer that ends later than this many years ahead has no end that a driver would want to read. */
const OPEN_END_YEARS = 5
const YEAR_MS = 31_536_000_000

export function offerWords() {
  return words({
    loading: 'common.loading',
    when: 'offer.when',
    where: 'offer.where',
    rules: 'offer.rules',
    share: 'offer.share',
    gone: 'offer.gone',
    goneHint: 'offer.goneHint',
    toStations: 'offer.toStations',
  })
}

function whenText({ offer, at }: OfferAnswer): string {
  const { from, until } = offer
  const endless = until - at > OPEN_END_YEARS * YEAR_MS
  if (endless) return text('offer.always')
  return from === 0 ? text('offer.until', { until }) : text('offer.fromTo', { from, until })
}

function couponCard({ name, benefit, validDays, left }: Coupon) {
  return {
    name: named(name),
    benefit: benefitText(benefit),
    valid: text('offer.validDays', { days: validDays }),
    left: left > 0 ? text('offer.left', { left }) : text('offer.noneLeft'),
  }
}

/** What the one button does; empty for nothing. */
function actText({ offer, coupon, phase }: OfferAnswer): string {
  if (phase !== 'running') return ''
  const { action } = offer
  if (action.kind === 'coupon')
    return coupon !== null && coupon.left > 0 ? text('offer.claim') : text('offer.goFuel')
  if (action.kind === 'fuel') return text('offer.goFuel')
  return action.kind === 'page' ? text('offer.open') : ''
}

/** The topic page of an offer: what, when, where, how it is reckoned, what to do (H21). */
export function offerView(answer: OfferAnswer) {
  const { offer, coupon, phase, stations } = answer
  return {
    title: named(offer.title),
    line: named(offer.text),
    theme: offer.theme,
    picture: offer.pictureUrl ?? '',
    pictureLabel: text('offer.picture', { title: named(offer.title) }),
    phase: text(`offer.${phase}`),
    running: phase === 'running',
    when: whenText(answer),
    where:
      stations.length === 0
        ? text('offer.everywhere')
        : stations.map(({ name }) => named(name)).join(text('list.separator')),
    rules: answer.rules.map(named),
    coupon: coupon === null ? null : couponCard(coupon),
    act: actText(answer),
  }
}
export type OfferPageView = ReturnType<typeof offerView>
