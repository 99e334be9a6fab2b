import type { Location } from './projection'

export interface Callout {
  readonly content: string
  readonly color?: string
  readonly fontSize?: number
  readonly bgColor?: string
  readonly borderRadius?: number
  readonly borderWidth?: number
  readonly borderColor?: string
  readonly padding?: number
  readonly display?: 'BYCLICK' | 'ALWAYS'
  readonly textAlign?: string
}

export interface Marker extends Location {
  readonly id: number
  readonly iconPath?: string
  readonly width?: number | string
  readonly height?: number | string
  readonly anchor?: { readonly x: number; readonly y: number }
  readonly title?: string
  readonly callout?: Callout
  readonly label?: Callout & { readonly anchorX?: number; readonly anchorY?: number }
  readonly alpha?: number
  readonly rotate?: number
  readonly zIndex?: number
  readonly ariaLabel?: string
}

export interface Polyline {
  readonly points: readonly Location[]
  readonly color?: string
  readonly width?: number
  readonly dottedLine?: boolean
}

export interface Polygon {
  readonly points: readonly Location[]
  readonly strokeColor?: string
  readonly strokeWidth?: number
  readonly fillColor?: string
}

export interface Circle extends Location {
  readonly radius: number
  readonly color?: string
  readonly fillColor?: string
  readonly strokeWidth?: number
}

/** An array that the app gave; nothing when it gave something else. */
export function list<T>(value: unknown, absent: readonly T[] = []): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : absent
}
