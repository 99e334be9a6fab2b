import { element } from './dom'
import type { Stage } from './stage'

export interface Toast {
  readonly title: string
  readonly icon: 'success' | 'error' | 'loading' | 'none'
  readonly image?: string
  /** Nothing below it can be touched. */
  readonly mask: boolean
}

/** The one place where toasts and loading signs are shown: a new one takes the place of the old. */
export class ToastPlace {
  private shown: HTMLElement | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly stage: Stage) {}

  /** @param forMs how long; without it until it is hidden */
  show(toast: Toast, forMs?: number): void {
    this.hide()
    const icon = toast.image === undefined && toast.icon !== 'none' ? toast.icon : undefined
    const box = element(
      'div',
      icon === undefined ? {} : { 'data-icon': icon },
      toast.image === undefined ? undefined : element('img', { src: toast.image, alt: '' }),
      toast.title,
    )
    this.shown = element(
      'div',
      { class: 'wechat-toast', role: 'status', 'data-mask': String(toast.mask) },
      box,
    )
    this.stage.root.append(this.shown)
    if (forMs !== undefined)
      this.timer = setTimeout(() => {
        this.hide()
      }, forMs)
  }

  hide(): void {
    clearTimeout(this.timer)
    this.shown?.remove()
    this.shown = undefined
  }
}
