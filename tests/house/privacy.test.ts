import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listedPages } from '../support/listedPages'

const root = resolve(__dirname, '../../miniprogram')

/** Interfaces of WeChat that read something personal (the list of its privacy guide), as code or a template names them. */
const personal = [
  'getLocation',
  'getFuzzyLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
  'chooseContact',
  'addPhoneContact',
  'addPhoneCalendar',
  'addPhoneRepeatCalendar',
  'chooseImage',
  'chooseMedia',
  'chooseVideo',
  'chooseMessageFile',
  'saveImageToPhotosAlbum',
  'saveVideoToPhotosAlbum',
  'chooseInvoice',
  'chooseInvoiceTitle',
  'chooseLicensePlate',
  'getUserInfo',
  'getUserProfile',
  'getWeRunData',
  'getClipboardData',
  'setClipboardData',
  'scanCode',
  'getRecorderManager',
  'startRecord',
  'createCameraContext',
  'openBluetoothAdapter',
  'createBLEConnection',
  'startAccelerometer',
  'startCompass',
  'startGyroscope',
  'startDeviceMotionListening',
  'getGroupEnterInfo',
] as const
/** Buttons and inputs that do the same. */
const inTemplates = {
  getPhoneNumber: /open-type="getPhoneNumber"/,
  getRealtimePhoneNumber: /open-type="getRealtimePhoneNumber"/,
  chooseAvatar: /open-type="chooseAvatar"/,
  getUserInfo: /open-type="getUserInfo"/,
  nickname: /type="nickname"/,
  camera: /<camera\b/,
} as const

/** What `requiredPrivateInfos` has to list. */
const ofPosition = ['getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'chooseAddress']

function read(folder: string, ending: string): string {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return ['lib', 'miniprogram_npm'].includes(entry.name) ? [] : [read(path, ending)]
      return entry.name.endsWith(ending) ? [readFileSync(join(root, path), 'utf8')] : []
    })
    .join('\n')
}

function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>
}

const scripts = read('.', '.ts')
const templates = read('.', '.wxml')
const declared = json('privacy.json') as Readonly<Record<string, string>>
const used = usedIn(scripts, templates)

/** The interfaces that scripts and templates use. */
function usedIn(script: string, template: string): string[] {
  return [
    ...personal.filter((name) => new RegExp(`\\bwx\\.${name}\\b`).test(script)),
    ...Object.entries(inTemplates).flatMap(([name, pattern]) => (pattern.test(template) ? [name] : [])),
  ]
}

/** A file of the mini-program as a path from its root, seen from another one. */
function seenFrom(file: string, path: string): string {
  return path.startsWith('/') ? path.slice(1) : join(file, '..', path)
}

/** The scripts that one needs, itself first, and in the end also what its components need. */
function reached(component: string, seen = new Set<string>()): Set<string> {
  const script = `${component}.ts`
  if (seen.has(script)) return seen
  const follow = (file: string): void => {
    if (seen.has(file) || !existsSync(join(root, file))) return
    seen.add(file)
    const imports = readFileSync(join(root, file), 'utf8').matchAll(
      /^(?:import|export)\b(?! type)[^']*'(\.[^']+)'/gm,
    )
    for (const [, path = ''] of imports) follow(`${seenFrom(file, path)}.ts`)
  }
  follow(script)
  const { usingComponents = {} } = json(`${component}.json`) as { usingComponents?: Record<string, string> }
  for (const path of Object.values(usingComponents)) {
    if (/^\.{0,2}\//.test(path)) reached(seenFrom(component, path), seen)
  }
  return seen
}

/** What a page can come to use, by itself or by anything that it imports or shows. */
function usedBy(page: string): string[] {
  const files = [...reached(page)].map((file) => file.slice(0, -'.ts'.length))
  const all = (ending: string): string =>
    files
      .filter((file) => existsSync(join(root, file + ending)))
      .map((file) => readFileSync(join(root, file + ending), 'utf8'))
      .join('\n')
  return usedIn(all('.ts'), all('.wxml'))
}

describe('what reads something personal', () => {
  it('is declared with its purpose', () => {
    expect(used).toEqual(expect.arrayContaining(['getPhoneNumber', 'chooseAvatar', 'chooseLicensePlate']))
    expect(used.filter((name) => !(name in declared))).toEqual([])
    for (const purpose of Object.values(declared)) expect(purpose.length).toBeGreaterThan(30)
  })

  it('is asked for where the driver is: every page that can come to use it has the sheet', () => {
    const using = listedPages().filter((page) => usedBy(page).length > 0)
    expect(using).toEqual(
      expect.arrayContaining(['pages/stations/stations', 'packages/member/vehicle/vehicle']),
    )
    const shown = using.filter((page) =>
      readFileSync(join(root, `${page}.wxml`), 'utf8').includes('<privacy-sheet id="privacy-sheet" />'),
    )
    expect(shown).toEqual(using)
  })

  it('is asked for under the guide, and position is named in app.json', () => {
    const app = json('app.json')
    expect(app['__usePrivacyCheck__']).toBe(true)
    expect(scripts.match(/\.onNeedPrivacyAuthorization\(/g)).toHaveLength(1)
    const listed = (app['requiredPrivateInfos'] ?? []) as readonly string[]
    expect([...listed].sort()).toEqual(used.filter((name) => ofPosition.includes(name)).sort())
  })
})
