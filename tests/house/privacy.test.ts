import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

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
const used = [
  ...personal.filter((name) => new RegExp(`\\bwx\\.${name}\\b`).test(scripts)),
  ...Object.entries(inTemplates).flatMap(([name, pattern]) => (pattern.test(templates) ? [name] : [])),
]

describe('what reads something personal', () => {
  it('is declared with its purpose', () => {
    expect(used).toEqual(expect.arrayContaining(['getPhoneNumber', 'chooseAvatar', 'chooseLicensePlate']))
    expect(used.filter((name) => !(name in declared))).toEqual([])
    for (const purpose of Object.values(declared)) expect(purpose.length).toBeGreaterThan(30)
  })

  it('is asked for under the guide, and position is named in app.json', () => {
    const app = json('app.json')
    expect(app['__usePrivacyCheck__']).toBe(true)
    expect(scripts.match(/\.onNeedPrivacyAuthorization\(/g)).toHaveLength(1)
    const listed = (app['requiredPrivateInfos'] ?? []) as readonly string[]
    expect([...listed].sort()).toEqual(used.filter((name) => ofPosition.includes(name)).sort())
  })
})
