import { EventChannel } from './eventChannel'

describe('the channel between two pages', () => {
  it('brings what one emits to the other only', () => {
    const [opener, opened] = EventChannel.pair()
    const heard: unknown[] = []
    opener.on('done', (value) => heard.push(['opener', value]))
    opened.on('done', (value) => heard.push(['opened', value]))
    opened.emit('done', 1)
    opener.emit('done', 2)
    expect(heard).toEqual([
      ['opener', 1],
      ['opened', 2],
    ])
  })

  it('stops when told, or after once', () => {
    const [opener, opened] = EventChannel.pair()
    const heard: unknown[] = []
    const listener = (value: unknown): void => {
      heard.push(value)
    }
    opener.on('a', listener)
    opener.once('b', listener)
    opened.emit('a', 1)
    opener.off('a', listener)
    opened.emit('a', 2)
    opened.emit('b', 3)
    opened.emit('b', 4)
    expect(heard).toEqual([1, 3])
  })
})
