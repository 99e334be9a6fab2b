import type { Page } from 'playwright-core'
import { violations } from '../../support/station'
import { openStage, problemsOf, type Manner, type Stage } from './stage'
import { Hand } from './hand'

/** One driver's way through the app: a stage of its own, and the phone in his hand. */
export interface Journey {
  readonly stage: Stage
  /** The phone last taken up, and the hand that holds it. */
  page(): Page
  hand(): Hand
  /** Puts the phone away and takes it up at a page, as if the app had been closed. */
  takeUp(path?: string, manner?: Manner): Promise<Hand>
}

/** Opens a stage for the tests of one `describe`, and asks after each of them whether app and books are in order. */
export function journeyOf(openid: string): Journey {
  let stage: Stage | undefined
  let page: Page | undefined
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the journey has not begun')
    return thing
  }
  beforeAll(async () => {
    stage = await openStage()
  })
  afterEach(async () => {
    expect(page === undefined ? nothingWrong : await problemsOf(page)).toEqual(nothingWrong)
    expect(violations(there(stage).world)).toEqual([])
  })
  afterAll(() => there(stage).close())
  return {
    get stage() {
      return there(stage)
    },
    page: () => there(page),
    hand: () => new Hand(there(page)),
    takeUp: async (path, manner = {}) => {
      await page?.context().close()
      page = await there(stage).phone(openid, { ...manner, ...(path === undefined ? {} : { path }) })
      return new Hand(page)
    },
  }
}

const nothingWrong = { errors: [], missing: [] }
