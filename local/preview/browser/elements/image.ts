import { BuiltIn } from './builtIn'
import { insides, part } from './shadow'
import { resolveSource } from './source'

const CSS = `
  :host { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
  img { display: block; width: 100%; height: 100%; object-fit: fill; -webkit-user-drag: none; }
  img:not([src]) { visibility: hidden; }`

/** How a mode fits a picture into its place; those that name an edge neither shrink nor stretch it. */
const FITS: Readonly<Record<string, string>> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
}

export class WxImage extends BuiltIn {
  private readonly img = part(insides(this, CSS, '<img alt="" draggable="false">'), 'img') as HTMLImageElement
  private waiting: IntersectionObserver | undefined

  constructor() {
    super()
    this.img.addEventListener('load', () => {
      this.fit()
      this.emit('load', { width: this.img.naturalWidth, height: this.img.naturalHeight })
    })
    this.img.addEventListener('error', () => {
      this.emit('error', { errMsg: `failed to load ${this.text('src')}` })
    })
  }

  protected override connected(): void {
    this.img.alt = this.getAttribute('aria-label') ?? ''
    this.load()
  }

  protected override disconnected(): void {
    this.waiting?.disconnect()
  }

  protected override changed(name: string): void {
    if (!this.isConnected) return
    if (name === 'src') this.load()
    if (name === 'mode') this.fit()
  }

  private load(): void {
    this.fit()
    this.waiting?.disconnect()
    if (!this.flag('lazyLoad')) return void this.show()
    this.waiting = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        this.waiting?.disconnect()
        void this.show()
      },
      { rootMargin: '300px' },
    )
    this.waiting.observe(this)
  }

  private async show(): Promise<void> {
    const source = this.text('src')
    if (source === '') {
      this.img.removeAttribute('src')
      return
    }
    const url = await resolveSource(this, source)
    if (source === this.text('src')) this.img.src = url
  }

  private fit(): void {
    const mode = this.text('mode', 'scaleToFill')
    const known = FITS[mode]
    const ratio = this.img.naturalWidth > 0 ? this.img.naturalHeight / this.img.naturalWidth : 0
    this.img.style.objectFit = known ?? (mode === 'widthFix' || mode === 'heightFix' ? 'fill' : 'none')
    this.img.style.objectPosition = known === undefined ? mode : 'center'
    if (ratio === 0) return
    if (mode === 'widthFix') this.style.height = `${this.clientWidth * ratio}px`
    if (mode === 'heightFix') this.style.width = `${this.clientHeight / ratio}px`
  }
}
