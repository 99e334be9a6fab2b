import { plateGroups, type PlateGroup, plateKindOf, plateLength } from '../../lib/core'
import { initially } from '../../platform/initially'
import { bothFaces, faceFor, type Face, keyRows, type Row } from './keys'

function isGroup(value: string): value is PlateGroup {
  return value in plateGroups
}

const otherFace: Readonly<Record<Face, string>> = { provinces: 'ABC', letters: '省' }

/** The boxes of a plate: what is typed, and where the next character goes. */
function boxesOf(value: string, length: number): { place: number; char: string; now: boolean }[] {
  return Array.from({ length }, (_, place) => ({
    place,
    char: value[place] ?? '',
    now: place === value.length,
  }))
}

/**
 * A number plate in its colour with the keys to type it: provinces first, then letters and digits; what cannot stand at the
 * next place does nothing. It keeps no plate itself: each key tells the value that would follow.
 */
Component({
  properties: {
    value: { type: String, value: '' },
    /** blue, green, yellow or special: the colour of the plate. */
    group: { type: String, value: 'blue' },
    /** Whether the keys are shown. */
    open: { type: Boolean, value: false },
    /** Said of the plate to who cannot see it. */
    label: { type: String, value: '' },
    deleteLabel: { type: String, value: '' },
    doneText: { type: String, value: '' },
    /** The last box of a blue plate leads to a green one; empty for none. */
    energyText: { type: String, value: '' },
  },
  data: {
    face: initially<Face>('provinces'),
    rows: [] as Row[],
    /** On the key that leads to the other face; empty when that has nothing to offer. */
    turn: '',
    boxes: [] as ReturnType<typeof boxesOf>,
    whole: false,
  },
  observers: {
    'value, group'() {
      this.lay()
    },
  },
  lifetimes: {
    attached() {
      this.lay()
    },
  },
  methods: {
    lay() {
      const { value, group } = this.data
      const kinds = plateGroups[isGroup(group) ? group : 'blue']
      const face = faceFor(kinds, value, this.data.face)
      this.setData({
        face,
        rows: keyRows(kinds, value, face),
        turn: bothFaces(kinds, value) ? otherFace[face] : '',
        boxes: boxesOf(value, plateLength(kinds, value)),
        whole: plateKindOf(kinds, value) !== null,
      })
    },
    onKey(event: WechatMiniprogram.TouchEvent) {
      const { char, on } = event.currentTarget.dataset
      if (on === true) this.triggerEvent('change', { value: this.data.value + String(char) })
    },
    onDelete() {
      this.triggerEvent('change', { value: this.data.value.slice(0, -1) })
    },
    onClear() {
      this.triggerEvent('change', { value: '' })
    },
    onFace() {
      this.setData({ face: this.data.face === 'provinces' ? 'letters' : 'provinces' })
      this.lay()
    },
    onPlate() {
      this.triggerEvent('open')
    },
    onEnergy() {
      this.triggerEvent('energy')
    },
    onDone() {
      this.triggerEvent('done')
    },
  },
})
