type Child = Node | string | undefined

interface Properties {
  readonly class?: string
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
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** A button that does something when it is pressed. */
export function button(label: string, className: string, act: () => void): HTMLButtonElement {
  return element('button', { type: 'button', class: className, onclick: act }, label)
}

/** The buttons at the end of a dialog, side by side. */
export function buttonRow(...buttons: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'sheet-buttons' }, ...buttons)
}
