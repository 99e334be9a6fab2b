import { dispatch } from '../../engine/dispatch'
import { BuiltIn } from '../builtIn'
import { phoneHost } from '../context'
import { followDrag } from '../drag'
import { insides, part } from '../shadow'
import { resolveSource } from '../source'
import { Markers } from './markers'
import { drawOverlay } from './overlay'
import { fit, limitScale, project, unproject, type Location, type Spot } from './projection'
import { list, type Circle, type Marker, type Polygon, type Polyline } from './shapes'
import { CSS, HTML } from './style'
import { followZoom } from './zoom'

interface View {
  readonly center: Location
  readonly scale: number
}

type Cause = 'drag' | 'scale' | 'update'

/** A map without tiles: places, distances and directions are true, the ground is plain. */
export class WxMap extends BuiltIn {
  view: View = { center: { latitude: 39.92, longitude: 116.46 }, scale: 16 }
  private readonly root = insides(this, CSS, HTML)
  private readonly ground = part(this.root, '.ground')
  private readonly markers = new Markers(part(this.root, '.markers'), {
    place: (at) => this.place(at),
    source: (path) => resolveSource(this, path),
    tapped: (event, id) => {
      this.emit(event, { markerId: id })
    },
  })
  private dragFrom: Spot = { x: 0, y: 0 }

  constructor() {
    super()
    followDrag(this.ground, () => 'both', {
      start: () => {
        this.dragFrom = project(this.view.center, this.view.scale)
        return this.flag('enableScroll', true)
      },
      move: (x, y) => {
        const center = unproject({ x: this.dragFrom.x - x, y: this.dragFrom.y - y }, this.view.scale)
        this.view = { ...this.view, center }
        this.draw()
      },
      end: (x, y) => {
        if (Math.hypot(x, y) > 2) this.changedRegion('drag')
      },
    })
    followZoom(this, (factor) => {
      if (this.flag('enableZoom', true)) this.look({ scale: this.view.scale + factor }, 'scale')
    })
    for (const [name, step] of [
      ['in', 1],
      ['out', -1],
    ] as const)
      part(this.root, `.${name}`).addEventListener('click', () => {
        this.look({ scale: this.view.scale + step }, 'scale')
      })
    new ResizeObserver(() => {
      this.draw()
    }).observe(this)
  }

  protected override connected(): void {
    this.dataset['theme'] = phoneHost().phone.settings.theme
    this.readView()
    requestAnimationFrame(() => {
      const points = list<Location>(this.property('includePoints'))
      if (points.length > 0) this.include(points, [])
      this.refresh()
      this.emit('updated')
    })
  }

  protected override changed(name: string): void {
    if (!this.isConnected) return
    if (name === 'latitude' || name === 'longitude' || name === 'scale') this.readView()
    if (name === 'includePoints') this.include(list<Location>(this.property(name)), [])
    this.refresh()
  }

  /** Where on the element a location is. */
  place(at: Location): Spot {
    const [spot, middle] = [project(at, this.view.scale), project(this.view.center, this.view.scale)]
    return { x: spot.x - middle.x + this.clientWidth / 2, y: spot.y - middle.y + this.clientHeight / 2 }
  }

  /** What location a spot of the element shows. */
  locate({ x, y }: Spot): Location {
    const middle = project(this.view.center, this.view.scale)
    return unproject(
      { x: middle.x + x - this.clientWidth / 2, y: middle.y + y - this.clientHeight / 2 },
      this.view.scale,
    )
  }

  region(): { readonly southwest: Location; readonly northeast: Location } {
    return {
      southwest: this.locate({ x: 0, y: this.clientHeight }),
      northeast: this.locate({ x: this.clientWidth, y: 0 }),
    }
  }

  /** Where the phone is, if the map shows it. */
  own(): Location | undefined {
    return this.flag('showLocation')
      ? { latitude: this.number('latitude', 0), longitude: this.number('longitude', 0) }
      : undefined
  }

  look(to: Partial<View>, cause: Cause): void {
    this.view = { ...this.view, ...to, scale: limitScale(to.scale ?? this.view.scale) }
    this.draw()
    this.changedRegion(cause)
  }

  include(points: readonly Location[], padding: readonly number[]): void {
    const found = fit(points, {
      width: this.clientWidth,
      height: this.clientHeight,
      padding: padding.length > 0 ? padding : [40, 40, 40, 40],
    })
    if (found !== undefined) this.look(found, 'update')
  }

  addMarkers(added: readonly Marker[], clear: boolean): void {
    const kept = clear ? [] : list<Marker>(this.property('markers'))
    this.setMarkers([...kept.filter(({ id }) => !added.some((each) => each.id === id)), ...added])
  }

  removeMarkers(ids: readonly number[]): void {
    this.setMarkers(list<Marker>(this.property('markers')).filter(({ id }) => !ids.includes(id)))
  }

  translateMarker(id: number, to: Location): void {
    const moved = list<Marker>(this.property('markers')).map((marker) =>
      marker.id === id ? { ...marker, ...to } : marker,
    )
    this.setMarkers(moved)
  }

  private setMarkers(markers: readonly Marker[]): void {
    this.model('markers', markers)
    this.refresh()
  }

  private readView(): void {
    const { latitude, longitude } = this.view.center
    this.view = {
      center: { latitude: this.number('latitude', latitude), longitude: this.number('longitude', longitude) },
      scale: limitScale(this.number('scale', this.view.scale)),
    }
  }

  private refresh(): void {
    part(this.root, '.scale').hidden = !this.flag('showScale')
    this.markers.show(list<Marker>(this.property('markers')))
    this.draw()
  }

  private draw(): void {
    const { x, y } = project(this.view.center, this.view.scale)
    this.ground.style.backgroundPosition = `${this.clientWidth / 2 - x}px ${this.clientHeight / 2 - y}px`
    drawOverlay(
      part(this.root, 'svg') as unknown as SVGElement,
      {
        polylines: list<Polyline>(this.property('polyline')),
        polygons: list<Polygon>(this.property('polygons')),
        circles: list<Circle>(this.property('circles')),
      },
      (at) => this.place(at),
      this.view.scale,
    )
    this.markers.move()
    const own = this.own()
    const dot = part(this.root, '.own')
    dot.hidden = own === undefined
    if (own === undefined) return
    const spot = this.place(own)
    dot.style.transform = `translate(${spot.x}px, ${spot.y}px)`
  }

  private changedRegion(causedBy: Cause): void {
    if (this.__wxElement === undefined) return
    const detail = {
      causedBy,
      scale: this.view.scale,
      rotate: 0,
      skew: 0,
      centerLocation: this.view.center,
      region: this.region(),
    }
    for (const type of ['begin', 'end'])
      dispatch(this.__wxElement, 'regionchange', { type, ...detail }, { extra: { type, causedBy } })
  }
}
