import type { Output } from '../../api/client'
import { features } from '../../features'
import type { NozzleView, OfferView } from '../../lib/core'
import { averageText, campaignRow, openingText, priceRow, queueText, scoreText } from '../../text/station'
import { named, text, words } from '../../text/text'

export type StationAnswer = Output<'station', 'detail'>
export type QueueAnswer = Output<'station', 'queue'>

/** The words that do not depend on an answer. */
export function bodyWords() {
  return words({
    loading: 'common.loading',
    perLitre: 'common.yuanPerLitre',
    memberPrice: 'station.memberPrice',
    queue: 'station.queue',
    prices: 'station.prices',
    noPrices: 'station.noPrices',
    toFuels: 'station.toFuels',
    route: 'station.route',
    call: 'station.call',
    share: 'station.share',
    favourite: 'station.favourite',
    favoured: 'station.favoured',
    offers: 'station.offers',
    today: 'station.today',
    ratings: 'station.ratings',
    toReviews: 'station.toReviews',
    facilities: 'station.facilities',
  })
}

const toneOf = { ready: 'free', offline: 'off' } as const

function nozzleTile({ number, grade, state }: NozzleView) {
  const tone: string = state in toneOf ? toneOf[state as keyof typeof toneOf] : 'busy'
  return { number, grade, tone, state: text(`nozzle.${state}`) }
}

function offerRow({ offerId, title, text: line, theme }: OfferView) {
  return { offerId, title: named(title), line: named(line), theme }
}

/** How full each row of stars is, most stars first. */
function starBars({ count, stars }: StationAnswer['rating']) {
  return [5, 4, 3, 2, 1].map((star) => {
    const given = stars[star - 1] ?? 0
    return { star, percent: count === 0 ? 0 : Math.round((given * 100) / count), count: given }
  })
}

/** What the pumps show, as it changes under the driver's eyes. */
export function queueView({ queue, nozzles }: QueueAnswer) {
  return { ...queueText({ queue }), nozzles: nozzles.map(nozzleTile) }
}

/** The page of a station out of its one answer (B4, B5, B7). */
export function bodyView(answer: StationAnswer) {
  const { station, rating, at } = answer
  const campaigns = answer.campaigns.map(campaignRow).sort((a, b) => Number(b.today) - Number(a.today))
  return {
    stationId: station.stationId,
    name: named(station.name),
    address: named(station.address),
    phone: station.phone,
    place: { longitude: Number(station.location.longitude), latitude: Number(station.location.latitude) },
    opening: openingText(station, at),
    score: scoreText(station.rating),
    rated: rating.count > 0,
    rating: {
      average: averageText(rating.averageHundredths),
      count: text('reviews.count', { count: rating.count }),
      bars: starBars(rating),
      tags: rating.tags
        .slice(0, 6)
        .map(({ tag, count }) => ({ tag, words: text(`ratingTag.${tag}`), count })),
      comments: features.comments && rating.count > 0,
    },
    queue: queueView({ queue: station.queue, nozzles: answer.nozzles, at }),
    prices: station.prices.map((price) => priceRow(price, at)),
    notices: answer.offers.filter(({ kind }) => kind === 'notice').map(offerRow),
    offers: answer.offers.filter(({ kind }) => kind !== 'notice').map(offerRow),
    campaigns,
    offCap: campaigns.length === 0 ? '' : text('station.offCap', { cap: answer.litreOffCapFenPerL }),
    facilities: answer.facilities.map((code) => ({ code, words: text(`facility.${code}`) })),
    payee: text('station.payee', { payee: answer.payee }),
  }
}
export type BodyView = ReturnType<typeof bodyView>
