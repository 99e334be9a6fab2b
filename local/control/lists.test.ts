import { buildFunctions } from '../cloudbase/functions/testing/buildFunctions'
import { createLocalMachine, type LocalMachine } from '../machine'

describe('what the console lists', () => {
  let machine: LocalMachine

  beforeAll(async () => {
    const built = buildFunctions({
      sweep: {
        source: 'exports.main = async () => 1',
        config: { memoryMb: 128, triggers: [{ name: 'nightly', type: 'timer', config: '0 30 2 * * * *' }] },
      },
    })
    machine = await createLocalMachine({ ...built, rulesDir: built.folder, timers: false })
  })
  afterAll(() => machine.close())

  const read = async (path: string, method = 'GET') => {
    const response = await fetch(`${machine.baseUrl}/local/${path}`, { method })
    return { status: response.status, json: await response.json() }
  }

  it('shows functions with their configuration', async () => {
    expect((await read('functions')).json.functions).toMatchObject([
      { name: 'sweep', instances: 0, config: { memoryMb: 128, timeoutSeconds: 3, http: false } },
    ])
  })

  it('shows when each timer is due next by the clock of the machine', async () => {
    await machine.travelTo(Date.parse('2031-05-01T12:00:00+08:00'))
    expect((await read('timers')).json).toEqual({
      running: false,
      timers: [
        {
          functionName: 'sweep',
          triggerName: 'nightly',
          expression: '0 30 2 * * * *',
          nextAt: Date.parse('2031-05-02T02:30:00+08:00'),
        },
      ],
    })
  })

  it('shows files with an address that opens them, and removes them', async () => {
    const fileId = machine.storage.write('tickets/一月.txt', Buffer.from('hello'))
    const [file] = (await read('storage')).json.files
    expect(file).toMatchObject({ path: 'tickets/一月.txt', sizeBytes: 5, contentType: 'text/plain', fileId })
    expect(await (await fetch(String(file.address))).text()).toBe('hello')
    const place = `storage?path=${encodeURIComponent('tickets/一月.txt')}`
    expect((await read(place, 'DELETE')).status).toBe(200)
    expect((await read(place, 'DELETE')).json.error.code).toBe('NO_FILE')
    expect(machine.storage.list()).toEqual([])
  })
})
