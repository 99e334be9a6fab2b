import type { DatabaseOptions } from '../../../local/cloudbase/database/database'
import type { Sdk } from './adapter'
import { startEnvironment, type TestEnvironment } from './environment'
import { nodeSdk } from './nodeSdk'
import { wxServerSdk } from './wxServerSdk'

const SDKS = [
  ['@cloudbase/node-sdk', nodeSdk],
  ['wx-server-sdk', wxServerSdk],
] as const

/** What a test of the suite is given. */
export interface Bench {
  readonly sdk: Sdk
  readonly environment: TestEnvironment
}

/** The same tests through both SDKs. `bench` may be asked inside tests and hooks only. */
export function describeWithBothSdks(
  title: string,
  options: DatabaseOptions,
  tests: (bench: () => Bench) => void,
): void {
  describe.each(SDKS)(`${title} through %s`, (_name, makeSdk) => {
    let bench: Bench | undefined
    beforeAll(async () => {
      const environment = await startEnvironment(options)
      bench = { environment, sdk: makeSdk(environment.config) }
    })
    afterAll(() => bench?.environment.close())
    tests(() => {
      if (bench === undefined) throw new Error('the environment has not started')
      return bench
    })
  })
}

let made = 0

/** A name no other test uses, so that a real environment can be shared. */
export function uniqueName(base: string): string {
  made += 1
  return `${base}_${Date.now().toString(36)}_${made}`
}
