import type { Shot } from './album'
import type { PictureManner } from './manners'

/** A page that shows all pictures side by side: a row for each shot, a column for each manner. */
export function contactSheet(album: readonly Shot[], manners: readonly PictureManner[]): string {
  const head = manners.map(({ name }) => `<th>${name}</th>`).join('')
  const rows = album.map(({ name, page }) => {
    const cells = manners.map(
      (manner) => `<td><img src="${manner.name}/${name}.webp" width="240" loading="lazy" alt="${name}"></td>`,
    )
    return `<tr><th>${name}<br><small>${page}</small></th>${cells.join('')}</tr>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title>
<style>body { font: 13px sans-serif; background: #8a8f94 } td, th { vertical-align: top; padding: 6px }</style>
<table><tr><th></th>${head}</tr>${rows.join('\n')}</table>
`
}
