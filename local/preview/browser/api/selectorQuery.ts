import type * as glassEasel from 'glass-easel'
import { nextFrame } from '../engine/ready'
import { describe, scrollOf, type Fields } from './selection'

type Callback = (result: unknown) => void

interface Request {
  readonly scope: glassEasel.GeneralComponent | undefined
  /** Undefined for the viewport. */
  readonly selector: string | undefined
  readonly single: boolean
  readonly fields: Fields
  readonly callback: Callback | undefined
}

/** The page that is asked when nobody else is named. */
export interface QueryGround {
  readonly scope: glassEasel.GeneralComponent | undefined
  readonly scroll: HTMLElement | undefined
}

/** `wx.createSelectorQuery()`: questions are collected, then answered together after the next layout. */
export class SelectorQuery {
  private readonly requests: Request[] = []
  private scope: glassEasel.GeneralComponent | undefined

  constructor(
    private readonly ground: () => QueryGround,
    scope?: glassEasel.GeneralComponent,
  ) {
    this.scope = scope
  }

  in(caller: { readonly _$?: glassEasel.GeneralComponent }): this {
    this.scope = caller._$
    return this
  }

  select(selector: string): NodesRef {
    return this.ask(selector, true)
  }

  selectAll(selector: string): NodesRef {
    return this.ask(selector, false)
  }

  selectViewport(): NodesRef {
    return this.ask(undefined, true)
  }

  exec(callback?: (results: readonly unknown[]) => void): this {
    const requests = this.requests.splice(0)
    nextFrame(() => {
      const results = requests.map((request) => this.answer(request))
      requests.forEach(({ callback: own }, index) => own?.(results[index]))
      callback?.(results)
    })
    return this
  }

  private ask(selector: string | undefined, single: boolean): NodesRef {
    const scope = this.scope
    return new NodesRef((fields, callback) => {
      this.requests.push({ scope, selector, single, fields, callback })
      return this
    })
  }

  private answer({ scope, selector, single, fields }: Request): unknown {
    const ground = this.ground()
    if (selector === undefined) return viewport(ground.scroll, fields)
    const root = (scope ?? ground.scope)?.getShadowRoot()
    if (single) {
      const node = root?.querySelector(selector)
      return node == null ? null : describe(node, fields)
    }
    return root?.querySelectorAll(selector).map((node) => describe(node, fields)) ?? []
  }
}

class NodesRef {
  constructor(private readonly push: (fields: Fields, callback: Callback | undefined) => SelectorQuery) {}

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    return this.push(fields, callback)
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.push({ id: true, dataset: true, rect: true, size: true }, callback)
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.push({ id: true, dataset: true, scrollOffset: true }, callback)
  }

  context(callback?: Callback): SelectorQuery {
    return this.push({ context: true }, callback)
  }

  node(callback?: Callback): SelectorQuery {
    return this.push({ node: true }, callback)
  }
}

function viewport(scroll: HTMLElement | undefined, fields: Fields): Record<string, unknown> {
  const [width, height] = [scroll?.clientWidth ?? 0, scroll?.clientHeight ?? 0]
  return {
    id: '',
    dataset: {},
    ...(fields.rect === true ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size === true ? { width, height } : {}),
    ...(fields.scrollOffset === true && scroll !== undefined ? scrollOf(scroll) : {}),
  }
}
