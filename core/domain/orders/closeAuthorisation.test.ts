import { DomainError } from '../../contracts/errors'
import { acknowledgeAuthorisation } from './authorisation'
import { closeUnused, isSilent, linkSale } from './closeAuthorisation'
import type { Authorisation, MeteredSale } from './records'
import { minuteMs, sampleNoon as noon, sampleSale } from './testing/records'
import { NEVER } from '../units/never'

const fuelling: Authorisation = {
  _id: 'authorisation:o1',
  schema: 1,
  orderId: 'o1',
  memberId: 'member1',
  stationId: 'station1',
  fuellingPointId: 'fp1',
  nozzleNumbers: [1],
  productId: 'gasoline92',
  limitFen: 20_000,
  limitMl: null,
  state: 'fuelling',
  requestedAt: noon,
  acknowledgedAt: noon,
  lastActivityAt: noon,
  expiresAt: NEVER,
  saleId: null,
  pendingCommand: 'none',
}
const voiding: Authorisation = { ...fuelling, state: 'voiding', pendingCommand: 'void' }
const sale = sampleSale({ receivedAt: noon + minuteMs })

describe('an authorisation whose controller is silent', () => {
  it('is a case after half an hour, while only the controller could end it', () => {
    for (const one of [fuelling, voiding]) {
      expect(isSilent(one, noon + 30 * minuteMs - 1)).toBe(false)
      expect(isSilent(one, noon + 30 * minuteMs)).toBe(true)
    }
    for (const state of ['requested', 'active', 'consumed', 'voided'] as const)
      expect(isSilent({ ...fuelling, state }, noon + 60 * minuteMs)).toBe(false)
  })

  it('is ended by staff as unused; the controller is told until it has heard', () => {
    for (const one of [fuelling, voiding]) {
      const closed = closeUnused(one).result
      expect(closed).toMatchObject({ state: 'voided', pendingCommand: 'void' })
      expect(closeUnused(closed).changes).toEqual([])
      expect(acknowledgeAuthorisation(closed, 'active', noon)).toEqual(closed)
      expect(acknowledgeAuthorisation(closed, 'voided', noon)).toEqual({ ...closed, pendingCommand: 'none' })
    }
  })

  it('is ended by staff on the sale that was delivered', () => {
    const { changes, result } = linkSale({ authorisation: fuelling, sale, at: noon })
    expect(result).toMatchObject({
      state: 'locked',
      authorisationId: fuelling._id,
      orderId: 'o1',
      lockedUntil: NEVER,
      lock: { holder: { kind: 'driver', id: 'member1' } },
    })
    const authorisation = changes.find(({ collection }) => collection === 'authorisations')?.record
    expect(authorisation).toMatchObject({ state: 'consumed', saleId: sale._id, pendingCommand: 'none' })
    expect(
      linkSale({ authorisation: authorisation as Authorisation, sale: result, at: noon }).changes,
    ).toEqual([])
  })

  it.each<[string, Partial<MeteredSale>]>([
    ['somebody is paying', { state: 'locked' }],
    ['the till was paid for', { state: 'paidAtOtherTill' }],
    ['is no retail', { kind: 'testReturn' }],
    ['is of another pump', { fuellingPointId: 'fp2' }],
    ['is of another fuel', { productId: 'gasoline95' }],
    ['is of another station', { stationId: 'station2' }],
    ['arrived before', { receivedAt: noon - 1 }],
  ])('is not ended on a sale that %s', (_what, changes) => {
    expect(() => linkSale({ authorisation: fuelling, sale: { ...sale, ...changes }, at: noon })).toThrow(
      new DomainError('SALE_NOT_PAYABLE'),
    )
  })

  it('is not ended by people while its controller may do it', () => {
    for (const state of ['requested', 'active', 'consumed'] as const) {
      const authorisation = { ...fuelling, state }
      expect(() => closeUnused(authorisation)).toThrow(new DomainError('ORDER_STATE'))
      expect(() => linkSale({ authorisation, sale, at: noon })).toThrow(new DomainError('ORDER_STATE'))
    }
  })
})
