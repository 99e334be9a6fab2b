import type { AppConfig, Host, OpenTypeButton, Phone, PhoneSettings } from '../../host'

/** A phone in jsdom, its app and its machine: what a family of `wx.*` can be tried on. */
export interface TestPhone {
  readonly host: Host
  /** What was posted to the machine. */
  readonly posted: { readonly path: string; readonly body: unknown }[]
  readonly reported: unknown[]
  /** Answers posts, by path. */
  readonly answers: Map<string, unknown>
}

const settings: PhoneSettings = { theme: 'light', language: 'zh_CN', scale: 1 }

export const testApp: AppConfig = {
  name: '加油',
  usePrivacyCheck: false,
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: '用于查找附近油站' } },
}

export function testPhone(app: Partial<AppConfig> = {}, changed: Partial<PhoneSettings> = {}): TestPhone {
  const layer = document.createElement('div')
  document.body.replaceChildren(layer)
  const posted: { path: string; body: unknown }[] = []
  const reported: unknown[] = []
  const answers = new Map<string, unknown>()
  const phone: Phone = {
    openid: 'oWang',
    settings: { ...settings, ...changed },
    change: () => undefined,
    onChange: () => () => undefined,
    layer,
    storage: testStorage(),
    post: (path, body) => {
      posted.push({ path, body })
      return answers.has(path) ? Promise.resolve(answers.get(path)) : Promise.reject(new Error('no answer'))
    },
    missing: (name) => reported.push(name),
    report: (_where, error) => reported.push(error),
  }
  const host: Host = {
    phone,
    app: {
      layout: () => {
        throw new Error('jsdom has no layout')
      },
      config: () => ({ ...testApp, ...app }),
      enterOptions: () => ({ path: 'pages/home/home', query: {}, scene: 1001 }),
      currentRoute: () => 'pages/home/home',
      shareContent: () => Promise.resolve({ title: '加油', path: 'pages/home/home' }),
      hide: () => undefined,
      show: () => undefined,
    },
    openTypes: new Map(),
    menu: undefined,
    wx: () => ({}),
  }
  return { host, posted, reported, answers }
}

function testStorage(): Phone['storage'] {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key),
    set: (key, value) => kept.set(key, value),
    remove: (key) => kept.delete(key),
    keys: () => [...kept.keys()],
  }
}

type Call = (options?: unknown) => Promise<Record<string, unknown>> | undefined

/** Calls one of a family without callbacks; answers what it resolved or rejected with. */
export async function call(
  family: Readonly<Record<string, unknown>>,
  name: string,
  options?: unknown,
): Promise<Record<string, unknown>> {
  try {
    return (await (family[name] as Call)(options)) ?? {}
  } catch (error) {
    return error as Record<string, unknown>
  }
}

/** Lets dialogs open and promises go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Presses what has this name, as a person would; by `detail: 0` it is the keyboard's press. */
export async function press(name: string): Promise<void> {
  await settle()
  const found = [...document.querySelectorAll<HTMLElement>('button, input, [role=switch]')].filter(
    (each) => nameOf(each) === name,
  )
  const target = found.at(-1)
  if (target === undefined) throw new Error(`nothing is called ${name} in ${document.body.textContent}`)
  target.click()
  await settle()
}

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent.trim()

/** The dialog in front; undefined when none is open. */
export const dialog = (): Element | undefined =>
  [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1)

export function testButton(openType: string): { button: OpenTypeButton; events: [string, unknown][] } {
  const events: [string, unknown][] = []
  const button: OpenTypeButton = {
    openType,
    attributes: {},
    dataset: {},
    emit: (event, detail) => events.push([event, detail]),
  }
  return { button, events }
}
