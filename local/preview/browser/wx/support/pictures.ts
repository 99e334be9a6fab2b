import { putTemporary } from '../files/fileStore'
import { Refusal } from './refusal'

/** A picture drawn here and now, so that there is one to pick without a camera. */
export interface Sample {
  readonly label: { readonly zh: string; readonly en: string }
  readonly colour: string
  readonly sign: string
}

export const samples: readonly Sample[] = [
  { label: { zh: '加油机屏幕', en: 'Dispenser screen' }, colour: '#2b5c8a', sign: '⛽ 32.50 L' },
  { label: { zh: '车牌', en: 'Number plate' }, colour: '#1b4f9c', sign: '津A·12345' },
  { label: { zh: '小票', en: 'Receipt' }, colour: '#8a6d3b', sign: '￥200.00' },
  { label: { zh: '风景', en: 'Landscape' }, colour: '#3f7d4e', sign: '☀' },
]

const [WIDTH, HEIGHT] = [960, 720]

export async function drawSample({ colour, sign }: Sample): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Refusal('canvas is not there')
  const sky = pen.createLinearGradient(0, 0, WIDTH, HEIGHT)
  sky.addColorStop(0, colour)
  sky.addColorStop(1, '#d9e4ec')
  pen.fillStyle = sky
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.fillStyle = '#fff'
  pen.font = '96px sans-serif'
  pen.textAlign = 'center'
  pen.fillText(sign, WIDTH / 2, HEIGHT / 2)
  return toBlob(canvas, 'image/jpeg', 0.9)
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Refusal('the picture could not be written'))
        else resolve(blob)
      },
      type,
      quality,
    )
  })
}

export async function sizeOfPicture(
  content: Blob,
): Promise<{ readonly width: number; readonly height: number }> {
  try {
    const { width, height } = await createImageBitmap(content)
    return { width, height }
  } catch {
    throw new Refusal('file is not a picture')
  }
}

/** Writes a picture anew as JPEG: of that quality, and no wider or higher than asked. */
export async function compress(
  content: Blob,
  quality: number,
  most: { readonly width?: number; readonly height?: number } = {},
): Promise<string> {
  const picture = await createImageBitmap(content)
  const scale = Math.min(
    1,
    (most.width ?? picture.width) / picture.width,
    (most.height ?? picture.height) / picture.height,
  )
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return putTemporary(await toBlob(canvas, 'image/jpeg', quality), 'jpg')
}
