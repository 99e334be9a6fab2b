export { createForecourt, type Forecourt, type ForecourtOptions } from './forecourt'
export { ForecourtError } from './controller'
export type { NozzleLayout, PointLayout, Sale } from './model'
