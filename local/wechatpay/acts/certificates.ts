import { resourceNotExists } from '../errors'
import { rfc3339 } from '../format'
import { seal } from '../signing'
import type { Act } from './act'

/** The platform certificate, sealed with the APIv3 key. Merchants in public-key mode have none. */
export const certificates: Act = {
  name: 'certificates',
  method: 'GET',
  path: '/v3/certificates',
  handle({ merchant }) {
    if (merchant.mode === 'publicKey')
      throw resourceNotExists('无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥')
    const { platform } = merchant
    const certificate = {
      serial_no: platform.certificateSerial,
      effective_time: rfc3339(platform.certificateFrom),
      expire_time: rfc3339(platform.certificateUntil),
      encrypt_certificate: seal(platform.certificatePem, merchant.apiV3Key, 'certificate'),
    }
    return { status: 200, body: { data: [certificate] } }
  },
}
