import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalMachine } from '../localMachine'
import { LOCAL_MERCHANT_ID } from '../machine'
import { LOCAL_OWNER_OPENID } from '../environment'
import neighbours from './neighbours.json'
import offers from './offers.json'
import station from './station.json'

export const DEMO_STATION_ID = station.stationId
/** Whom the pay sheet names: the company that the driver's money goes to. */
export const DEMO_PAYEE = station.legalEntity.name
/** The staff member of the demo station. */
export const LOCAL_STAFF_OPENID = 'oStaffLi'
/** The secret the simulated controller signs with; a real one is drawn at deployment. */
export const LOCAL_AGENT_SECRET = 'local-forecourt-secret-of-the-demo-station'

export interface SetUpOptions {
  /** From when prices and rules are in force, epoch milliseconds; now when absent. */
  readonly at?: number
  /** The built setup tool; `dist/local/setup.cjs` when absent. */
  readonly tool?: string
}

/**
 * Fills an empty environment as a deployment would: with the product's own setup tool, in its own process, through the
 * real SDK. The machine's own credentials stand where WeChat's would.
 */
export async function setUpStation(machine: LocalMachine, options: SetUpOptions = {}): Promise<void> {
  for (const { templateId, title, fields } of offers.templates) {
    machine.weixin.account.templates.put({
      templateId,
      title,
      keywords: fields.map(({ keyword }) => keyword),
    })
  }
  const tool = options.tool ?? join(process.cwd(), 'dist', 'local', 'setup.cjs')
  await runTool(tool, JSON.stringify(description(machine, options.at)), toolEnvironment(machine))
}

function description(machine: LocalMachine, at: number | undefined): object {
  const merchant = machine.wechatPay.credentials(LOCAL_MERCHANT_ID)
  return {
    ...(at === undefined ? {} : { at }),
    wechat: {
      appId: machine.kernel.appId,
      appSecret: machine.environment()['WEIXIN_APP_SECRET'],
      miniprogramState: 'developer',
      templates: offers.templates.map(({ kind, templateId, fields }) => ({
        kind,
        templateId,
        fields: fields.map(({ keyword, from }) => ({ keyword, from })),
      })),
    },
    merchants: [
      {
        merchantId: merchant.mchid,
        certificateSerial: merchant.serial,
        privateKey: merchant.privateKeyPem,
        apiV3Key: merchant.apiV3Key,
        platformKeys: [{ id: merchant.platform.publicKeyId, publicKey: merchant.platform.publicKeyPem }],
      },
    ],
    stations: [station, ...neighbours].map((each) => ({
      ...each,
      merchantId: LOCAL_MERCHANT_ID,
      agentSecret: LOCAL_AGENT_SECRET,
    })),
    people: [
      { openid: LOCAL_OWNER_OPENID, name: '赵站长', roles: ['owner'], stationIds: [DEMO_STATION_ID] },
      { openid: LOCAL_STAFF_OPENID, name: '李师傅', roles: ['staff'], stationIds: [DEMO_STATION_ID] },
    ],
    couponTemplates: offers.couponTemplates,
    offers: offers.offers.map(({ picture, ...offer }) => ({
      ...offer,
      pictureFileId: pictureOf(machine, offer._id, picture),
    })),
  }
}

/** Puts the picture of an offer, if it has one (`pictures/`, drawn for the demo), into storage; answers its id there. */
function pictureOf(machine: LocalMachine, offerId: string, picture: string | null): string | null {
  if (picture === null) return null
  const drawn = readFileSync(join(process.cwd(), 'local', 'demo', 'pictures', picture))
  return machine.storage.write(`offers/${offerId}.jpg`, drawn)
}

/** What the SDK needs to find the machine, and the functions' own variables. */
function toolEnvironment(machine: LocalMachine): Record<string, string> {
  return {
    ...machine.environment(),
    PATH: process.env['PATH'] ?? '',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: machine.kernel.envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${machine.baseUrl}/admin` }),
    SILENCE: 'true',
  }
}

function runTool(tool: string, input: string, env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool], { env, stdio: ['pipe', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`the setup tool ended with ${String(code)}: ${complaint}`))
    })
    child.stdin.end(input)
  })
}
