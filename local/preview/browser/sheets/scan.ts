import { button, element } from './dom'
import { openFullPage } from './fullPage'
import type { Stage, Words } from './stage'

/** What the camera read: the text of a code, or the page that a mini-program code opens. */
export type Scanned =
  | { readonly kind: 'text'; readonly text: string; readonly scanType?: string }
  | { readonly kind: 'page'; readonly path: string }

export interface CodeInSight {
  readonly label: string
  readonly path: string
}

const words = {
  title: { zh: '扫一扫', en: 'Scan' },
  codes: { zh: '镜头前的小程序码', en: 'Codes in front of the camera' },
  text: { zh: '码里的文字', en: 'Text of a code' },
  read: { zh: '识别', en: 'Read' },
  picture: { zh: '从图片识别', en: 'Read from a picture' },
  nothing: { zh: '图片里没有识别到码', en: 'No code was found in the picture' },
  unable: { zh: '这个浏览器不能识别图片里的码', en: 'This browser cannot read codes from pictures' },
} satisfies Record<string, Words>

/** The scanner: a code in sight, a text, or a picture; undefined when it was left. */
export function askScan(stage: Stage, inSight: readonly CodeInSight[]): Promise<Scanned | undefined> {
  return openFullPage<Scanned | undefined>(stage, {
    title: stage.say(words.title),
    left: undefined,
    body: (close) => [codeList(stage, inSight, close), typedCode(stage, close), pictureCode(stage, close)],
  })
}

type Close = (answer: Scanned) => void

function codeList(stage: Stage, inSight: readonly CodeInSight[], close: Close): HTMLElement {
  const rows = inSight.map(({ label, path }) =>
    button(label, 'sheet-row', () => {
      close({ kind: 'page', path })
    }),
  )
  const heading = stage.say(words.codes)
  return element(
    'section',
    { class: 'sheet-group', 'aria-label': heading },
    element('h3', {}, heading),
    element('div', { class: 'sheet-list' }, ...rows),
  )
}

function typedCode(stage: Stage, close: Close): HTMLElement {
  const field = element('input', { type: 'text', 'aria-label': stage.say(words.text) })
  const read = button(stage.say(words.read), 'link', () => {
    if (field.value !== '') close({ kind: 'text', text: field.value })
  })
  return element(
    'section',
    { class: 'sheet-group' },
    element('h3', {}, stage.say(words.text)),
    element('div', { class: 'sheet-row' }, field, read),
  )
}

function pictureCode(stage: Stage, close: Close): HTMLElement {
  const note = element('p', { class: 'sheet-row sheet-error', role: 'status' })
  const chooser = element('input', {
    type: 'file',
    accept: 'image/*',
    'aria-label': stage.say(words.picture),
  })
  chooser.addEventListener('change', () => {
    const picture = chooser.files?.[0]
    if (picture === undefined) return
    void readCode(picture).then((found) => {
      if (typeof found === 'object')
        close({ kind: 'text', text: found.rawValue, scanType: found.format.toUpperCase() })
      else note.textContent = stage.say(found === 'unable' ? words.unable : words.nothing)
    })
  })
  return element(
    'section',
    { class: 'sheet-group' },
    element('h3', {}, stage.say(words.picture)),
    element('div', { class: 'sheet-row' }, chooser),
    note,
  )
}

interface DetectedCode {
  readonly rawValue: string
  readonly format: string
}

interface Detector {
  detect(picture: ImageBitmap): Promise<readonly DetectedCode[]>
}

/** Not every browser has one, and TypeScript does not know it. */
type DetectorClass = new () => Detector

async function readCode(picture: Blob): Promise<DetectedCode | 'unable' | 'nothing'> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  if (BarcodeDetector === undefined) return 'unable'
  try {
    const [found] = await new BarcodeDetector().detect(await createImageBitmap(picture))
    return found ?? 'nothing'
  } catch {
    // Neither a picture that is none nor a browser without a reader gives more than this.
    return 'nothing'
  }
}
