import { openDialog } from './dialog'
import { button, buttonRow, element } from './dom'
import { openFullPage } from './fullPage'
import type { Stage, Words } from './stage'
import { common } from './words'

export interface Picture {
  readonly label: string
  readonly content: Blob
}

const words = {
  title: { zh: '图片和视频', en: 'Photos' },
  done: { zh: '完成({count})', en: 'Done ({count})' },
  own: { zh: '从电脑选择', en: 'Choose from this computer' },
  viewer: { zh: '查看图片 {at}/{count}', en: 'Picture {at} of {count}' },
} satisfies Record<string, Words>

/** The album: pictures of the phone, and those of the computer; undefined when it was left. */
export function askPictures(
  stage: Stage,
  album: readonly Picture[],
  most: number,
): Promise<readonly Picture[] | undefined> {
  return openFullPage<readonly Picture[] | undefined>(stage, {
    title: stage.say(words.title),
    left: undefined,
    body: (close) => {
      const chosen = new Set<Picture>()
      const done = button('', 'main', () => {
        close([...chosen])
      })
      const grid = element('div', { class: 'sheet-pictures' })
      const refresh = (): void => {
        done.textContent = stage.say(words.done, { count: chosen.size })
        done.disabled = chosen.size === 0
      }
      const show = (picture: Picture): void => {
        grid.append(thumbnail(picture, chosen, most, refresh))
      }
      album.forEach(show)
      refresh()
      return [
        grid,
        element('label', { class: 'sheet-row' }, stage.say(words.own), chooser(stage, most, show)),
        buttonRow(done),
      ]
    },
  })
}

function thumbnail(
  picture: Picture,
  chosen: Set<Picture>,
  most: number,
  refresh: () => void,
): HTMLButtonElement {
  const made = button('', '', () => {
    if (chosen.has(picture)) chosen.delete(picture)
    else if (chosen.size < most) chosen.add(picture)
    made.setAttribute('aria-pressed', String(chosen.has(picture)))
    refresh()
  })
  made.setAttribute('aria-label', picture.label)
  made.setAttribute('aria-pressed', 'false')
  made.append(element('img', { src: URL.createObjectURL(picture.content), alt: '' }))
  return made
}

function chooser(stage: Stage, most: number, show: (picture: Picture) => void): HTMLInputElement {
  const field = element('input', {
    type: 'file',
    accept: 'image/*',
    multiple: most > 1,
    'aria-label': stage.say(words.own),
  })
  field.addEventListener('change', () => {
    for (const file of field.files ?? []) show({ label: file.name, content: file })
  })
  return field
}

/** WeChat's viewer: one picture at a time; a tap closes it. */
export function showPictures(stage: Stage, addresses: readonly string[], first: number): Promise<undefined> {
  return openDialog<undefined>(stage, {
    label: stage.say(words.viewer, { at: first + 1, count: addresses.length }),
    place: 'full',
    dismissed: { answer: undefined },
    body: (close) => {
      const shown = element('img', { src: addresses[first] ?? '', alt: '' })
      const viewer = button('', 'viewer', () => {
        close(undefined)
      })
      viewer.setAttribute('aria-label', stage.say(common.close))
      viewer.append(shown)
      return [viewer]
    },
  })
}
