import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const MODULES = 16
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A square black-and-white PNG whose pattern depends on the text alone. `width` in pixels. */
export function codeImage(text: string, width: number): Buffer {
  const bits = createHash('sha256').update(text).digest()
  const isDark = (x: number, y: number): boolean => {
    const module = Math.floor((y * MODULES) / width) * MODULES + Math.floor((x * MODULES) / width)
    return ((bits[module >> 3] ?? 0) & (1 << (module & 7))) !== 0
  }
  const rows = Buffer.alloc((width + 1) * width, 0xff)
  for (let y = 0; y < width; y += 1) {
    const row = y * (width + 1)
    rows[row] = 0
    for (let x = 0; x < width; x += 1) if (isDark(x, y)) rows[row + 1 + x] = 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  // Eight bits a pixel, greyscale.
  header[8] = 8
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
