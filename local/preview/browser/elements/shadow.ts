/** Gives an element insides that the app's style sheets do not reach; what the template puts in is in the slot. */
export function insides(host: HTMLElement, css: string, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = `<style>${css}</style>${html}`
  return root
}

/** @throws when the insides have no such element */
export function part(root: ShadowRoot, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`there is no ${selector} inside`)
  return found
}
