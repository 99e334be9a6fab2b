import { openStage, type Stage } from '../../tests/e2e/support/stage'
import { tourOf } from '../../tests/e2e/support/tour'
import { buy } from '../../tests/support/buying'
import { fill, join } from '../../tests/support/station'
import type { Row, Subject } from '../subject'

const DRIVER = 'oBench'
const DATA_LIMIT_BYTES = 32 * 1024
/** A page that shows no skeleton and asks for nothing more in this time has its first screen. */
const QUIET_MS = 1_000

/** What every page asks of the cloud and hands to its view until its first screen stands. */
export const firstScreens: Subject = {
  name: 'pages',
  measure: async () => {
    const stage = await openStage()
    try {
      const driver = await join(stage.world, DRIVER)
      const { orderId } = await buy(driver, await fill(stage.world, 3, { amountFen: 31_200 }))
      await fill(stage.world, 2, { amountFen: 20_000 })
      const rows: Row[] = []
      for (const path of tourOf({ orderId })) rows.push(await rowOf(stage, path))
      return [
        {
          title: 'First screens',
          note: 'Each page opened by itself, as from a link, by a member with an order and a sale to pay. Calls are those of the functions; data is the JSON that the page hands to its view. The calls are set by what one action answers, the bytes by how many rows a page shows at first.',
          columns: ['calls', 'setData', 'first B', 'largest B', 'all B', 'functions'],
          rows,
        },
      ]
    } finally {
      await stage.close()
    }
  },
}

async function rowOf(stage: Stage, path: string): Promise<Row> {
  const { journal } = stage.world.machine.kernel
  const before = journal.last()
  const page = await stage.phone(DRIVER, { path })
  const calls = (): string[] =>
    journal
      .list({ kind: 'function', after: before, text: `as ${DRIVER}` })
      .map(({ title }) => title.split(' ')[0] ?? '')
  await page.waitForFunction('document.querySelector(".phone-page.front [class*=skeleton]") === null')
  for (let seen = -1; seen !== calls().length;) {
    seen = calls().length
    await page.waitForTimeout(QUIET_MS)
  }
  const weights = await page.evaluate<number[]>('[...__preview.dataWeights()]')
  await page.context().close()
  const name = path.split('?')[0] ?? path
  const largest = Math.max(0, ...weights)
  const over = [
    ...(calls().length > 1 ? ['more than one call'] : []),
    ...(largest > DATA_LIMIT_BYTES ? ['more than 32 KB'] : []),
  ].join(', ')
  const sum = weights.reduce((total, bytes) => total + bytes, 0)
  return {
    name,
    values: [calls().length, weights.length, weights[0] ?? 0, largest, sum, calls().join(' ')],
    ...(over === '' ? {} : { over }),
  }
}
