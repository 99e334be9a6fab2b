import type { FunctionContract } from './contract'
import { coupon } from './coupon'
import { file } from './file'
import { home } from './home'
import { invoice } from './invoice'
import { member } from './member'
import { message } from './message'
import { order } from './order'
import { points } from './points'
import { rating } from './rating'
import { staff } from './staff'
import { station } from './station'
import { stats } from './stats'
import { vehicle } from './vehicle'

/** Every function that clients call, by name. Timers and HTTP functions take no actions. */
export const contracts = {
  coupon,
  file,
  home,
  invoice,
  member,
  message,
  order,
  points,
  rating,
  staff,
  station,
  stats,
  vehicle,
} as const satisfies Readonly<Record<string, FunctionContract>>

export type Contracts = typeof contracts
