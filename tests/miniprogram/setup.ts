import childProcess, { type SpawnSyncOptions } from 'node:child_process'

/** What WeChat gives every page and miniprogram-simulate does not. */
Object.assign(globalThis, {
  getApp: () => ({ globalData: {} }),
  getCurrentPages: () => [],
})

const spawnSync = childProcess.spawnSync as (
  command: string,
  args: readonly string[],
  options: SpawnSyncOptions,
) => ReturnType<typeof childProcess.spawnSync>

/** WeChat's compiler writes all templates of the app to its output, more than the megabyte that a child may by itself. */
Object.assign(childProcess, {
  spawnSync: (command: string, args: readonly string[], options: SpawnSyncOptions) =>
    spawnSync(command, args, { ...options, maxBuffer: 64 * 1024 * 1024 }),
})
