import { BuiltIn } from './builtIn'
import { insides, part } from './shadow'

const CSS = `
  :host { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 8px; padding: 24px; background: #fff; color: #555; text-align: center; }
  code { word-break: break-all; }`

/** A web page inside the app: the preview says which, and does not open it. */
export class WxWebView extends BuiltIn {
  private readonly root = insides(this, CSS, '<div>web-view</div><code></code>')

  protected override changed(name: string): void {
    if (name === 'src') part(this.root, 'code').textContent = this.text('src')
  }
}
