import * as glassEasel from 'glass-easel'
import { createWxElement } from './element'

/** Elements that two-way binding can hold on to. */
export interface ModelHolder {
  bindModel(attribute: string, listener: ((value: unknown) => void) | null): void
}

/**
 * The engine's way to the browser. Events do not come through it: gestures and built-in elements send theirs
 * themselves. Style sheets are mounted once, by `Sheets`.
 */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super()
    this.document = {
      createElement: (tag: string) => createWxElement(tag),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document
  }

  override appendStyleSheetPath(): number {
    return 0
  }

  override setListenerStats(): void {
    // Nothing to do: see above.
  }

  override setModelBindingStat(
    element: unknown,
    attribute: string,
    listener: ((value: unknown) => void) | null,
  ): void {
    if (element instanceof HTMLElement && 'bindModel' in element)
      (element as unknown as ModelHolder).bindModel(attribute, listener)
  }
}
