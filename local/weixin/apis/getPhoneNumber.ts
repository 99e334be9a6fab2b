import { z } from 'zod'
import { WeixinError } from '../weixinError'
import { parseParams, type WeixinApi } from './api'

const paramsSchema = z.object({ code: z.string() })

/** Exchanges the code of a tap on the phone-number button. Error 40029: unknown, used or older than five minutes. */
export const getPhoneNumber: WeixinApi = {
  name: 'phonenumber.getPhoneNumber',
  path: '/wxa/business/getuserphonenumber',
  run(params, { phones, kernel }) {
    const purePhoneNumber = phones.redeemCode(parseParams(paramsSchema, params).code)
    if (purePhoneNumber === undefined) throw new WeixinError(40029, 'invalid code')
    const watermark = { timestamp: Math.floor(kernel.clock.now() / 1000), appid: kernel.appId }
    return {
      json: {
        errcode: 0,
        errmsg: 'ok',
        phone_info: { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode: '86', watermark },
      },
    }
  },
}
