import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { LocalMachine } from '../localMachine'

/** Adds one route of the control API. */
export type ControlRoute = (app: FastifyInstance, machine: LocalMachine) => void

export const openidSchema = z.string().regex(/^[\w-]{2,64}$/, 'an openid has 2 to 64 letters, digits, _ or -')

/** A WeChat user as a control call names him. */
export const userSchema = z.strictObject({
  openid: openidSchema,
  unionid: z.string().min(1).exactOptional(),
  clientIp: z.ipv4().exactOptional(),
})
