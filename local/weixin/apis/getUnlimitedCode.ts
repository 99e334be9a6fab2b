import { z } from 'zod'
import { codeImage } from '../png'
import { WeixinError } from '../weixinError'
import { parseParams, type WeixinApi } from './api'

const paramsSchema = z.object({
  scene: z.string(),
  page: z.string().optional(),
  check_path: z.boolean().optional(),
  env_version: z.enum(['release', 'trial', 'develop']).optional(),
  width: z.int().optional(),
})

const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/

/**
 * A mini-program code for a scene of at most 32 characters. Errors: 40169 scene, 41030 page. The image is a real PNG
 * whose pattern is drawn from the scene; no camera reads it.
 */
export const getUnlimitedCode: WeixinApi = {
  name: 'wxacode.getUnlimited',
  path: '/wxa/getwxacodeunlimit',
  run(params) {
    const { scene, page, width = 430 } = parseParams(paramsSchema, params)
    if (!SCENE.test(scene)) {
      throw new WeixinError(40169, 'invalid length for scene, or the data is not json string')
    }
    if (page?.startsWith('/') === true) throw new WeixinError(41030, 'invalid page')
    if (width < 280 || width > 1280) throw new WeixinError(40097, 'invalid args: width is 280 to 1280')
    return { contentType: 'image/png', body: codeImage(scene, width) }
  },
}
