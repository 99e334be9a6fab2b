import { createPublicKey, createSign, X509Certificate } from 'node:crypto'

/** One DER element: tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body])
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body])
}

const SEQUENCE = 0x30
const SET = 0x31
const sha256WithRsa = der(SEQUENCE, der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05))
const commonNameOid = der(0x06, Buffer.from('550403', 'hex'))

const name = (commonName: string): Buffer =>
  der(SEQUENCE, der(SET, der(SEQUENCE, commonNameOid, der(0x0c, Buffer.from(commonName)))))

/** GeneralizedTime, seconds, UTC. */
const time = (instant: number): Buffer =>
  der(0x18, Buffer.from(`${new Date(instant).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`))

/** A positive INTEGER needs a leading zero when its first bit is set. */
const integer = (hex: string): Buffer => {
  const bytes = Buffer.from(hex, 'hex')
  return der(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)
}

export interface CertificateRequest {
  readonly commonName: string
  readonly serialHex: string
  readonly publicKeyPem: string
  readonly privateKeyPem: string
  readonly notBefore: number
  readonly notAfter: number
}

/** A minimal self-signed X.509 certificate in PEM (RFC 5280 without extensions): enough to carry key, serial and dates. */
export function selfSignedCertificate(request: CertificateRequest): string {
  const subject = name(request.commonName)
  const toBeSigned = der(
    SEQUENCE,
    der(0xa0, integer('02')),
    integer(request.serialHex),
    sha256WithRsa,
    subject,
    der(SEQUENCE, time(request.notBefore), time(request.notAfter)),
    subject,
    createPublicKey(request.publicKeyPem).export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('sha256WithRSAEncryption').update(toBeSigned).sign(request.privateKeyPem)
  const bits = der(0x03, Buffer.concat([Buffer.from([0]), signature]))
  return new X509Certificate(der(SEQUENCE, toBeSigned, sha256WithRsa, bits)).toString()
}
