type Child = Node | string | null | undefined

interface Properties {
  readonly class?: string
  readonly id?: string
  readonly title?: string
  readonly disabled?: boolean
  readonly onclick?: () => void
  readonly [attribute: string]: string | number | boolean | (() => void) | undefined
}

/** Makes an element. Text is always text: nothing is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (typeof value === 'boolean') made.toggleAttribute(name, value)
    else if (value !== undefined) made.setAttribute(name, String(value))
  }
  made.append(...children.filter((child) => child !== null && child !== undefined))
  return made
}

/** The element of the page with that id. Throws when the page has none. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no #${id}`)
  return found
}

/** A button that cannot be pressed again while its act runs. */
export function button(label: string, act: () => unknown, properties: Properties = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...properties }, label)
  made.addEventListener('click', () => {
    if (made.disabled) return
    made.disabled = true
    void Promise.resolve(act()).finally(() => {
      made.disabled = properties.disabled === true
    })
  })
  return made
}
