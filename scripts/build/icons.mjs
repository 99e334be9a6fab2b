import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = join('miniprogram', 'components', 'app-icon')
const set = join('node_modules', 'tdesign-icons-svg', 'src')

/** What TDesign's icon sheet says besides its glyphs, which it would fetch as a font from a network. */
const tdesignBase = `@import '../common/style/index.wxss';
.t-icon--image{width:100%;height:100%;}
.t-icon__image{vertical-align:top;width:100%;height:100%;}
.t-icon-base{display:block;width:1em;height:1em;line-height:1;}
.t-icon-base::before{display:block;width:1em;height:1em;background:currentcolor;-webkit-mask-image:var(--icon);mask-image:var(--icon);-webkit-mask-position:center;mask-position:center;-webkit-mask-size:contain;mask-size:contain;-webkit-mask-repeat:no-repeat;mask-repeat:no-repeat;content:'';}
`

/**
 * Bundles the icons named in icons.json as masks: those of the app into `lib/icons.wxss`, and those that TDesign's own
 * components show in the place of its icon sheet. No icon comes from a network.
 */
export async function buildIcons() {
  const names = JSON.parse(await readFile(join(folder, 'icons.json'), 'utf8'))
  const own = names.own.map((name) => rule(`.icon--${name}`, join(folder, 'own', `${name}.svg`)))
  const app = names.app.map((name) => rule(`.icon--${name}`, join(set, `${name}.svg`)))
  const tdesign = names.tdesign.map((name) => rule(`.t-icon-${name}::before`, join(set, `${name}.svg`)))
  await mkdir(join('miniprogram', 'lib'), { recursive: true })
  await writeFile(join('miniprogram', 'lib', 'icons.wxss'), (await Promise.all([...own, ...app])).join(''))
  await writeFile(
    join('miniprogram', 'miniprogram_npm', 'tdesign-miniprogram', 'icon', 'icon.wxss'),
    tdesignBase + (await Promise.all(tdesign)).join(''),
  )
}

async function rule(selector, file) {
  const svg = await readFile(file, 'utf8')
  // The set writes the attribute in lower case, which SVG does not know.
  const drawn = svg
    .replace('view-box', 'viewBox')
    .replaceAll('currentColor', '#000')
    .replace(/\s(?:class|id)="[^"]*"/g, '')
    .trim()
  return `${selector}{--icon:url("data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}");}\n`
}
