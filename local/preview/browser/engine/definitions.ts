import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'

/** A component, page or behavior as an app writes it. */
export interface Definition {
  readonly behaviors?: readonly unknown[]
  readonly [key: string]: unknown
}

/** Behaviors that WeChat names by a string. */
const BUILT_IN: Readonly<Record<string, Definition>> = {
  'wx://form-field': { properties: { name: { type: String }, value: { type: null } } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  'wx://component-export': {},
  // Lets a component stand for the scroll-view inside of it; that scroll-view works without.
  'wx://proxy-scroll-view': {},
}

/** `Component`, `Page` and `Behavior` as the module of one component is given them. */
export interface Definers {
  Component(definition: Definition): void
  Page(definition: Definition): void
  Behavior(definition: Definition): unknown
}

/** Hands definitions to the engine, with what it does not understand put into its words. */
export function definers(env: ComponentEnv, unknown: (what: string) => void): Definers {
  const register = (definition: Definition): unknown =>
    env.Behavior(definition as unknown as Parameters<ComponentEnv['Behavior']>[0])
  const builtIn = new Map<string, unknown>()

  const behaviorOf = (given: unknown): unknown => {
    if (typeof given !== 'string') return given
    const known = BUILT_IN[given]
    if (known === undefined) {
      unknown(`behavior ${given}`)
      return undefined
    }
    const made = builtIn.get(given) ?? register(known)
    builtIn.set(given, made)
    return made
  }

  const translate = (definition: Definition): Definition => {
    if (definition.behaviors === undefined) return definition
    const behaviors = definition.behaviors.map(behaviorOf).filter((each) => each !== undefined)
    return { ...definition, behaviors }
  }

  return {
    Component: (definition) => {
      env.Component(translate(definition) as unknown as Parameters<ComponentEnv['Component']>[0])
    },
    Page: (definition) => {
      env.Page(translate(definition) as Parameters<ComponentEnv['Page']>[0])
    },
    Behavior: (definition) => register(translate(definition)),
  }
}
