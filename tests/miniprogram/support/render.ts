import { join } from 'node:path'
import simulate from 'miniprogram-simulate'

/** jsdom's; the types of the app know no document. */
declare const document: { createElement(name: string): object }

const root = join(__dirname, '..', '..', '..', 'miniprogram')

/** A rendered component as a test handles it. */
export interface Rendered {
  readonly data: Readonly<Record<string, unknown>>
  readonly instance: Readonly<Record<string, unknown>>
  /** All the words on the screen, spaces put together. */
  text(): string
  find(selector: string): Rendered | undefined
  all(selector: string): Rendered[]
  /** Sends an event and waits until its listeners have run. */
  dispatch(event: string, detail?: unknown): Promise<void>
  /** Calls one of the component's own methods, as WeChat calls a page's lifetimes. */
  run(method: string, argument?: unknown): unknown
  on(event: string, listener: (detail: unknown) => void): void
}

interface Raw {
  readonly dom: { readonly textContent: string | null } | undefined
  readonly data: Readonly<Record<string, unknown>>
  readonly instance: Readonly<Record<string, unknown>>
  querySelector(selector: string): Raw | undefined
  querySelectorAll(selector: string): Raw[]
  dispatchEvent(event: string, options?: { detail?: unknown }): void
  addEventListener(event: string, listener: (event: { detail: unknown }) => void): void
}

function wrap(raw: Raw): Rendered {
  return {
    data: raw.data,
    instance: raw.instance,
    text: () => (raw.dom?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    find: (selector) => {
      const found = raw.querySelector(selector)
      return found === undefined ? undefined : wrap(found)
    },
    all: (selector) => raw.querySelectorAll(selector).map(wrap),
    dispatch: async (event, detail) => {
      raw.dispatchEvent(event, detail === undefined ? {} : { detail })
      await Promise.resolve()
      await Promise.resolve()
    },
    run: (method, argument) => {
      const called = raw.instance[method]
      if (typeof called !== 'function') throw new Error(`the component has no method ${method}`)
      const answer: unknown = Reflect.apply(called, raw.instance, [argument])
      return answer
    },
    on: (event, listener) => {
      raw.addEventListener(event, ({ detail }) => {
        listener(detail)
      })
    },
  }
}

/** All templates are compiled at once, and Node takes one megabyte of a program's output when it is not told of more. */
const COMPILED_AT_MOST = 64 * 1024 * 1024

const loaded = new Map<string, string>()

/** The sheet by which a page's guest becomes a member. */
export function joinSheetOf(page: Rendered): Rendered {
  const sheet = page.find('.join')
  if (sheet === undefined) throw new Error('the page has no sheet to join by')
  return sheet
}

/** Agrees on that sheet, and waits until the page has gone on with what it wanted. */
export async function agreeToJoin(page: Rendered): Promise<void> {
  await joinSheetOf(page).run('onAgree')
  await new Promise((resolve) => setTimeout(resolve, 20))
}

/**
 * Renders a component or page of the mini-program, its WXML compiled by WeChat's own compiler. One test file renders one
 * component, with those it uses: a script registers its component only when it first runs.
 */
export function render(path: string, properties: Readonly<Record<string, unknown>> = {}): Rendered {
  const id =
    loaded.get(path) ??
    simulate.load(join(root, path), path.split('/').at(-1) ?? path, {
      rootPath: root,
      compiler: 'official',
      compilerOptions: { maxBuffer: COMPILED_AT_MOST },
    })
  loaded.set(path, id)
  const component = simulate.render(id, properties)
  component.attach(document.createElement('div'))
  return wrap(component as unknown as Raw)
}
