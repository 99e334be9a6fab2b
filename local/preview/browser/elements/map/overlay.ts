import { metersPerPixel, type Location, type Spot } from './projection'
import type { Circle, Polygon, Polyline } from './shapes'

const SVG = 'http://www.w3.org/2000/svg'

export interface OverlayShapes {
  readonly polylines: readonly Polyline[]
  readonly polygons: readonly Polygon[]
  readonly circles: readonly Circle[]
}

/** Lines, areas and circles over the ground. */
export function drawOverlay(
  svg: SVGElement,
  shapes: OverlayShapes,
  place: (at: Location) => Spot,
  scale: number,
): void {
  const points = (list: readonly Location[]): string =>
    list
      .map((each) => place(each))
      .map(({ x, y }) => `${x},${y}`)
      .join(' ')
  svg.replaceChildren(
    ...shapes.polygons.map((polygon) =>
      shape('polygon', {
        points: points(polygon.points),
        stroke: color(polygon.strokeColor),
        'stroke-width': String(polygon.strokeWidth ?? 1),
        fill: color(polygon.fillColor, 'none'),
      }),
    ),
    ...shapes.circles.map((circle) => {
      const { x, y } = place(circle)
      return shape('circle', {
        cx: String(x),
        cy: String(y),
        r: String(circle.radius / metersPerPixel(circle.latitude, scale)),
        stroke: color(circle.color),
        'stroke-width': String(circle.strokeWidth ?? 1),
        fill: color(circle.fillColor, 'none'),
      })
    }),
    ...shapes.polylines.map((line) =>
      shape('polyline', {
        points: points(line.points),
        stroke: color(line.color),
        'stroke-width': String(line.width ?? 2),
        'stroke-linejoin': 'round',
        'stroke-dasharray': line.dottedLine === true ? '6 6' : 'none',
        fill: 'none',
      }),
    ),
  )
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  return made
}

function color(value: string | undefined, absent = '#000'): string {
  return value === undefined || value === '' ? absent : value
}
