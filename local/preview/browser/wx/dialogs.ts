import type { ApiFamily } from '../host'
import { askAction } from '../sheets/actionSheet'
import { askModal } from '../sheets/modal'
import { stageOf } from '../sheets/stage'
import { ToastPlace, type Toast } from '../sheets/toast'
import { fileAddress } from './files/fileStore'
import { asynchronous } from './support/asynchronous'
import { flagOr, numberOr, textOf, textOr, textsOf, type Options } from './support/options'
import { cancelled, Refusal } from './support/refusal'

const TOAST_MS = 1500
const MOST_ACTIONS = 6
/** What the buttons of a modal hold, in Chinese characters; others count half. */
const LONGEST_BUTTON = 4

/** Toasts, loading signs, questions and choices. */
export const dialogs: ApiFamily = (host) => {
  const stage = stageOf(host)
  const place = new ToastPlace(stage)
  const hide = (): void => {
    place.hide()
  }
  return asynchronous(host.phone, {
    showToast: (options) => {
      place.show(toastOf(options), numberOr(options, 'duration', TOAST_MS))
    },
    hideToast: hide,
    showLoading: (options) => {
      place.show({ title: textOf(options, 'title'), icon: 'loading', mask: flagOr(options, 'mask', false) })
    },
    hideLoading: hide,
    showModal: async (options) => {
      const { isConfirmed, text } = await askModal(stage, modalOf(options))
      const content = isConfirmed && flagOr(options, 'editable', false) ? text : null
      return { confirm: isConfirmed, cancel: !isConfirmed, content }
    },
    showActionSheet: async (options) => {
      const items = textsOf(options, 'itemList')
      if (items.length === 0 || items.length > MOST_ACTIONS)
        throw new Refusal(`parameter error: itemList should not be larger than ${MOST_ACTIONS}`)
      const tapIndex = await askAction(stage, {
        items,
        ...(options['alertText'] === undefined ? {} : { title: textOf(options, 'alertText') }),
        ...(options['itemColor'] === undefined ? {} : { itemColor: textOf(options, 'itemColor') }),
      })
      if (tapIndex === undefined) throw cancelled()
      return { tapIndex }
    },
  })
}

const ICONS = ['success', 'error', 'loading', 'none'] as const

function toastOf(options: Options): Toast {
  const wanted = textOr(options, 'icon', 'success')
  const icon = ICONS.find((known) => known === wanted) ?? 'success'
  const image = options['image'] === undefined ? undefined : fileAddress(textOf(options, 'image'))
  return {
    title: textOf(options, 'title'),
    icon,
    mask: flagOr(options, 'mask', false),
    ...(image === undefined ? {} : { image }),
  }
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '\u00ff' ? 1 : 0.5), 0)

function modalOf(options: Options): Parameters<typeof askModal>[1] {
  const texts = Object.fromEntries(
    ['cancelText', 'cancelColor', 'confirmText', 'confirmColor']
      .filter((name) => options[name] !== undefined)
      .map((name) => [name, textOf(options, name)]),
  )
  for (const name of ['cancelText', 'confirmText'])
    if (widthOf(texts[name] ?? '') > LONGEST_BUTTON)
      throw new Refusal(
        `parameter error: ${name} length should not large then ${LONGEST_BUTTON} Chinese characters`,
      )
  return {
    title: textOr(options, 'title', ''),
    content: textOr(options, 'content', ''),
    showCancel: flagOr(options, 'showCancel', true),
    editable: flagOr(options, 'editable', false),
    placeholder: textOr(options, 'placeholderText', ''),
    ...texts,
  }
}
