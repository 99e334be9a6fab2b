import { checkCharacter, isTaxNumber } from './taxNumber'

describe('a tax number', () => {
  it.each([
    // Codes published by the companies themselves.
    ['91440300708461136T', true],
    ['914403001922038216', true],
    ['91110000802100433B', true],
    ['91440300708461136U', false],
    ['91440300708461163T', false],
    ['9144030070846113IT', false],
    ['91440300708461136t', false],
    ['440300708461136', true],
    ['44030070846113', false],
    ['91440300708461136T01', true],
    ['', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isTaxNumber(text)).toBe(expected)
  })

  it('of eighteen characters is wrong whichever one character is changed', () => {
    const code = '91440300708461136T'
    for (let place = 0; place < 17; place += 1) {
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (other === code.charAt(place)) continue
        const changed = code.slice(0, place) + other + code.slice(place + 1)
        expect(isTaxNumber(changed)).toBe(false)
      }
    }
    expect(checkCharacter('short')).toBeNull()
  })
})
