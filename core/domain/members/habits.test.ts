import { usualProduct } from './habits'

describe('the usual fuel', () => {
  it.each([
    [null, [], null],
    ['95', ['92', '92'], '95'],
    [null, ['92', '95', '95'], '95'],
    [null, ['92', '95', '95', '92'], '92'],
  ] as const)('of a driver whose vehicle takes %j after %j is %j', (vehicle, recent, usual) => {
    expect(usualProduct(vehicle, recent)).toBe(usual)
  })
})
