import fc from 'fast-check'
import {
  fittingBeginning,
  isPlate,
  nextPlateCharacters,
  normalisePlate,
  plateHint,
  plateKindOf,
  plateKinds,
  plateLength,
  provinces,
  type PlateKind,
} from './plate'

describe('a plate', () => {
  it.each<[PlateKind, string]>([
    ['blue', '京A12345'],
    ['blue', '沪AZZ999'],
    ['greenSmall', '粤BD12345'],
    ['greenSmall', '沪ADA1234'],
    ['greenLarge', '京A12345D'],
    ['yellow', '川K12345'],
    ['police', '京A1234警'],
    ['learner', '鲁A1234学'],
    ['trailer', '冀BAB12挂'],
    ['embassy', '使224578'],
    ['embassy', '224578使'],
    ['consulate', '沪A0023领'],
    ['hongKong', '粤ZAB12港'],
    ['macao', '粤Z1234澳'],
    ['military', '军A12345'],
    ['military', 'VA12345'],
    ['military', 'WJ京12345'],
  ])('of the kind %s is %s', (kind, plate) => {
    expect(isPlate(kind, plate)).toBe(true)
  })

  it.each<[PlateKind, string, string]>([
    ['blue', '京I12345', 'no letter I'],
    ['blue', '京A1234O', 'no letter O'],
    ['blue', '华A12345', 'no such province'],
    ['blue', '京A1234', 'too short'],
    ['blue', '京A123456', 'too long'],
    ['greenSmall', '京A1D2345', 'the energy letter comes first'],
    ['greenSmall', '京AL12345', 'no series of new energy'],
    ['greenSmall', '京AD1A345', 'digits at the end'],
    ['greenLarge', '京AD12345', 'the energy letter comes last'],
    ['hongKong', '粤A1234港', 'the letter of the border is Z'],
    ['hongKong', '京Z1234港', 'the border is in 粤'],
    ['police', '京A12345', 'without the sign'],
  ])('of the kind %s is not %s: %s', (kind, plate) => {
    expect(isPlate(kind, plate)).toBe(false)
  })

  it('is kept without what only parts it', () => {
    expect(normalisePlate(' 京a·123 45 ')).toBe('京A12345')
    expect(plateHint('京A12345')).toBe('京A··345')
    expect(plateKindOf(['greenSmall', 'greenLarge'], '京A12345F')).toBe('greenLarge')
    expect(plateKindOf(['greenSmall', 'greenLarge'], '京A12345')).toBeNull()
  })

  it('begins with a province and goes on with a letter', () => {
    expect([...nextPlateCharacters(['blue'], '')].sort()).toEqual(Array.from(provinces).sort())
    const letters = nextPlateCharacters(['blue'], '京')
    expect([letters.has('A'), letters.has('I'), letters.has('O'), letters.has('1')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(fittingBeginning(['blue'], '京AD1234')).toBe('京AD1234')
    expect(fittingBeginning(['greenLarge'], '京AD1234')).toBe('京A')
    expect(plateLength(['greenSmall'], '')).toBe(8)
    expect(plateLength(['embassy'], '使')).toBe(7)
    expect(plateLength(['blue'], 'X')).toBe(0)
  })
})

/** Types a plate by picking among the keys that are offered, for at most nine places. */
const typed = fc
  .tuple(fc.subarray([...plateKinds], { minLength: 1 }), fc.array(fc.nat(), { minLength: 9, maxLength: 9 }))
  .map(([kinds, picks]) => {
    const text = picks.reduce((beginning, pick) => {
      const offered = [...nextPlateCharacters(kinds, beginning)]
      const key = offered[pick % Math.max(1, offered.length)] ?? ''
      return beginning + key
    }, '')
    return { kinds, text }
  })

const keys = Array.from(`${provinces}ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789警学挂使领港澳军·中`)
const anyKey = fc.constantFrom(...keys)

describe('the keys that are offered', () => {
  it('lead to a whole plate, whichever are pressed, and then to nothing', () => {
    fc.assert(
      fc.property(typed, ({ kinds, text }) => {
        expect(plateKindOf(kinds, text)).not.toBeNull()
        expect(plateLength(kinds, text)).toBe(text.length)
      }),
    )
  })

  it('are all there are: no plate has another character at that place', () => {
    const places = typed.chain(({ kinds, text }) =>
      fc.tuple(fc.constant({ kinds, text }), fc.nat({ max: text.length - 1 }), anyKey),
    )
    fc.assert(
      fc.property(places, ([{ kinds, text }, place, other]) => {
        fc.pre(!nextPlateCharacters(kinds, text.slice(0, place)).has(other))
        const wrong = text.slice(0, place) + other + text.slice(place + 1)
        expect(plateKindOf(kinds, wrong)).toBeNull()
      }),
    )
  })
})
