import fc from 'fast-check'
import { DomainError } from '../../contracts/errors'
import type { Decision } from '../decision'
import type { Member } from '../members/records'
import { World } from '../orders/testing/world'
import { sampleMember } from '../testing/samples'
import { chooseVehicle, MAX_VEHICLES, removeVehicle, saveVehicle } from './garage'

const at = 1_772_000_000_000
const described = {
  sealedPlate: 'sealed',
  plateIndex: 'k1.hash',
  plateHint: '京A··345',
  plateKind: 'blue',
  name: '',
  productId: null,
  tankLitres: null,
} as const

/** A garage that decisions are written into. */
class Garage {
  readonly world = new World()

  constructor() {
    this.world.put('members', sampleMember())
  }

  get member(): Member {
    return this.world.get('members', 'member1')
  }

  save(vehicleId: string, asDefault = false): Member {
    const vehicle = this.world.find('vehicles', vehicleId)
    return this.write(saveVehicle({ member: this.member, vehicle, vehicleId, described, asDefault, at }))
  }

  remove(vehicleId: string): Member {
    return this.write(removeVehicle(this.member, this.world.get('vehicles', vehicleId), at))
  }

  choose(vehicleId: string): Member {
    return this.write(chooseVehicle(this.member, vehicleId))
  }

  private write(decision: Decision<Member>): Member {
    return this.world.save(decision)
  }
}

const defaults = ({ vehicles }: Member): string[] =>
  vehicles.filter(({ isDefault }) => isDefault).map(({ vehicleId }) => vehicleId)

describe('the usual vehicle', () => {
  it('is the first one until another is chosen, and the next one when it goes', () => {
    const garage = new Garage()
    garage.save('a')
    expect(defaults(garage.save('b'))).toEqual(['a'])
    expect(defaults(garage.choose('b'))).toEqual(['b'])
    expect(defaults(garage.save('c', true))).toEqual(['c'])
    expect(defaults(garage.remove('c'))).toEqual(['a'])
    expect(() => garage.choose('c')).toThrow(DomainError)
  })
})

describe('a garage', () => {
  it('has room for five; a change needs none', () => {
    const garage = new Garage()
    for (let n = 1; n <= MAX_VEHICLES; n += 1) garage.save(`v${n}`)
    expect(() => garage.save('one too many')).toThrow('TOO_MANY_VEHICLES')
    expect(garage.save('v3').vehicles).toHaveLength(MAX_VEHICLES)
  })

  it('keeps nothing of a vehicle that nobody drives any more', () => {
    const garage = new Garage()
    garage.save('a')
    garage.remove('a')
    expect(garage.world.all('vehicles')).toEqual([])
    expect(garage.member.vehicles).toEqual([])
  })

  it('leaves a vehicle to its other drivers, and does not touch theirs', () => {
    const garage = new Garage()
    garage.save('a')
    const shared = garage.world.get('vehicles', 'a')
    garage.world.put('vehicles', { ...shared, memberIds: ['member1', 'member2'] })
    garage.remove('a')
    expect(garage.world.get('vehicles', 'a').memberIds).toEqual(['member2'])
    expect(() => garage.save('a')).toThrow('NOT_FOUND')
    expect(() => garage.remove('a')).toThrow('NOT_FOUND')
    expect(garage.world.get('vehicles', 'a').memberIds).toEqual(['member2'])
  })

  it('has one usual vehicle whatever happens, and a record for each', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const acts = fc.array(fc.tuple(fc.constantFrom('save', 'remove', 'choose'), ids, fc.boolean()))
    fc.assert(
      fc.property(acts, (list) => {
        const garage = new Garage()
        for (const [act, id, asDefault] of list) {
          const known = garage.member.vehicles.some(({ vehicleId }) => vehicleId === id)
          if (act === 'save' && (known || garage.member.vehicles.length < MAX_VEHICLES))
            garage.save(id, asDefault)
          if (act === 'remove' && known) garage.remove(id)
          if (act === 'choose' && known) garage.choose(id)
          const { vehicles } = garage.member
          expect(defaults(garage.member)).toHaveLength(Math.min(1, vehicles.length))
          const kept = garage.world.all('vehicles').map(({ _id }) => _id)
          expect(kept.sort()).toEqual(vehicles.map(({ vehicleId }) => vehicleId).sort())
        }
      }),
    )
  })
})
