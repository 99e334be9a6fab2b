import { DomainError } from '../../contracts/errors'
import { requireDeliverable } from './deliverable'
import { sampleNoon as noon } from './testing/records'

const live = { heardAt: noon - 60_000 }
const free = { liveAuthorisationId: null }

describe('fuel that is paid for beforehand', () => {
  it('can be delivered by a free pump whose controller was heard within a minute', () => {
    for (const fuellingPoint of [null, free])
      expect(() => {
        requireDeliverable({ live, fuellingPoint, at: noon })
      }).not.toThrow()
  })

  it('cannot by a silent controller, nor by a pump that is taken', () => {
    for (const silent of [null, { heardAt: noon - 60_001 }])
      expect(() => {
        requireDeliverable({ live: silent, fuellingPoint: free, at: noon })
      }).toThrow(new DomainError('STATION_OFFLINE'))
    expect(() => {
      requireDeliverable({ live, fuellingPoint: { liveAuthorisationId: 'authorisation:o1' }, at: noon })
    }).toThrow(new DomainError('FUELLING_POINT_BUSY'))
  })
})
