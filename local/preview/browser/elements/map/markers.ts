import { element } from '../../container/dom'
import type { Location, Spot } from './projection'
import type { Callout, Marker } from './shapes'

interface MarkerHost {
  place(at: Location): Spot
  source(path: string): Promise<string>
  tapped(event: 'markertap' | 'callouttap' | 'labeltap', id: number): void
}

/** Markers with their callouts and labels, as elements that can be found and tapped. */
export class Markers {
  private shown: { readonly marker: Marker; readonly root: HTMLElement }[] = []
  private opened: number | undefined

  constructor(
    private readonly layer: HTMLElement,
    private readonly host: MarkerHost,
  ) {}

  show(markers: readonly Marker[]): void {
    this.shown = markers.map((marker) => ({ marker, root: this.make(marker) }))
    this.layer.replaceChildren(...this.shown.map(({ root }) => root))
    this.move()
  }

  /** Puts every marker where the map now shows its place. */
  move(): void {
    for (const { marker, root } of this.shown) {
      const { x, y } = this.host.place(marker)
      root.style.transform = `translate(${x}px, ${y}px)`
    }
  }

  private make(marker: Marker): HTMLElement {
    const pin = element('button', 'pin', this.icon(marker))
    const { x = 0.5, y = 1 } = marker.anchor ?? {}
    pin.style.transform = `translate(${-x * 100}%, ${-y * 100}%) rotate(${marker.rotate ?? 0}deg)`
    pin.style.opacity = String(marker.alpha ?? 1)
    pin.setAttribute(
      'aria-label',
      marker.ariaLabel ?? marker.title ?? marker.callout?.content ?? `${marker.id}`,
    )
    const root = element('div', 'marker', pin)
    root.dataset['marker'] = String(marker.id)
    root.style.zIndex = String(marker.zIndex ?? 0)
    this.tap(pin, () => {
      this.opened = marker.id
      this.show(this.shown.map((each) => each.marker))
      this.host.tapped('markertap', marker.id)
    })
    this.addCallout(marker, root)
    if (marker.label !== undefined) this.addLabel(marker, marker.label, root)
    return root
  }

  private icon({ iconPath, width, height }: Marker): HTMLElement {
    const image = element('img', '')
    image.alt = ''
    image.draggable = false
    if (width !== undefined) image.style.width = lengthOf(width)
    if (height !== undefined) image.style.height = lengthOf(height)
    if (iconPath === undefined || iconPath === '') return element('span', 'drop')
    void this.host.source(iconPath).then((url) => {
      image.src = url
    })
    return image
  }

  private addCallout(marker: Marker, root: HTMLElement): void {
    const callout: Callout | undefined =
      marker.callout ?? (marker.title === undefined ? undefined : { content: marker.title })
    if (callout === undefined || (callout.display !== 'ALWAYS' && this.opened !== marker.id)) return
    const bubble = element('button', 'callout', callout.content)
    dress(bubble, callout)
    bubble.style.bottom = `calc(${lengthOf(marker.height ?? 34)} * ${marker.anchor?.y ?? 1} + 8px)`
    this.tap(bubble, () => {
      this.host.tapped('callouttap', marker.id)
    })
    root.append(bubble)
  }

  private addLabel(marker: Marker, label: NonNullable<Marker['label']>, root: HTMLElement): void {
    const text = element('button', 'label', label.content)
    dress(text, label)
    text.style.left = `${label.anchorX ?? 0}px`
    text.style.top = `${label.anchorY ?? 0}px`
    this.tap(text, () => {
      this.host.tapped('labeltap', marker.id)
    })
    root.append(text)
  }

  private tap(target: HTMLElement, act: () => void): void {
    target.addEventListener('click', (event) => {
      event.stopPropagation()
      act()
    })
  }
}

function dress(target: HTMLElement, callout: Callout): void {
  Object.assign(target.style, {
    color: callout.color ?? '#000',
    fontSize: `${callout.fontSize ?? 12}px`,
    background: callout.bgColor ?? '#fff',
    borderRadius: `${callout.borderRadius ?? 4}px`,
    padding: `${callout.padding ?? 6}px`,
    border: `${callout.borderWidth ?? 0}px solid ${callout.borderColor ?? 'transparent'}`,
    textAlign: callout.textAlign ?? 'center',
  })
}

function lengthOf(value: number | string): string {
  if (typeof value === 'number') return `${value}px`
  const rpx = /^([\d.]+)rpx$/.exec(value)?.[1]
  return rpx === undefined ? value : `${Number(rpx) / 100}rem`
}
