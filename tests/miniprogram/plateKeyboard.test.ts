import { render, type Rendered } from './support/render'

function keyboard(value: string, group: string): Rendered {
  return render('components/plate-keyboard/plate-keyboard', {
    value,
    group,
    open: true,
    label: '车牌',
    doneText: '完成',
    deleteLabel: '退格',
    energyText: '新能源',
  })
}

/** The characters that can be typed, or those that cannot. */
function keys(board: Rendered, on: boolean): string {
  const off = board.all('.key--off').map((key) => key.text())
  const all = board.all('.key').map((key) => key.text())
  return (on ? all.filter((char) => !off.includes(char)) : off).join('')
}

describe('the plate keyboard', () => {
  test('begins with the provinces, goes on with a letter, and lets nothing be typed that cannot stand there', () => {
    expect(keys(keyboard('', 'blue'), true)).toContain('京')
    expect(keys(keyboard('', 'blue'), false)).toBe('使领军')
    const letters = keyboard('京', 'blue')
    expect(keys(letters, true)).toBe('QWERTYUPASDFGHJKLZXCVBNM')
    expect(keys(letters, false)).toBe('1234567890IO')
    expect(keys(keyboard('京AD', 'green'), false)).toBe('IO')
    expect(keys(keyboard('京AD1', 'green'), true)).toBe('1234567890')
    expect(keys(keyboard('京A12345', 'blue'), true)).toBe('')
    expect(keys(keyboard('京A1234', 'special'), true)).toBe('警学挂使领')
  })

  test('tells what would follow from a key, and nothing from one that is off', async () => {
    const board = keyboard('京A1234', 'blue')
    const heard: unknown[] = []
    board.on('change', (detail) => heard.push(detail))
    const key = (char: string) => board.all('.key').find((one) => one.text() === char)
    await key('8')?.dispatch('tap')
    await key('I')?.dispatch('tap')
    await board.find('.key--delete')?.dispatch('tap')
    await board.find('.key--delete')?.dispatch('longpress')
    expect(heard).toEqual([{ value: '京A12348' }, { value: '京A123' }, { value: '' }])
  })

  test('has a box for every place, one more for new energy, and turns where both faces have something', async () => {
    expect(keyboard('', 'blue').all('.box')).toHaveLength(7)
    expect(keyboard('', 'green').all('.box')).toHaveLength(8)
    const special = keyboard('', 'special')
    expect(special.find('.turn')?.text()).toBe('ABC')
    await special.find('.turn')?.dispatch('tap')
    expect(special.data).toMatchObject({ face: 'letters', turn: '省' })
    expect(keys(special, true)).toContain('1')
    let wished = 0
    const blue = keyboard('京A12345', 'blue')
    blue.on('energy', () => (wished += 1))
    await blue.find('.energy')?.dispatch('tap')
    expect(wished).toBe(1)
  })
})
