import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFunctions, type TestFunction } from '../../../local/cloudbase/functions/testing/buildFunctions'
import { createLocalMachine, type LocalMachine } from '../../../local/machine'
import type { LocalMachineOptions } from '../../../local/machineOptions'
import type * as fixtures from '../fixtures/functions'

const SDKS = [
  ['@cloudbase/node-sdk', require.resolve('../fixtures/nodeSdk')],
  ['wx-server-sdk', require.resolve('../fixtures/wxServerSdk')],
] as const

/** A function of the suite: which of the fixtures it is, and its config.json. */
export interface SuiteFunction {
  readonly does: keyof typeof fixtures
  readonly config?: Readonly<Record<string, unknown>>
}

export interface FunctionSuite extends Omit<LocalMachineOptions, 'functionsDir' | 'bootstrapFile'> {
  readonly functions: Readonly<Record<string, SuiteFunction>>
  /** The text of `database-rules/functions.json`. */
  readonly rules?: string
}

/**
 * The same tests of functions built with one SDK and with the other. Functions run on a local machine only. `machine`
 * may be asked inside tests and hooks only.
 */
export function describeFunctionsWithBothSdks(
  title: string,
  suite: FunctionSuite,
  tests: (machine: () => LocalMachine) => void,
): void {
  describe.each(SDKS)(`${title} through %s`, (_name, sdkFile) => {
    let machine: LocalMachine | undefined
    beforeAll(async () => {
      machine = await startMachine(suite, sdkFile)
    })
    afterAll(() => machine?.close())
    tests(() => {
      if (machine === undefined) throw new Error('the machine has not started')
      return machine
    })
  })
}

async function startMachine(suite: FunctionSuite, sdkFile: string): Promise<LocalMachine> {
  const { functions, rules, ...options } = suite
  const built = buildFunctions(
    Object.fromEntries(
      Object.entries(functions).map(([name, definition]) => [name, fixture(definition, sdkFile)]),
    ),
  )
  if (rules !== undefined) writeFileSync(join(built.folder, 'functions.json'), rules)
  return createLocalMachine({ ...options, ...built, rulesDir: built.folder })
}

/** The text of an index.js that hands the fixture its SDK. */
function fixture({ does, config = {} }: SuiteFunction, sdkFile: string): TestFunction {
  const functionsFile = JSON.stringify(require.resolve('../fixtures/functions'))
  return {
    source: `
      import { sdk } from ${JSON.stringify(sdkFile)}
      import { ${does} } from ${functionsFile}
      export const main = ${does}(sdk)`,
    config,
  }
}
