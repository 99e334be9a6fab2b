import { stationId, type Stage } from './cast'
import { yuan } from './narrator'

/** What the station tells by itself. */
export async function pushes({ narrator, wang, zhang, owner, world }: Stage): Promise<void> {
  const { machine, forecourt } = world
  await narrator.tell(
    '赵站长 announces a price for tomorrow; who asked is told at once, with the size of the change',
    async () => {
      const effectiveAt = machine.clock.now() + 4 * 3_600_000
      await owner.call('staff', 'announcePrice', {
        stationId,
        productId: '95',
        priceFenPerL: 797,
        effectiveAt,
      })
      await machine.fireTimer('priceChangePush')
      await machine.fireTimer('priceChangePush')
      narrator.equals('on 王芳’s phone, who had allowed it', wang.phone().length, 1)
      narrator.say(JSON.stringify(wang.phone().at(-1)))
      const home = await zhang.call('home', 'open', {})
      narrator.equals(
        'the first screen shows what comes',
        home.prices
          .filter(({ next }) => next !== null)
          .map(({ grade, next }) => `${grade} +${yuan(next?.changeFenPerL ?? 0)}`),
        ['95# +0.12'],
      )
      await forecourt.settle()
      machine.clock.setNow(effectiveAt + 1_000)
      await forecourt.settle()
      const taken = machine.database
        .dump('prices')
        .flatMap((price) => price['takenBy'] as { nozzleNumber: number }[])
      narrator.equals(
        'the pumps have taken it',
        taken.map(({ nozzleNumber }) => nozzleNumber),
        [2, 3, 6],
      )
    },
  )
  await narrator.tell('Three days before her birthday 王芳 gets a notice, once', async () => {
    await machine.fireTimer('birthdayPush')
    await machine.fireTimer('birthdayPush')
    const { messages } = await wang.call('message', 'inbox', {})
    narrator.equals(
      'birthday messages in her inbox',
      messages.filter(({ kind }) => kind === 'birthday').length,
      1,
    )
    narrator.equals('service notifications on her phone', wang.phone().length, 2)
  })
}
