/** `npm run pictures`: every page in every manner into reports/pictures, and the pictures of the documents. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { album, type Shot } from './album'
import { goBack, goTo, HEIGHT, openPhone, setOffline, settled, shoot, stretch } from './camera'
import { contactSheet } from './contactSheet'
import { manners, type PictureManner } from './manners'
import { prepare, type Facts } from './sitter'
import { openStudio, type Studio } from './studio'

const REPORTS = join('reports', 'pictures')
const DOCUMENTS = join('docs', 'pictures')
const HOME = 'pages/home/home'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

/** `npm run pictures -- docs` takes only those of the documents; a manner's name only those of that manner. */
async function main(wanted: readonly string[]): Promise<void> {
  const chosen = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
  say('A month at the station, for something to photograph …')
  const studio = await openStudio()
  try {
    const facts = await prepare(studio.world)
    const [plain, ...rest] = manners
    if (plain === undefined) throw new Error('there is no manner to hold a phone')
    if (chosen('docs')) await pose(studio, facts, plain, { folder: DOCUMENTS, sharpness: 1.5, whole: false })
    for (const manner of [plain, ...rest].filter(({ name }) => chosen(name)))
      await pose(studio, facts, manner, { folder: join(REPORTS, manner.name), sharpness: 1, whole: true })
    mkdirSync(REPORTS, { recursive: true })
    writeFileSync(join(REPORTS, 'index.html'), contactSheet(album, manners))
  } finally {
    await studio.close()
  }
}

interface Darkroom {
  readonly folder: string
  readonly sharpness: number
  /** The whole page, not only what the phone shows of it at once. */
  readonly whole: boolean
}

const QUALITY = 82

/** One phone goes through the album. */
async function pose(
  { world, browser }: Studio,
  facts: Facts,
  manner: PictureManner,
  { folder, sharpness, whole }: Darkroom,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const page = await openPhone(browser, world.machine.baseUrl, manner, sharpness)
  for (const shot of album) {
    const query = (await shot.before?.(world, facts, manner.openid)) ?? ''
    if (manner.offline) await setOffline(page, true)
    const pushed = await open(page, shot, query, manner)
    if (whole) await stretch(page, manner.width)
    await shoot(page, join(folder, `${shot.name}.webp`), QUALITY)
    if (whole) await page.setViewportSize({ width: manner.width, height: HEIGHT })
    if (manner.offline) await setOffline(page, false)
    if (pushed) await goBack(page)
  }
  await page.context().close()
  say(`${folder}: ${album.length} pictures`)
}

/** Opens the page of a picture; answers whether it lies over the first page. */
async function open(
  page: Page,
  { page: route, tap }: Shot,
  query: string,
  { member }: PictureManner,
): Promise<boolean> {
  const tab = route.startsWith('pages/')
  if (route !== HOME) await goTo(page, route, query, tab)
  if (tap !== undefined && member) {
    const target = page.locator('.phone-page.front').getByText(tap).first()
    if (await target.isVisible()) await target.tap()
    await settled(page)
  }
  return !tab
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
