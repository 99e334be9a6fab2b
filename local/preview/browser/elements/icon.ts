import { BuiltIn } from './builtIn'
import { insides, part } from './shadow'

const CSS = ':host { display: inline-block; } svg { display: block; fill: currentColor; }'
const CHECK = 'M10 16.4 5.6 12l-1.2 1.2L10 18.8 20.6 8.2 19.4 7z'
const CIRCLE = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z'

/** Drawings and colours of WeChat's own icons. */
const ICONS: Readonly<Record<string, readonly [path: string, color: string]>> = {
  success: [`${CIRCLE}M10.4 16.6 6 12.2l1.3-1.3 3.1 3.1 6.4-6.4 1.3 1.3z`, '#09bb07'],
  success_no_circle: [CHECK, '#09bb07'],
  info: [`${CIRCLE}M11 10.5h2v6h-2zM11 7h2v2h-2z`, '#10aeff'],
  warn: [`${CIRCLE}M11 6.5h2v7h-2zM11 15h2v2h-2z`, '#f76260'],
  waiting: [`${CIRCLE}M11 6h2v6.2l3.6 3.6-1.4 1.4L11 13z`, '#10aeff'],
  cancel: [
    `${CIRCLE}M8.5 7.3 12 10.8l3.5-3.5 1.2 1.2-3.5 3.5 3.5 3.5-1.2 1.2-3.5-3.5-3.5 3.5-1.2-1.2 3.5-3.5-3.5-3.5z`,
    '#f43530',
  ],
  clear: [
    `${CIRCLE}M8.5 7.3 12 10.8l3.5-3.5 1.2 1.2-3.5 3.5 3.5 3.5-1.2 1.2-3.5-3.5-3.5 3.5-1.2-1.2 3.5-3.5-3.5-3.5z`,
    '#b2b2b2',
  ],
  download: [`${CIRCLE}M11 6.5h2v6h2.6L12 16.9l-3.6-4.4H11z`, '#09bb07'],
  search: [
    'M10.5 4a6.5 6.5 0 0 1 5.2 10.4l4.5 4.4-1.4 1.4-4.4-4.5A6.5 6.5 0 1 1 10.5 4zm0 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
    '#b2b2b2',
  ],
}

export class WxIcon extends BuiltIn {
  private readonly root = insides(
    this,
    CSS,
    '<svg viewBox="0 0 24 24" fill-rule="evenodd"><path></path></svg>',
  )

  protected override changed(): void {
    const [path, color] = ICONS[this.text('type')] ?? ['', '']
    part(this.root, 'path').setAttribute('d', path)
    this.style.color = this.text('color') || color
    const size = this.text('size', '23')
    const svg = part(this.root, 'svg')
    for (const side of ['width', 'height'])
      svg.style.setProperty(side, /^[\d.]+$/.test(size) ? `${size}px` : size)
  }
}
